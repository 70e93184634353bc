"""The page that shows a source beside its record."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
import pytest

from yiding.cli.explain import build
from yiding.cli.explain.marks import FAMILIES, Marks
from yiding.records import Fact, Item, Meeting, Publication, Record, Trust
from yiding.text import SourceText


class Page(HTMLParser):
    """What stands on a page: elements, ids, and the words of the source by the numbers of their facts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[int, str] = {}
        self.source = ""
        self._open: list[tuple[str, list[int]]] = []
        self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and enter the source or a mark."""
        given = dict(attrs)
        self.elements.append((tag, given))
        self.ids += [value for value in [given.get("id")] if value]
        if self._depth or given.get("class") == "words":
            self._depth += tag not in ("meta", "input")
        numbers = [int(n) for n in (given.get("data-f") or "").split()] if tag == "a" else []
        self._open.append((tag, numbers))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        while self._open and self._open.pop()[0] != tag:
            pass
        self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        """Gather the words of the source."""
        if self._depth:
            self.source += data
            for _, numbers in self._open:
                for number in numbers:
                    self.words[number] = self.words.get(number, "") + data


def covered(source: SourceText, fact: Fact) -> str:
    """Give the words of a fact in the order of the text, each once."""
    places = sorted({i for start, end in fact.spans for i in range(start, end)})
    return "".join(source.text[i] for i in places)


def test_the_source_stands_on_the_page_whole(source: SourceText, record: Record) -> None:
    """Marks add nothing to the words and take nothing away."""
    assert Page(build(source, record)).source == source.text


def test_every_fact_leads_to_its_words_and_back(source: SourceText, record: Record) -> None:
    """Each fact is once an address in the record and in the source, and its marks cover exactly its spans."""
    page = Page(build(source, record))
    assert len(page.ids) == len(set(page.ids))
    for mark in Marks(record).all:
        assert f"f{mark.number}" in page.ids
        assert f"t{mark.number}" in page.ids
        assert page.words[mark.number] == covered(source, mark.fact)


def test_every_link_has_a_target_on_the_page(source: SourceText, record: Record) -> None:
    """There are no links but those to places of the page itself."""
    page = Page(build(source, record))
    links = [given["href"] or "" for _, given in page.elements if "href" in given]
    assert len(links) > 100
    assert all(link.startswith("#") and link[1:] in page.ids for link in links)


def test_nothing_is_asked_of_the_outside(source: SourceText, record: Record) -> None:
    """No element, style or script names anything to be fetched; addresses of the source are plain text."""
    html = build(source, record)
    page = Page(html)
    assert not [tag for tag, _ in page.elements if tag in ("link", "img", "iframe", "object", "embed", "base", "form")]
    fetched = {"src", "srcset", "action", "data", "poster", "background", "ping"}
    assert not [given for _, given in page.elements if fetched & set(given)]
    assert "url(" not in html
    assert "@import" not in html
    outside = [html[m.start() : m.end() + 20] for m in re.finditer(r"https?:|(?<![:\w])//\w", html)]
    assert outside
    assert all(words.startswith("https://news.example") for words in outside)


def test_only_its_own_style_and_script_run(source: SourceText, record: Record) -> None:
    """The content security policy lets in the page's style and script by their hashes, and nothing else."""
    html = build(source, record)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    for name in ("style", "script"):
        (body,) = re.findall(rf"<{name}>(.*?)</{name}>", html, re.S)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy[1]
    assert not re.search(r"<[^>]+\s(on\w+|style)=", html)


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> </style>&lt;$title ${x} \x00\x1b[2J"


def test_hostile_words_stay_words(record: Record) -> None:
    """Neither the source nor any value of the record can put an element on the page."""
    text = SourceText(HOSTILE, HOSTILE, "text/plain", "utf-8", "0" * 64, url=HOSTILE)
    fact = Fact(HOSTILE, HOSTILE, [(0, len(HOSTILE)), (3, 9)], HOSTILE, 0.5, [HOSTILE])
    told = msgspec.structs.replace(record.source, name=HOSTILE, url=HOSTILE, trust=Trust("low", [HOSTILE]))
    meeting = Meeting([fact], ["executive"], [Item(1, fact, "other", outcome=fact)], held_on=fact)
    page = Page(build(text, Record("yiding/record/1", told, Publication(title=fact), [meeting])))
    assert [tag for tag, _ in page.elements if tag in ("img", "script", "style")] == ["style", "script"]
    assert page.source == HOSTILE.replace("\x00", "␀").replace("\x1b", "␛")


def test_the_legend_counts_every_family(source: SourceText, record: Record, empty: Record) -> None:
    """Each family has a switch with its number of facts; one without facts is greyed."""
    marks = Marks(record)
    html = build(source, record)
    for family, (chinese, _) in FAMILIES.items():
        assert re.search(
            rf'data-family="{family}">.*?>{chinese}</span> <span class="count">{marks.count(family)}<', html
        )
    assert build(source, empty).count(" disabled>") == len(FAMILIES)


def test_doubt_and_damage_are_said(source: SourceText, record: Record) -> None:
    """A resolved fact says what it leans on, damage what it is, in both languages."""
    html = build(source, record)
    assert 'data-en="resolved from published on" class="doubt">推定，据发布日期<' in html
    assert 'title="夹注拼音，已修补" data-en-title="pinyin between the words, repaired"' in html
    assert 'id="d1"' in html
    assert "7%" in html


def test_every_chinese_label_has_its_english(source: SourceText, record: Record) -> None:
    """Outside the source and the values, whatever is written in Chinese carries its English."""
    html = build(source, record)
    for name in ("aria-label", "placeholder"):
        for element in re.findall(rf"<[^>]*\s{name}=\"[^\"]*[\u4e00-\u9fff][^>]*>", html):
            assert f"data-en-{name.removeprefix('aria-')}=" in element


def test_a_source_without_a_meeting_says_why(source: SourceText, empty: Record) -> None:
    """The page of a source without facts stands and gives the reason."""
    html = build(source, empty)
    assert "没有读到会议" in html
    assert "是会议通知，会还没有开" in html


def tokens(style: str, selector: str) -> dict[str, str]:
    """Read the colours that a rule sets."""
    rule = style.split(selector + " {", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", rule))


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours (WCAG 2.2, 1.4.3)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("selector", [":root", ':root[data-theme="dark"]'])
def test_colours_can_be_told_apart(source: SourceText, record: Record, selector: str) -> None:
    """In both themes words have a contrast of 4.5 on every ground, and the lines under facts one of 3."""
    colours = tokens(build(source, record), selector)
    words = [("ink", g) for g in ("page", "paper", "hover", *(f"{f}-t" for f in FAMILIES))]
    words += [("ink-2", f"{f}-t") for f in FAMILIES]
    words += [(c, g) for c in ("ink-2", "accent", "doubt") for g in ("page", "paper")] + [("on-accent", "accent")]
    for ink, ground in words:
        assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    for family in FAMILIES:
        assert contrast(colours[family], colours["paper"]) >= 3, family
