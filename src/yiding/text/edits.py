"""An edit map: where every character of a mended text stood in its source, and the other way.

A map is the ascending list of what was replaced; between two edits the texts run side by side. Passes compose: each
gives its edits in offsets of the text it saw, the map keeps all of them in offsets of the source.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

from yiding.records import Span


class Edit(NamedTuple):
    """One replacement of [start, end) in the text a pass saw; `apart` where page furniture was cut out of words."""

    start: int
    end: int
    replacement: str
    kind: str
    apart: bool = False


class Finding(NamedTuple):
    """One damaged place, as offsets in the text a pass saw: repaired or only marked, on what evidence, how certain."""

    kind: str
    start: int
    end: int
    repaired: bool = True
    evidence: str = ""
    certainty: float = 1.0


Findings = tuple[list[Edit], list[Finding]]
"""What a pass gives: the edits it wants, ascending and without overlap, and the damage it found."""


def apply(text: str, edits: Sequence[Edit]) -> str:
    """Carry out edits, which ascend and do not overlap."""
    if not edits:
        return text
    parts: list[str] = []
    last = 0
    for start, end, replacement, _, _ in edits:
        parts.append(text[last:start])
        if replacement:
            parts.append(replacement)
        last = end
    parts.append(text[last:])
    return "".join(parts)


def apply_columns(text: str, starts: Sequence[int], ends: Sequence[int], puts: Sequence[str]) -> str:
    """Carry out replacements that are given by columns; they ascend and do not overlap."""
    parts = [text[low:high] for low, high in zip([0, *ends], [*starts, len(text)])]
    if not any(puts):
        return "".join(parts)
    return parts[0] + "".join(map(add, puts, parts[1:]))


class EditMap:
    """The way between a source of `length` characters and its mended text.

    Columns, one row an edit: `starts`, `ends` in the source, `sizes` the length of the replacement, `aparts`; and
    derived from them `froms`, `tos`, the range in the mended text, and `cuts`, the rows where furniture was cut out.
    """

    __slots__ = ("aparts", "cuts", "ends", "froms", "length", "sizes", "starts", "tos")

    def __init__(self, length: int) -> None:
        self.length = length
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.sizes: list[int] = []
        self.aparts: list[bool] = []
        self.froms: list[int] = []
        self.tos: list[int] = []
        self.cuts: list[int] = []

    @property
    def exact(self) -> bool:
        """Whether offsets are the same on both sides."""
        return not self.starts

    @property
    def mended_length(self) -> int:
        """The length of the mended text."""
        return self.length - self.ends[-1] + self.tos[-1] if self.starts else self.length

    def _derive(self) -> None:
        """Fill the columns that follow from the others."""
        replaced = map(sub, self.ends, self.starts)
        shifts = accumulate(map(sub, self.sizes, replaced))
        self.tos = list(map(add, self.ends, shifts))
        self.froms = list(map(sub, self.tos, self.sizes)) if any(self.sizes) else self.tos
        cuts = enumerate(self.aparts) if True in self.aparts else ()
        self.cuts = [i for i, apart in cuts if apart and not self.sizes[i]]

    # From the mended text to the source

    def _row(self, offset: int) -> int:
        """Find the last edit that begins at or before a mended offset, -1 if none does."""
        return bisect_right(self.froms, offset) - 1

    def _begin(self, start: int, end: int) -> int:
        """Give the source offset at which the mended range begins."""
        i = self._row(start)
        if i < 0:
            return start
        if start >= self.tos[i]:
            return start - self.tos[i] + self.ends[i]
        if self.starts[i] == self.ends[i] and end <= self.tos[i]:
            return max(self.starts[i] - 1, 0)
        return self.starts[i]

    def _close(self, start: int, end: int) -> int:
        """Give the source offset at which the mended range, not empty, ends."""
        i = self._row(end - 1)
        if i < 0:
            return end
        if end - 1 >= self.tos[i]:
            return end - self.tos[i] + self.ends[i]
        if self.starts[i] == self.ends[i] and start >= self.froms[i]:
            return min(self.ends[i] + 1, self.length)
        return self.ends[i]

    def spans(self, start: int, end: int) -> list[Span]:
        """Source spans of mended [start, end): one, or several where page furniture was cut out from between.

        Characters that were only put in have the two source characters beside them. An empty range is read as the
        character after it.
        """
        if end <= start:
            end = start + 1
        froms = self.froms
        i = bisect_right(froms, start)
        past = self.tos[i - 1] if i else 0
        if start < past:  # begins inside what was put in
            return self._spans(start, end)
        first = start - past + self.ends[i - 1] if i else start
        if i == len(froms) or froms[i] >= end:  # no edit begins within
            return [(first, first + end - start)]
        if self.cuts:
            return self._spans(start, end)
        last = bisect_right(froms, end - 1, i) - 1
        past = self.tos[last]
        if end <= past:  # ends inside what was put in
            return self._spans(start, end)
        return [(first, end - past + self.ends[last])]

    def all_spans(self, starts: list[int], ends: list[int]) -> list[Span]:
        """Source spans of many mended ranges."""
        if not self.starts:
            return list(zip(starts, ends))
        return [span for start, end in zip(starts, ends) for span in self.spans(start, end)]

    def _spans(self, start: int, end: int) -> list[Span]:
        """Give the source spans of a mended range that is not empty, where edits begin in it or reach into it."""
        spans: list[Span] = []
        for i in self._cuts_between(start, end):
            first = self._begin(start, self.froms[i])
            if first < self.starts[i]:
                spans.append((first, self.starts[i]))
                start = self.tos[i]
        first, last = self._begin(start, end), self._close(start, end)
        if first >= last and spans:  # nothing but characters that were put in: they go with the words before the cut
            return [*spans[:-1], (spans[-1][0], max(spans[-1][1], last))]
        if first >= last:
            first, last = max(0, last - 1), min(first + 1, self.length)
        spans.append((first, last))
        return spans

    def _cuts_between(self, start: int, end: int) -> list[int]:
        """Find the edits that cut furniture out from between the characters of a mended range."""
        if not self.cuts:
            return []
        first = bisect_right(self.cuts, start, key=self.froms.__getitem__)
        last = bisect_left(self.cuts, end, first, key=self.froms.__getitem__)
        return self.cuts[first:last]

    # From the source to the mended text

    def at(self, start: int, end: int) -> Span:
        """Give the mended range that covers a source span; empty where nothing of it is left."""
        if not self.starts:
            return start, end
        i = bisect_left(self.ends, start)  # the first edit that ends at or after the start
        while i < len(self.ends) and self.ends[i] == start > self.starts[i]:
            i += 1
        first = self._forward(i, start, after=False)
        j = bisect_right(self.starts, end) - 1  # the last edit that begins at or before the end
        while j >= 0 and self.starts[j] == end < self.ends[j]:
            j -= 1
        return first, max(first, self._forward(j, end, after=True))

    def _forward(self, i: int, offset: int, *, after: bool) -> int:
        """Give the mended offset of a source offset, where edit `i` is the one that may hold it."""
        if after:
            if i < 0:
                return offset
            return self.tos[i] if offset <= self.ends[i] else self.tos[i] + offset - self.ends[i]
        if i == len(self.starts):
            return self.tos[-1] + offset - self.ends[-1]
        return self.froms[i] if offset >= self.starts[i] else self.froms[i] - (self.starts[i] - offset)

    # Composition

    def compose(self, edits: Iterable[Edit]) -> None:
        """Add the edits of one more pass, in offsets of the mended text as it was, ascending and without overlap."""
        if not self.starts:
            fresh = [e for e in edits if e[1] > e[0] or e[2]]
            self.starts = [e[0] for e in fresh]
            self.ends = [e[1] for e in fresh]
            self.sizes = [len(e[2]) for e in fresh]
            self.aparts = [e[4] for e in fresh]
        else:
            self._merge(edits)
        self._derive()

    def compose_columns(self, starts: list[int], ends: list[int], puts: list[str], kind: str) -> None:
        """Add the edits of one more pass as `compose` does, given by columns."""
        if self.starts:
            self._merge([Edit(a, b, put, kind) for a, b, put in zip(starts, ends, puts)])
        else:
            self.starts, self.ends, self.sizes = starts, ends, list(map(len, puts))
            self.aparts = [False] * len(starts)
        self._derive()

    def _merge(self, edits: Iterable[Edit]) -> None:
        """Merge new edits in; an edit that reaches into replaced characters becomes one with their edit."""
        new = list(edits)
        old = list(zip(self.starts, self.ends, self.sizes, self.aparts))
        rows: list[tuple[int, int, int, bool]] = []
        done = k = 0
        while k < len(new):
            start, end, text, _, apart = new[k]
            i = bisect_right(self.tos, start, done)
            if start < end and (i == len(old) or self.froms[i] >= end):  # touches nothing
                rows.extend(old[done:i])
                rows.append((self._past(i - 1, start), self._past(i - 1, end), len(text), apart))
                done, k = i, k + 1
                continue
            first, i, j, k_end, low, high = self._group(new, k, done)
            rows.extend(old[done:i])
            size = high - low + sum(len(e[2]) - (e[1] - e[0]) for e in new[k:k_end])
            apart = any(e[4] for e in new[k:k_end]) or any(row[3] for row in old[i:j])
            row = (first, self._past(j - 1, high), size, apart)
            if row[0] < row[1] or size:
                rows.append(row)
            done, k = j, k_end
        rows.extend(old[done:])
        self.starts = [row[0] for row in rows]
        self.ends = [row[1] for row in rows]
        self.sizes = [row[2] for row in rows]
        self.aparts = [row[3] for row in rows]

    def _group(self, new: list[Edit], k: int, done: int) -> tuple[int, int, int, int, int, int]:
        """Find what hangs together with new edit `k`.

        Gives the source offset where it begins, the old rows [i, j) and new edits [k, k_end) in it, and its range in
        the mended text.
        """
        froms, tos = self.froms, self.tos
        low, high = new[k][0], new[k][1]
        i = bisect_right(tos, low, done)
        while low == high and i > done and froms[i - 1] == tos[i - 1] == low:
            i -= 1
        j, k_end = i, k + 1
        while True:
            if j < len(tos) and (froms[j] < high or froms[j] == tos[j] == low == high):
                high = max(high, tos[j])
                j += 1
            elif k_end < len(new) and new[k_end][0] < high:
                high = max(high, new[k_end][1])
                k_end += 1
            else:
                break
        if j > i and froms[i] <= low:
            return self.starts[i], i, j, k_end, froms[i], high
        return self._past(i - 1, low), i, j, k_end, low, high

    def _past(self, i: int, offset: int) -> int:
        """Give the source offset of a mended offset at or after the end of edit `i`."""
        return offset if i < 0 else offset - self.tos[i] + self.ends[i]
