"""The facts of a record, numbered in the order of the source and sorted into families."""

from collections.abc import Iterator

import msgspec

from yiding.records import Fact, Record, Span
from yiding.sources import Words

FAMILIES: dict[str, Words] = {
    "publication": ("公开信息", "publication"),
    "meeting": ("会议", "meeting"),
    "attendance": ("参会", "attendance"),
    "items": ("议题", "items"),
    "documents": ("文件", "documents"),
    "outcomes": ("结果", "outcomes"),
    "responsibility": ("责任", "responsibility"),
    "deadlines": ("时限", "deadlines"),
    "directives": ("要求", "directives"),
    "amounts": ("金额", "amounts"),
}
# The first of these keys on the way to a fact gives its family.
_KEYS = (
    *("publication", "attendance", "documents", "deadline", "directives", "amounts"),
    *("outcome", "next_steps", "assignments", "items"),
)
_FAMILY = {"deadline": "deadlines", "outcome": "outcomes", "next_steps": "outcomes", "assignments": "responsibility"}


class Mark(msgspec.Struct, frozen=True):
    """A fact with its number on the page (from 1), its family and the name of its field."""

    number: int
    family: str
    field: str
    fact: Fact


class Marks:
    """All marks of a record; facts of one field with the same value and the same words are one mark."""

    def __init__(self, record: Record) -> None:
        found = sorted(_facts(record), key=lambda step: _place(step[1]))
        self.all: list[Mark] = []
        self._of: dict[int, Mark] = {}
        seen: dict[tuple[object, ...], Mark] = {}
        for path, fact in found:
            key = (_family(path), path[-1], fact.value, fact.text, tuple(fact.spans))
            if key not in seen:
                seen[key] = Mark(len(seen) + 1, key[0], path[-1], fact)
                self.all.append(seen[key])
            self._of[id(fact)] = seen[key]

    def of(self, fact: Fact) -> Mark:
        """Give the mark of a fact of this record."""
        return self._of[id(fact)]

    def count(self, family: str) -> int:
        """Count the marks of a family."""
        return sum(mark.family == family for mark in self.all)


def _facts(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Fact]]:
    """Walk a record to all its facts, each with the names of the fields on the way."""
    if isinstance(value, Fact):
        yield path, value
    if isinstance(value, list):
        for element in value:
            yield from _facts(element, path)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _facts(getattr(value, name), (*path, name))


def _family(path: tuple[str, ...]) -> str:
    key = next((key for key in _KEYS if key in path), "meeting")
    return _FAMILY.get(key, key)


def _place(fact: Fact) -> Span:
    """Where a fact begins, the longer one of two first."""
    return min(((start, -end) for start, end in fact.spans), default=(0, 0))
