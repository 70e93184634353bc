"""Phrases about a record."""

import pytest

from yiding.cli import phrases
from yiding.records import Amount, Attendee, Deadline, Fact, Record


def fact(value: str | int | None, text: str = "词") -> Fact:
    """Make a fact that stands somewhere."""
    return Fact(value, text, [(0, 1)], "composed", 1.0)


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2026-05-08", "2026年5月8日（周五）"), ("2025-12-28", "2025年12月28日（周日）"), ("2025-08", "2025-08")],
)
def test_days_are_written_as_the_office_does(iso: str, words: str) -> None:
    """A whole ISO date is written out with its weekday, anything else stays."""
    assert phrases.day(iso) == words


@pytest.mark.parametrize(
    ("yuan", "words"),
    [(12_000_000, "1,200万元"), (320_000_000, "3.2亿元"), (860, "860元"), (15_500.5, "1.55005万元")],
)
def test_sums_keep_every_digit(yuan: float, words: str) -> None:
    """The unit keeps a sum short and no digit is lost."""
    assert phrases.money(Amount(yuan, "词", [(0, 1)], "composed", 1.0)) == words


@pytest.mark.parametrize(
    ("value", "text", "hedged", "words"),
    [
        ("2025-09-30", "9月底前", False, "9月底前 → 2025年9月30日（周二）"),
        (None, "尽快", False, "尽快"),
        (None, "年内", True, "年内 · 力争"),
    ],
)
def test_a_deadline_shows_its_words_and_its_day(value: str | None, text: str, hedged: bool, words: str) -> None:
    """The words of a deadline always show, the day only where the words fix one."""
    deadline = Deadline(value, text, [(0, 1)], "composed", 1.0, form="vague", hedged=hedged)
    assert phrases.due(deadline) == words


def test_the_head_line_names_organ_count_and_kind(record: Record) -> None:
    """A meeting is named as people name it."""
    assert phrases.head(record.meetings[0]) == "青榆区人民政府 第12届第17次常务会议"
    assert phrases.when(record.meetings[0]) == "2025年8月18日（周一）上午"


def test_people_of_one_unit_stand_together() -> None:
    """Attendees are brought together by unit in the order of the source."""
    people = [("陆一", "区发改局"), ("顾二", "区水务局"), ("方三", "区发改局")]
    grouped = phrases.by_unit([Attendee("present", fact(name), fact(unit)) for name, unit in people])
    assert [(unit, [phrases.person(a) for a in members]) for unit, members in grouped] == [
        ("区发改局", ["陆一", "方三"]),
        ("区水务局", ["顾二"]),
    ]
