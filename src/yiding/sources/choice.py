"""Which lines of a page are the paper: its metadata, title and date line, its body, and what belongs to it below.

First the containers that site builders name (`roles.BODY`), else the element where the prose is, else everything.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

import msgspec

from yiding.sources.labels import (
    BARE_DATE,
    DATE_LINE,
    FURNITURE,
    LABEL,
    PROSE,
    RELATED,
    RELATED_LINK,
    ROLL,
    TITLE_WORDS,
    tight,
)
from yiding.sources.markup import Element, Page
from yiding.sources.roles import Role

_ENOUGH = 40
_LABEL_LENGTH = 200
_TITLE_LENGTH = 400
_RELATED_LINES = 10

Range = tuple[int, int]


class _Lines(msgspec.Struct):
    """The lines of a page, `starts[i]` to `ends[i]` in its text, and how many of their characters are links."""

    page: Page
    starts: list[int]
    ends: list[int]
    linked: list[int]

    def words(self, line: int) -> str:
        return self.page.text[self.starts[line] : self.ends[line]]

    def is_link(self, line: int) -> bool:
        return 5 * self.linked[line] >= 3 * (self.ends[line] - self.starts[line])


def choose(page: Page, title: str) -> list[Range]:
    """Choose the ranges of the page's text that are the paper, in page order; `title` is what its head says."""
    lines = _lines(page)
    bodies = _named_bodies(page, lines) or _prose_body(page, lines)
    if not bodies:
        return [(0, len(page.text))]
    furniture = [e for e in page.elements if e.role == Role.FURNITURE]
    first, last = bodies[0][0], bodies[-1][1]
    kept = _above(page, lines, bisect_left(lines.starts, first), title)
    for start, end in bodies:
        dropped = [e for e in furniture if start <= e.start and e.end <= end and 3 * (e.end - e.start) < end - start]
        kept += _without(lines, bisect_left(lines.starts, start), bisect_left(lines.starts, end), dropped)
    kept += _below(lines, bisect_left(lines.starts, last))
    return _joined(lines, kept)


def _lines(page: Page) -> _Lines:
    text = page.text
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for words in text.split("\n"):
        if words:
            starts.append(at)
            ends.append(at + len(words))
        at += len(words) + 1
    linked = [0] * len(starts)
    for start, end, _ in page.links:
        line = max(0, bisect_right(starts, start) - 1)
        while line < len(starts) and starts[line] < end:
            linked[line] += max(0, min(end, ends[line]) - max(start, starts[line]))
            line += 1
    return _Lines(page, starts, ends, linked)


# -- the body


def _named_bodies(page: Page, lines: _Lines) -> list[Range]:
    """Find the containers that a template names as the body: the largest, and those beside it that are not small."""
    named = _outermost(e for e in page.elements if e.role == Role.BODY and e.end - e.start >= _ENOUGH)
    if not named:
        return []
    prose = _Prose(lines)
    size = max(prose.within(*n) for n in named)
    if size < _ENOUGH or 4 * size < prose.total:
        return []
    return [_at_lines(lines, n) for n in named if 10 * prose.within(*n) >= size]


def _outermost(elements: Iterable[Element]) -> list[Range]:
    found: list[Range] = []
    for element in sorted(elements, key=lambda e: (e.start, -e.end)):
        if not found or element.start >= found[-1][1]:
            found.append((element.start, element.end))
    return found


class _Prose:
    """How much prose stands in a range: the characters of lines with Chinese punctuation that are no links."""

    def __init__(self, lines: _Lines) -> None:
        self.starts = lines.starts
        counts = [
            end - start if end - start >= 12 and _is_prose(lines, i, start, end) else 0
            for i, (start, end) in enumerate(zip(lines.starts, lines.ends))
        ]
        self.counts = counts
        self.sums = [0, *accumulate(counts)]
        self.total = self.sums[-1]
        self.lines = [0, *accumulate(bool(count) for count in counts)]

    def within(self, start: int, end: int) -> int:
        return self.sums[bisect_left(self.starts, end)] - self.sums[bisect_left(self.starts, start)]

    def lines_within(self, start: int, end: int) -> int:
        return self.lines[bisect_left(self.starts, end)] - self.lines[bisect_left(self.starts, start)]


def _is_prose(lines: _Lines, line: int, start: int, end: int) -> bool:
    if lines.is_link(line) or not PROSE.search(lines.page.text, start, end):
        return False
    return end - start > 80 or not _is_furniture(lines, line)


def _prose_body(page: Page, lines: _Lines) -> list[Range]:
    """Go down to the innermost element that still holds nearly all the prose, then trim what is around it."""
    prose = _Prose(lines)
    if prose.total < _ENOUGH:
        return []
    start, end, size = 0, len(page.text), prose.total
    for element in sorted(page.elements, key=lambda e: (e.start - e.end, e.start)):
        if start <= element.start and element.end <= end and element.role != Role.FURNITURE:
            within = prose.within(element.start, element.end)
            enough = (7 if element.role == Role.PERHAPS_BODY else 9) * size
            if 10 * within >= enough and prose.lines_within(element.start, element.end) > 1:
                start, end, size = element.start, element.end, within
    first, last = bisect_left(lines.starts, start), bisect_left(lines.starts, end)
    return [_trimmed(lines, prose, first, last)]


def _trimmed(lines: _Lines, prose: _Prose, first: int, last: int) -> Range:
    dense = [i for i in range(first, last) if prose.counts[i]]
    top, end = dense[0], dense[-1] + 1
    while top > first and dense[0] - top < 12 and not lines.is_link(top - 1) and not _is_furniture(lines, top - 1):
        top -= 1
    while end < last and end - dense[-1] < 30 and not lines.is_link(end) and not _is_furniture(lines, end):
        end += 1
    return lines.starts[top], lines.ends[end - 1]


