"""The names of identifiers."""

from typing import get_args

import pytest

from yiding.cli import labels
from yiding.records import Fact
from yiding.records import meeting as nouns
from yiding.records.fact import Deadline

TABLES = {
    "MeetingKind": (nouns.MeetingKind, labels.KINDS),
    "ItemKind": (nouns.ItemKind, labels.ITEM_KINDS),
    "Outcome": (nouns.Outcome, labels.OUTCOMES),
    "NextStep": (nouns.NextStep, labels.NEXT_STEPS),
    "Role": (nouns.Role, labels.ROLES),
}


@pytest.mark.parametrize("name", TABLES)
def test_every_identifier_has_a_name(name: str) -> None:
    """Each identifier of the record has a Chinese and an English name, and no name is left over."""
    kind, table = TABLES[name]
    assert set(get_args(kind)) == set(table)
    assert all(chinese and english for chinese, english in table.values())


def test_a_key_without_a_row_is_called_by_its_own_name() -> None:
    """What a newer rule says still prints."""
    assert labels.words(labels.OUTCOMES, "sent_back") == ("sent_back", "sent back")


@pytest.mark.parametrize(
    ("certainty", "leans", "chinese"),
    [
        (1.0, None, None),
        (1.0, ["publication.published_on"], None),
        (0.9, ["publication.published_on"], "推定，据发布日期"),
        (0.9, ["meetings[0].held_on", "文号"], "推定，据召开日期、文号"),
        (0.8, None, "较有把握"),
        (0.5, None, "存疑"),
    ],
)
def test_doubt_is_said_in_words(certainty: float, leans: list[str] | None, chinese: str | None) -> None:
    """A fact that was not stated outright says whether it was resolved, and from what, or is only likely."""
    doubt = labels.doubt(Fact("2025-08-18", "8月18日", [(0, 5)], "composed", certainty, leans))
    assert (doubt and doubt[0]) == chinese


def test_every_field_of_a_fact_has_a_name() -> None:
    """No field of the record that holds facts is without a label."""
    holders = (nouns.Meeting, nouns.Item, nouns.Assignment, nouns.Attendee, nouns.Chair, nouns.Document, nouns.Amount)
    fields = {name for holder in holders for name in holder.__annotations__}
    unnamed = fields - set(labels.FIELDS) - {"kind", "role", "session", "further_matters"}
    assert not unnamed
    assert "recurrence" in Deadline.__struct_fields__
