"""Cutting the source text at the boundaries of facts."""

from hypothesis import given
from hypothesis import strategies as st

from yiding.cli.explain.marks import Mark
from yiding.cli.explain.segments import Segment, segments
from yiding.records import Damage, Fact, Span


def mark(number: int, *spans: Span) -> Mark:
    """Make a mark that stands at spans."""
    return Mark(number, "items", "title", Fact("词", "词", list(spans), "composed", 1.0))


def cut(length: int, marks: list[Mark], damages: list[Damage] | None = None) -> list[tuple[int, int, list[int]]]:
    """Give the segments as start, end and the numbers of their marks."""
    return [(s.start, s.end, [m.number for m in s.marks]) for s in segments(length, marks, damages or [])]


def test_nested_facts_stand_from_the_widest_to_the_narrowest() -> None:
    """A fact within another lies on top of it."""
    assert cut(9, [mark(1, (3, 5)), mark(2, (1, 8))]) == [
        (0, 1, []),
        (1, 3, [2]),
        (3, 5, [2, 1]),
        (5, 8, [2]),
        (8, 9, []),
    ]


def test_overlapping_facts_share_what_they_share() -> None:
    """Where two facts cross, the stretch between belongs to both."""
    assert cut(6, [mark(1, (0, 4)), mark(2, (2, 6))]) == [(0, 2, [1]), (2, 4, [1, 2]), (4, 6, [2])]


def test_a_fact_may_stand_in_several_places() -> None:
    """Each place is marked, and only the first begins the fact."""
    found = list(segments(9, [mark(1, (1, 2), (5, 7))], []))
    assert [(s.start, [m.number for m in s.first]) for s in found if s.marks] == [(1, [1]), (5, [])]


def test_spans_that_touch_or_overlap_are_one() -> None:
    """Two spans of one fact never end the mark of each other."""
    assert cut(9, [mark(1, (1, 4), (3, 6), (6, 8))]) == [(0, 1, []), (1, 8, [1]), (8, 9, [])]


def test_damage_cuts_too() -> None:
    """Damage inside a fact is its own stretch."""
    damage = Damage("pinyin_gloss", 1, [(2, 3)])
    found = list(segments(5, [mark(1, (1, 4))], [damage]))
    assert [(s.start, s.end, len(s.damage)) for s in found] == [(0, 1, 0), (1, 2, 0), (2, 3, 1), (3, 4, 0), (4, 5, 0)]


_SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3)


@given(st.lists(_SPANS, max_size=6), st.integers(0, 25))
def test_every_character_has_exactly_the_marks_that_cover_it(spans: list[list[Span]], length: int) -> None:
    """Whatever the spans, the segments tile the text and each character has the facts whose spans hold it."""
    marks = [mark(number, *places) for number, places in enumerate(spans, 1)]
    found: list[Segment] = list(segments(length, marks, []))
    assert [c for s in found for c in range(s.start, s.end)] == list(range(length))
    for segment in found:
        for char in range(segment.start, segment.end):
            here = {m.number for m in marks for start, end in m.fact.spans if start <= char < end}
            assert {m.number for m in segment.marks} == here