def _is_furniture(lines: _Lines, line: int) -> bool:
    return bool(FURNITURE.match(tight(lines.words(line)[:60])))


def _at_lines(lines: _Lines, named: Range) -> Range:
    first, last = bisect_left(lines.starts, named[0]), bisect_left(lines.starts, named[1])
    return lines.starts[first], lines.ends[max(first, last - 1)]


def _without(lines: _Lines, first: int, last: int, dropped: list[Element]) -> list[int]:
    out: set[int] = set()
    for start, end in _outermost(dropped):
        out.update(range(bisect_left(lines.starts, start), bisect_left(lines.starts, end)))
    return [i for i in range(first, last) if i not in out]


# -- above and below it


def _above(page: Page, lines: _Lines, body: int, title: str) -> list[int]:
    """Choose the lines above the body: metadata, title, date line."""
    tables = _metadata(page, lines, body)
    titles = _titles(page, lines, body, tight(title[:_TITLE_LENGTH]))
    kept: list[int] = []
    bare = False
    last_title = max(titles, default=body)
    for line in range(body):
        if line in tables or line in titles:
            kept.append(line)
            bare = False
            continue
        words = tight(lines.words(line)[:_LABEL_LENGTH])
        label = None if lines.is_link(line) else LABEL.match(words)
        if label or bare or _is_date(words, line - last_title):
            kept.append(line)
        bare = bool(label) and words.rstrip(":：】]|") == (label[0].rstrip("】]") if label else "")
    return kept


def _is_date(words: str, since_title: int) -> bool:
    return bool(DATE_LINE.search(words)) or (0 < since_title <= 4 and bool(BARE_DATE.fullmatch(words)))


def _metadata(page: Page, lines: _Lines, body: int) -> set[int]:
    """Find the lines of tables and lists with two labels or more: all that stands in them is metadata."""
    end = lines.starts[body] if body < len(lines.starts) else len(page.text)
    listed = [
        (e, bisect_left(lines.starts, e.start), bisect_left(lines.starts, e.end))
        for e in page.elements
        if e.tag in ("table", "ul", "dl") and e.end <= end and e.end - e.start < 1500
    ]
    if not listed:
        return set()
    labels = [0, *accumulate(bool(LABEL.match(tight(lines.words(i)[:60]))) for i in range(body))]
    telling = _outermost(e for e, first, last in listed if labels[last] - labels[first] >= 2)
    return {
        i for start, stop in telling for i in range(bisect_left(lines.starts, start), bisect_left(lines.starts, stop))
    }


def _titles(page: Page, lines: _Lines, body: int, title: str) -> set[int]:
    """Find the title: what an element named so holds, where it agrees with the head, else any line that does."""
    marked = _outermost(e for e in page.elements if e.role == Role.TITLE and 6 <= e.end - e.start < 400)
    named = [
        i
        for start, end in marked
        for i in range(bisect_left(lines.starts, start), min(body, bisect_left(lines.starts, end)))
    ]
    if title:
        agreed = {i for i in named if _agrees(tight(lines.words(i)), title)}
        agreed = agreed or {i for i in range(body) if not lines.linked[i] and _agrees(tight(lines.words(i)), title)}
        if agreed:
            return agreed
    return {max(named)} if named else _like_a_title(lines, body)


def _like_a_title(lines: _Lines, body: int) -> set[int]:
    """Find the line that speaks of a meeting just above the body."""
    for line in range(body - 1, max(-1, body - 7), -1):
        words = tight(lines.words(line)[:_LABEL_LENGTH])
        is_title = 8 <= len(words) <= 80 and TITLE_WORDS.search(words) and not LABEL.match(words)
        if is_title and not lines.linked[line] and not FURNITURE.match(words):
            return {line}
    return set()


def _agrees(words: str, title: str) -> bool:
    return len(words) >= 6 and (words in title or title in words) and not FURNITURE.match(words)


def _below(lines: _Lines, after: int) -> list[int]:
    """Choose the lines below the body that belong to it: the roll, the editor's related papers and their links."""
    kept: list[int] = []
    related = 0
    for line in range(after, len(lines.starts)):
        words = tight(lines.words(line)[:_LABEL_LENGTH])
        link = lines.is_link(line)
        if FURNITURE.match(words):
            related = 0
        elif RELATED.fullmatch(words) and not link:
            related = _RELATED_LINES
            kept.append(line)
        elif (lines.linked[line] and (related or RELATED_LINK.search(words))) or (not link and ROLL.match(words)):
            related = max(0, related - 1)
            kept.append(line)
        else:
            related = 0
    return [i for n, i in enumerate(kept) if lines.linked[i] or not _is_lonely(lines, kept, n)]


def _is_lonely(lines: _Lines, kept: list[int], n: int) -> bool:
    """Say whether a heading (相关链接) has nothing below it."""
    if not RELATED.fullmatch(tight(lines.words(kept[n]))):
        return False
    return n + 1 == len(kept) or kept[n + 1] != kept[n] + 1


def _joined(lines: _Lines, kept: list[int]) -> list[Range]:
    """Join lines that follow one another into ranges."""
    ranges: list[Range] = []
    before = -2
    for line in dict.fromkeys(kept):
        if line == before + 1:
            ranges[-1] = (ranges[-1][0], lines.ends[line])
        else:
            ranges.append((lines.starts[line], lines.ends[line]))
        before = line
    return ranges
