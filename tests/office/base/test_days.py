"""Working days are the library's, and over them the table's."""

import datetime

import pytest

from yiding.office.base.days import calendar, due, working_days_between
from yiding.office.base.models import Day

pytestmark = pytest.mark.django_db
FRIDAY, MONDAY = datetime.date(2026, 3, 6), datetime.date(2026, 3, 9)


def test_the_library_counts_without_a_table() -> None:
    """From Friday to Monday is one working day; the seven days of the spring festival are none."""
    assert working_days_between(FRIDAY, MONDAY) == 1
    assert working_days_between(MONDAY, FRIDAY) == -1
    assert working_days_between(datetime.date(2026, 2, 15), datetime.date(2026, 2, 23)) == 0


def test_a_day_of_the_table_stands_over_the_library() -> None:
    """A Monday that is set free by hand lengthens every term at once."""
    assert due(FRIDAY, 1) == MONDAY
    Day.objects.create(day=MONDAY, working=False, name="防汛")
    assert due(FRIDAY, 1) == datetime.date(2026, 3, 10)


def test_only_a_notice_covers_a_year() -> None:
    """A day set by hand leaves its year provisional, a row with its source does not."""
    Day.objects.create(day=datetime.date(2027, 1, 1), working=False, name="元旦")
    assert calendar().is_provisional(datetime.date(2027, 5, 4))
    Day.objects.create(day=datetime.date(2027, 10, 1), working=False, name="国庆节", source="放假安排通知")
    assert not calendar().is_provisional(datetime.date(2027, 5, 4))
