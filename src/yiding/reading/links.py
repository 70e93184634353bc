"""Links: addresses after a label, and anchors of the page under words for news, interpretation, video or picture."""

import re

from yiding.reading.page import Page
from yiding.records import Link

# 视频：… · 会议图解：… · 政策解读：… · 新闻报道：… · 附件：…
_LINKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("video", re.compile("视频|視頻")),
    ("picture", re.compile("图解|圖解|图片|圖片|一图读懂|图文解读")),
    ("interpretation", re.compile("解读|解讀")),
    ("news", re.compile("新闻报道|新闻链接|新聞|会议报道|媒体报道|相关报道|^新闻")),
    ("attachment", re.compile("附件|文件下载")),
)
# any of these words
_ANY_LINK = re.compile("视频|視頻|图解|圖解|图片|圖片|一图|图文|解读|解讀|新闻|新聞|报道|附件|文件下载")
# http://www.example.cn/a.html
_URL = re.compile(r"https?[：:]//[^\s，。；）\u4e00-\u9fff]+")


def find_links(page: Page) -> list[Link]:
    """Find links to news, explanations, videos and pictures: addresses after a label, anchors under such words."""
    links: list[Link] = []
    text = page.text
    source = page.mended.source
    at = text.find("http")
    while at >= 0:
        url = _URL.match(text, at)
        low = text.rfind("\n", 0, at) + 1
        label = text[max(low, at - 24) : at].strip(" 　：:【】[]")
        kind = _kind(label) if url and 0 < len(label) < 16 else None
        if url and kind:
            written = "".join(source.text[a:b] for a, b in page.mended.spans(*url.span()))
            links.append(Link(kind, url=page.fact(written, *url.span(), "publication.link")))  # type: ignore[arg-type]
            page.account(low, url.end())
        at = text.find("http", url.end() if url else at + 4)
    links += _files(page)
    return links + _anchors(page) if source.anchors else links


# 附件：某县供水办法（送审稿）.docx
_FILE = re.compile(
    r"附件\s?[0-9]?\s?[：:]\s?(?:[0-9][.、])?\s?(?P<name>[^\n：]{2,80}?\.(?:docx?|pdf|xlsx?|wps|ofd|zip))",
    re.IGNORECASE,
)


def _files(page: Page) -> list[Link]:
    """Find attached files that are only named."""
    if "附件" not in page.text:
        return []
    return [
        Link("attachment", title=page.words(*match.span("name"), "publication.attachment"))
        for match in _FILE.finditer(page.text)
    ]


def _kind(words: str) -> str | None:
    if not _ANY_LINK.search(words):
        return None
    return next((kind for kind, pattern in _LINKS if pattern.search(words)), None)


def _anchors(page: Page) -> list[Link]:
    links: list[Link] = []
    source = page.mended.source
    if not _ANY_LINK.search(source.text):
        return links
    for anchor in source.anchors:
        kind = _kind(source.text[anchor.start : anchor.end])
        start, end = page.mended.at(anchor.start, anchor.end) if kind else (0, 0)
        if kind and end > start:
            url = page.fact(anchor.target, start, end, "publication.anchor")
            links.append(Link(kind, url=url, title=page.words(start, end, "publication.anchor")))  # type: ignore[arg-type]
    return links
