"""The source text cut at every boundary of a fact or of damage, so that marks may overlap and nest in any way."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from yiding.cli.explain.marks import Mark
from yiding.records import Damage, Span


class Segment(msgspec.Struct, frozen=True):
    """A stretch [start, end) of the source text with the marks and the damage on it, the same from end to end.

    `marks` stand from the widest to the narrowest; `first` are those that begin here for the first time.
    """

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    damage: tuple[Damage, ...] = ()
    first: tuple[Mark, ...] = ()


def segments(length: int, marks: list[Mark], damages: list[Damage]) -> Iterator[Segment]:
    """Cut [0, length) into segments; spans outside the text are cut off."""
    opens: dict[int, list[Mark | Damage]] = defaultdict(list)
    closes: dict[int, list[Mark | Damage]] = defaultdict(list)
    for mark in marks:
        _enter(mark, _united(mark.fact.spans, length), opens, closes)
    for damage in damages:
        _enter(damage, _united(damage.spans, length), opens, closes)
    cuts = sorted({0, length, *opens, *closes})
    width = {mark.number: sum(end - start for start, end in mark.fact.spans) for mark in marks}
    on: dict[int, Mark | Damage] = {}
    met: set[int] = set()
    for start, end in pairwise(cuts):
        for thing in closes[start]:
            del on[id(thing)]
        on.update((id(thing), thing) for thing in opens[start])
        here = [thing for thing in on.values() if isinstance(thing, Mark)]
        here.sort(key=lambda mark: (-width[mark.number], mark.number))
        first = tuple(mark for mark in here if mark.number not in met)
        met.update(mark.number for mark in first)
        yield Segment(start, end, tuple(here), tuple(d for d in on.values() if isinstance(d, Damage)), first)


def _enter(
    thing: Mark | Damage,
    spans: list[Span],
    opens: dict[int, list[Mark | Damage]],
    closes: dict[int, list[Mark | Damage]],
) -> None:
    for start, end in spans:
        opens[start].append(thing)
        closes[end].append(thing)


def _united(spans: list[Span], length: int) -> list[Span]:
    """Bring touching and overlapping spans of one thing together, inside the text."""
    united: list[Span] = []
    for start, end in sorted((max(0, s), min(e, length)) for s, e in spans):
        if start >= end:
            continue
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(united[-1][1], end))
        else:
            united.append((start, end))
    return united
