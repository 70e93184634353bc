"""The day that the words for a deadline fix."""

import datetime

import pytest

from yiding.reading.deadlines import find_deadlines
from yiding.reading.due import resolve_deadline

HELD_ON = datetime.date(2025, 3, 12)


@pytest.mark.parametrize(
    ("text", "held_on", "iso", "certainty"),
    [
        ("6月底前完成", "2025-03-12", "2025-06-30", 0.95),
        ("6月底前完成", "2025-07-03", "2025-06-30", 0.5),
        ("2月底前完成", "2025-11-20", "2026-02-28", 0.7),
        ("2月29日前完成", "2025-11-20", None, 1.0),
        ("2026年2月底前完成", "2025-11-20", "2026-02-28", 1.0),
        ("2026年2月底前完成", None, "2026-02-28", 1.0),
        ("2月底前完成", None, None, 1.0),
        ("本月底前完成", None, None, 1.0),
        ("本月底前完成", "2024-02-10", "2024-02-29", 0.95),
        ("下季度末完成", "2025-11-20", "2026-03-31", 0.95),
        ("会后三个月内完成", "2025-11-30", "2026-02-28", 0.95),
        ("三个月内完成", "2025-11-30", None, 1.0),
        ("会后3个工作日内完成", "2025-09-29", "2025-10-10", 0.95),
        ("会后3个工作日内完成", "2051-03-08", "2051-03-13", 0.75),
    ],
)
def test_the_year_is_the_meetings_unless_it_had_passed(
    text: str, held_on: str | None, iso: str | None, certainty: float
) -> None:
    """A day long past is next year's, one just past is doubtful; without a meeting only a stated year counts."""
    (found,) = find_deadlines(text)
    due = resolve_deadline(found, datetime.date.fromisoformat(held_on) if held_on else None)
    assert due is not None
    assert (due.day and due.day.isoformat()) == iso
    assert due.certainty == pytest.approx(certainty)


@pytest.mark.parametrize("text", ["2020年底前完成", "2024年12月31日前完成"])
def test_a_stated_day_that_had_passed_is_no_deadline(text: str) -> None:
    """A year before the meeting makes the words a tale of the past."""
    (found,) = find_deadlines(text)
    assert resolve_deadline(found, HELD_ON) is None


def test_holidays_can_be_handed_in() -> None:
    """Terms in working days follow the calendar that the caller gives."""
    (found,) = find_deadlines("会后3个工作日内")
    assert resolve_deadline(found, HELD_ON, lambda day: False) == (datetime.date(2025, 3, 15), 0.95, True)


@pytest.mark.parametrize(
    ("text", "iso"), [("6月底前完成", "2025-06-30"), ("明年3月1日前完成", "2026-03-01"), ("本月底前完成", None)]
)
def test_the_year_of_a_meeting_without_a_day_is_enough_for_months(text: str, iso: str | None) -> None:
    """Words that name their month need only the year, at a lower certainty."""
    (found,) = find_deadlines(text)
    due = resolve_deadline(found, None, year=2025)
    assert due is not None
    assert (due.day and due.day.isoformat()) == iso
    assert due.day is None or due.certainty < 0.8
