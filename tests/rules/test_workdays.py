"""Working days and terms counted in them."""

import datetime
import subprocess
import sys

import pytest

from yiding.rules.workdays import add_working_days, is_workday

day = datetime.date.fromisoformat


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("2025-03-12", True),  # a Wednesday
        ("2025-03-15", False),  # a Saturday
        ("2025-10-01", False),  # National Day
        ("2025-10-08", False),  # the last day of that holiday
        ("2025-10-11", True),  # a Saturday worked in exchange
        ("2025-01-26", True),  # a Sunday worked in exchange
        ("2024-02-12", False),  # Spring Festival
    ],
)
def test_the_calendar_knows_holidays_and_exchanged_weekends(text: str, works: bool) -> None:
    """A day in a year with a notice is decided by the notice."""
    assert is_workday(day(text)) == (works, False)


@pytest.mark.parametrize(("text", "works"), [("2051-03-08", True), ("2051-03-11", False), ("2003-10-01", True)])
def test_years_without_a_notice_are_provisional(text: str, works: bool) -> None:
    """Outside the calendar Monday to Friday count, and the answer says that it is provisional."""
    assert is_workday(day(text)) == (works, True)


@pytest.mark.parametrize(
    ("start", "n", "last"),
    [
        ("2025-03-12", 1, "2025-03-13"),
        ("2025-03-12", 3, "2025-03-17"),
        ("2025-03-14", 1, "2025-03-17"),  # from a Friday
        ("2025-03-15", 1, "2025-03-17"),  # from a Saturday
        ("2025-09-29", 3, "2025-10-10"),  # over the holiday: 30 September, 9 and 10 October
        ("2025-10-10", 1, "2025-10-11"),  # the exchanged Saturday counts
        ("2025-12-30", 2, "2026-01-04"),  # 31 December; 1–3 January off, Sunday 4 January worked
    ],
)
def test_the_day_of_the_start_is_not_counted(start: str, n: int, last: str) -> None:
    """A term of n working days ends on the n-th working day after the day on which it begins."""
    assert add_working_days(day(start), n) == (day(last), False)


def test_a_calendar_that_is_handed_in_decides_alone() -> None:
    """With `is_holiday` the built-in calendar is not asked, and nothing is provisional."""
    assert add_working_days(day("2051-03-10"), 2, lambda date: date.weekday() == 6) == (day("2051-03-13"), False)


def test_a_term_beyond_the_calendar_is_provisional() -> None:
    """One day without a notice makes the whole term provisional."""
    assert add_working_days(day("2051-03-10"), 1) == (day("2051-03-13"), True)


@pytest.mark.parametrize("n", [0, -1, 2001])
def test_terms_out_of_range_are_refused(n: int) -> None:
    """A term of no days, or of thousands, is an error."""
    with pytest.raises(ValueError, match="working days"):
        add_working_days(day("2025-03-12"), n)


def test_the_calendar_is_not_loaded_at_start_up() -> None:
    """Importing the module leaves the calendar library alone."""
    code = "import sys, yiding.rules.workdays; sys.exit('chinese_calendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
