"""A page of the web to its source text: the paper that stands in it, without what the site puts around it.

Lines outside the body stand in page order, parts that are apart in the page are parted by an empty line. The title and
the date of <title> and <meta> are put first where the page itself shows none. `places` leads to characters of the
decoded file.
"""

import re
from bisect import bisect_left, bisect_right
from html import unescape
from urllib.parse import urljoin

import msgspec

from yiding.records import Place, Span
from yiding.sources.choice import Range, choose
from yiding.sources.errors import READ_ALONE, SourceError, Words
from yiding.sources.labels import DATE_LINE, LABEL, tight
from yiding.sources.markup import Page, read_markup
from yiding.text.source import Anchor

MOST_TAGS = 2_000_000
_SAVE_COMPLETE: Words = (
    "文字可能要在浏览器里才加载，请用浏览器打开，完整保存后再读",
    "a program may fill it in the browser: open it there, save it complete and read that",
)
# <meta charset="gb2312"> · <meta http-equiv="Content-Type" content="text/html; charset=GBK"> · <?xml encoding="gbk"?>
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
# <font> · </p> · <br/>
_ANY_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*[\s/>]")
_LOOKS = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|h1|article|section)(?=[\s/>])", re.IGNORECASE
)
# name="ArticleTitle" · content='2022-06-27 16:44' · href=/xxgk/1.htm
_ATTRIBUTE = re.compile(r"""(?<![\w:-])([a-zA-Z][\w:-]*+)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LOST = re.compile("\ufffd+")
# 青榆区人民政府 · 第9次常务会议召开_青榆区人民政府网 — but not 正文, 详情页
_TELLING = re.compile("会|會|纪要|紀要|政府|管委")
_TITLES = ("articletitle", "title", "og:title")
_DATES = ("pubdate", "publishdate", "publish_date", "article:published_time")
_URLS = ("url", "og:url")
_ABOUT = {"pubdate": "发布日期：", "publishdate": "发布日期：", "publish_date": "发布日期：", "contentsource": "来源："}


class Extract(msgspec.Struct, frozen=True):
    """What was taken out of a page."""

    text: str
    places: tuple[Place, ...]
    anchors: tuple[Anchor, ...]
    url: str | None


def declared_charset(data: bytes) -> str | None:
    """Find what the page itself says of its character set, in its first 4 kB."""
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii") if found else None


def looks_like_html(text: str, *, named: bool = False) -> bool:
    """Say whether a text is markup, by its beginning; a file `named` as a page needs only one tag anywhere."""
    head = text[:20000]
    if "<" not in head:
        return named and bool(_ANY_TAG.search(text))
    found = _LOOKS.findall(head)
    if len(found) > 3 or (named and _ANY_TAG.search(text)):
        return True
    return bool(found) and head.lstrip("\ufeff \t\r\n\f").startswith("<")


def extract(markup: str, name: str, url: str | None = None) -> Extract:
    """Take the paper out of a page.

    Errors: SourceError where the page has no visible words or more tags than a page can have.
    """
    if markup.count("<") > MOST_TAGS:
        wrong = (f"网页的标签超过 {MOST_TAGS // 10_000} 万个", f"the page has more than {MOST_TAGS} tags")
        raise SourceError(name, wrong, READ_ALONE)
    page = read_markup(markup)
    if not page.text.strip():
        page = read_markup(markup, show_hidden=True)
    if not page.text.strip():
        raise SourceError(name, ("网页里没有文字", "the page has no words"), _SAVE_COMPLETE)
    about = _about(page)
    canonical, base = _addresses(page, about)
    url = url or canonical
    title = _page_title(page, markup, about)
    ranges = choose(page, title)
    cut = _Cut(page, markup)
    cut.head(about, ranges)
    for part in ranges:
        cut.add(part)
    return Extract("".join(cut.out), tuple(cut.places), tuple(cut.anchors(_resolved(url, base))), url)


def lost(text: str) -> tuple[Span, ...]:
    """Find the characters of a text whose bytes could not be decoded."""
    return tuple(m.span() for m in _LOST.finditer(text))


def _attributes(words: str) -> dict[str, str]:
    return {n.lower(): unescape(a or b or c).strip() for n, a, b, c in _ATTRIBUTE.findall(words)}


def _about(page: Page) -> dict[str, tuple[int, str]]:
    """Read <meta name content>: the name in lower case to the words as they stand, and where in the markup."""
    found: dict[str, tuple[int, str]] = {}
    for tag, offset, words in page.about:
        if tag != "meta" or "content" not in words.lower():
            continue
        values = {m[1].lower(): m for m in _ATTRIBUTE.finditer(words)}
        name = values.get("name") or values.get("property")
        content = values.get("content")
        if name and content and content.lastindex and content[content.lastindex].strip():
            start, kept = content.start(content.lastindex), content[content.lastindex]
            start += len(kept) - len(kept.lstrip())
            key = (name[name.lastindex] if name.lastindex else "").strip().lower()
            if "\n" not in kept.strip():
                found.setdefault(key, (offset + start, kept.strip()))
    return found


def _addresses(page: Page, about: dict[str, tuple[int, str]]) -> tuple[str | None, str | None]:
    """Find the page's own address and the one its links are relative to."""
    canonical = base = None
    for tag, _, words in page.about:
        if tag == "link" and "canonical" in words:
            canonical = canonical or _attributes(words).get("href")
        elif tag == "base":
            base = base or _attributes(words).get("href")
    if not canonical:
        canonical = next((about[n][1] for n in _URLS if n in about and about[n][1].startswith("http")), None)
    return canonical, base


def _page_title(page: Page, markup: str, about: dict[str, tuple[int, str]]) -> str:
    words = [about[n][1] for n in _TITLES if n in about]
    if page.title:
        words.append(markup[slice(*page.title)])
    return unescape(" ".join(words))


def _resolved(url: str | None, base: str | None) -> str:
    try:
        return urljoin(url or "", base or "")
    except ValueError:
        return ""


class _Cut:
    """The chosen ranges of a page, written out with their places."""

    def __init__(self, page: Page, markup: str) -> None:
        self.page, self.markup = page, markup
        self.out: list[str] = []
        self.at = 0
        self.places: list[Place] = []
        self.shifts: list[tuple[int, int, int]] = []

    def head(self, about: dict[str, tuple[int, str]], ranges: list[Range]) -> None:
        """Write the title, date and source that only the head of the page gives."""
        top = "\n".join(self.page.text[start:end] for start, end in ranges)[:1000]
        shown = tight(top)
        for offset, label, words in sorted(self.unseen(about, shown, top)):
            if label:
                self.copy(label, offset)
            self.copy(words, offset)
            self.out.append("\n")
            self.at += 1

    def unseen(self, about: dict[str, tuple[int, str]], shown: str, top: str) -> list[tuple[int, str, str]]:
        found = []
        titles = [about[n] for n in _TITLES if n in about and "&" not in about[n][1]]
        if self.page.title and not titles:
            start, end = self.page.title
            words = self.markup[start:end]
            if words.strip() and "&" not in words and "\n" not in words.strip():
                titles.append((start + len(words) - len(words.lstrip()), words.strip()))
        if titles and _TELLING.search(titles[0][1]) and not _is_shown(titles[0][1], shown):
            found.append((titles[0][0], "", titles[0][1]))
        dated = any(DATE_LINE.search(tight(line)) or LABEL.match(tight(line)) for line in top.split("\n"))
        found += [(*about[n][:1], _ABOUT[n], about[n][1]) for n in _ABOUT if n in about and not dated]
        return found

    def add(self, part: Range) -> None:
        """Write one range, parted from what stands before it by an empty line."""
        if self.at:
            gap = "\n" if self.out[-1].endswith("\n") else "\n\n"
            self.out.append(gap)
            self.at += len(gap)
        start, end = part
        page = self.page
        self.shifts.append((start, end, self.at - start))
        first = bisect_right(page.starts, start) - 1
        last = bisect_left(page.starts, end)
        shift = self.at - start
        if first >= 0 and first < last:
            self.places.append(Place(self.at, page.offsets[first] + start - page.starts[first]))
        self.places += [
            Place(s + shift, o) for s, o in zip(page.starts[first + 1 : last], page.offsets[first + 1 : last])
        ]
        self.out.append(page.text[start:end])
        self.at += end - start

    def copy(self, words: str, offset: int) -> None:
        self.places.append(Place(self.at, offset))
        self.out.append(words)
        self.at += len(words)

    def anchors(self, base: str) -> list[Anchor]:
        """Find the links of what was written, resolved against `base`."""
        found = []
        part = 0
        for start, end, attributes in self.page.links:
            while part < len(self.shifts) and self.shifts[part][1] <= start:
                part += 1
            if part == len(self.shifts):
                break
            low, high, shift = self.shifts[part]
            words = self.page.text[start:end]
            first = end - len(words.lstrip("\n "))
            target = _target(attributes, base) if low <= first < end <= high else None
            if target:
                found.append(Anchor(first + shift, end + shift, target))
        return found


def _is_shown(title: str, shown: str) -> bool:
    """Say whether a title, with or without the name of the site after it, stands among the words shown."""
    words = tight(title)
    parts = [p for p in re.split(r"[_|\-—–]", words) if len(p) >= 6]
    return words in shown or any(p in shown for p in parts)


def _target(attributes: str, base: str) -> str | None:
    href = _attributes(attributes).get("href", "")
    if not href or href.startswith("#") or href.lower().startswith(("javascript:", "data:", "vbscript:", "mailto:")):
        return None
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return None
