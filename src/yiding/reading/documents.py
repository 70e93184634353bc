"""Documents: names in 《》, nested or doubled, and the status of the draft inside, after or once for several."""

import re
from typing import NamedTuple

from yiding.reading.page import Page
from yiding.records import Document

# 送审稿 · 修订草案送审稿 · 修改稿草案 · 听证稿 · 草案
_STATUS_WORDS = r"(?![均都同]为)[\u4e00-\u9fff]{0,8}稿|(?:修订|修正)?草案(?:修改稿|送审稿)?|[\u4e00-\u9fff]{0,4}稿草案"
# 《某县水库管理办法（送审稿）》 · 《…规划（草案）（送审稿）》
_INSIDE = re.compile(rf"[（(〔［]\s*({_STATUS_WORDS})\s*[）)〕］]\s*$")
# 《某县水库管理办法》（送审稿） · 《…规划》送审稿
_AFTER = re.compile(rf"\s*(?:[（(〔]\s*({_STATUS_WORDS})\s*[）)〕]|(送审稿|讨论稿|审议稿|征求意见稿|草案稿|修订稿))")
# 《…》《…》两个文件（均为送审稿）
SHARED = re.compile(rf"[^。，；《]{{0,10}}[（(](?:均|都|同)为\s*(?P<status>{_STATUS_WORDS})\s*[）)]")
_MARK = re.compile("[《》]")
_LONGEST = 200
_WORD = re.compile(r"\w")


class Named(NamedTuple):
    """A document name at [start, end) including 《》, the name at [first, last) and its status, if any, at [status, status_end)."""

    start: int
    end: int
    first: int
    last: int
    status: int
    status_end: int


def find_documents(text: str, start: int = 0, end: int | None = None) -> list[Named]:
    """Find the names in 《》 in [start, end); a name that opens and never closes is left out."""
    end = len(text) if end is None else end
    if text.find("《", start, end) < 0:
        return []
    found: list[Named] = []
    for first, last in _brackets(text, start, end):
        named = _named(text, first, last, end)
        if _WORD.search(text, named.first, named.last) and not text.startswith(_PERIODICAL, last):
            found.append(named)
    return found


# 《求是》杂志 : a periodical is no document
_PERIODICAL = ("杂志", "报刊", "期刊", "周刊", "一书")


def _brackets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost pairs 《…》: nested ones are counted, a pair may not run over a line or 200 characters."""
    pairs: list[tuple[int, int]] = []
    opened, depth = -1, 0
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if match.group() == "《":
            if depth and (at - opened > _LONGEST or "\n" in text[opened:at]):
                depth = 0
            if not depth:
                opened = at
            depth += 1
        elif depth:
            depth -= 1
            if at - opened > _LONGEST or "\n" in text[opened:at]:
                depth = 0
            elif not depth:
                pairs.append((opened, at + 1))
    return pairs


def _named(text: str, start: int, end: int, limit: int) -> Named:
    first, last = start + 1, end - 1
    while first < last and text[first] in " 《":
        first += 1
    while last > first and text[last - 1] in " 》":
        last -= 1
    inside = _INSIDE.search(text, first, last)
    if inside and inside.start() > first:
        return Named(start, end, first, _trimmed(text, first, inside.start()), *inside.span(1))
    after = _AFTER.match(text, end, min(limit, end + 12))
    if after:
        group = 1 if after.group(1) else 2
        return Named(start, after.end(), first, last, *after.span(group))
    return Named(start, end, first, last, -1, -1)


def _trimmed(text: str, first: int, last: int) -> int:
    while last > first and text[last - 1] == " ":
        last -= 1
    return last


# 《某县水库管理办法（送审稿）》, where the name is known: what stands after it
_STATED = re.compile(rf"\s*(?:[（(〔]\s*({_STATUS_WORDS})\s*[）)〕]\s*》|》\s*[（(〔]\s*({_STATUS_WORDS})\s*[）)〕])")


def stated_elsewhere(text: str, named: Named) -> tuple[int, int] | None:
    """Find the status of a document where its name stands again with one: in the agenda, or in the body below a heading."""
    words = f"《{text[named.first : named.last]}"
    at = text.find(words)
    while at >= 0:
        said = _STATED.match(text, at + len(words))
        if said:
            return said.span(1 if said.group(1) else 2)
        at = text.find(words, at + 1)
    return None


def document(page: Page, named: Named, shared: tuple[int, int] | None = None) -> Document:
    """Make the record of a document; `shared` is the place of a status that stands once for several documents."""
    title = page.words(named.first, named.last, "document.title")
    at = (named.status, named.status_end) if named.status >= 0 else shared
    return Document(title, page.words(*at, "document.status") if at else None)
