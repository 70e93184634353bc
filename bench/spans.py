"""The law of spans: no fact without a span, and the words at its spans are the fact's text."""

from bisect import bisect_right
from typing import Literal, NamedTuple

from bench.facts import Json, bare, facts_of

How = Literal["exact", "repaired", "missing"]


class Held(NamedTuple):
    """How the facts of a record stand to its source text; `broken` lists those that break the law."""

    exact: int
    repaired: int
    broken: list[dict[str, Json]]


class Damaged:
    """The declared damage of a source, to be asked whether a span overlaps it."""

    def __init__(self, record: Json) -> None:
        spans = sorted((a, b) for damage in record["source"].get("damage", []) for a, b in damage["spans"])
        self._starts = [a for a, _ in spans]
        self._reach: list[int] = []
        for _, end in spans:
            self._reach.append(max(end, self._reach[-1] if self._reach else 0))

    def overlaps(self, start: int, end: int) -> bool:
        """Whether [start, end) overlaps any damage."""
        before = bisect_right(self._starts, end - 1)
        return before > 0 and self._reach[before - 1] > start


def stands(fact: dict[str, Json], text: str, damaged: Damaged) -> How:
    """Say how the words at the spans of a fact stand to its text."""
    spans, want = fact["spans"], bare(fact["text"])
    if not spans or not want or not all(0 <= a < b <= len(text) for a, b in spans):
        return "missing"
    if bare("".join(text[a:b] for a, b in spans)) == want:
        return "exact"
    pieces = sorted(bare(text[a:b]) for a, b in spans)
    if len(pieces) > 1 and sorted(bare(part) for part in fact["text"].split(" ")) == pieces:
        return "exact"
    return "repaired" if any(damaged.overlaps(a, b) for a, b in spans) else "missing"


def check(record: Json, text: str) -> Held:
    """Hold the law over every fact of a record."""
    damaged = Damaged(record)
    counts = {"exact": 0, "repaired": 0}
    broken = []
    for fact in facts_of(record):
        how = stands(fact, text, damaged)
        if how == "missing":
            broken.append(fact)
        else:
            counts[how] += 1
    return Held(counts["exact"], counts["repaired"], broken)
