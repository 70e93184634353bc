"""The marks of a record."""

import pytest

from yiding.cli.explain.marks import FAMILIES, Marks
from yiding.records import Record


@pytest.mark.parametrize(
    ("family", "count"),
    [
        ("publication", 7),
        ("meeting", 7),
        ("attendance", 10),
        ("items", 5),
        ("documents", 4),
        ("outcomes", 5),
        ("responsibility", 8),
        ("deadlines", 2),
        ("directives", 5),
        ("amounts", 4),
    ],
)
def test_every_fact_belongs_to_a_family(record: Record, family: str, count: int) -> None:
    """Facts are counted by what they are about; a unit that several people share is one fact."""
    assert Marks(record).count(family) == count


def test_numbers_follow_the_source(record: Record) -> None:
    """Marks are numbered from 1 in the order in which their words stand."""
    marks = Marks(record).all
    assert [mark.number for mark in marks] == list(range(1, len(marks) + 1))
    starts = [min(start for start, _ in mark.fact.spans) for mark in marks]
    assert starts == sorted(starts)


def test_equal_facts_share_a_mark_and_all_families_are_named(record: Record) -> None:
    """Two attendees of one unit lead to the same mark."""
    marks = Marks(record)
    first, second = record.meetings[0].attendance[2:4]
    assert first.unit is not None
    assert second.unit is not None
    assert marks.of(first.unit) is marks.of(second.unit)
    assert {mark.family for mark in marks.all} == set(FAMILIES)


def test_a_record_without_facts_has_no_marks(empty: Record) -> None:
    """Nothing is made up for an empty record."""
    assert Marks(empty).all == []
