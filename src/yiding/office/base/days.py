"""Working days as the office counts them: the library's calendar, and over it the editable table of days.

A row of the table with a source comes from a yearly notice and covers its year; one without was set by hand.
"""

import datetime
from functools import lru_cache

from django.utils import timezone

from yiding.office.base.models import Day
from yiding.office.base.remembered import remembered
from yiding.rules import calendar as rules

_LIBRARY = range(2004, 2027)


@remembered(Day)
def calendar() -> rules.Calendar:
    """Give the working calendar; it is read once a request, or once a look of the background."""
    rows = list(Day.objects.all())
    days = [*_library(), *(rules.Day(row.day, row.working, row.name) for row in rows)]
    return rules.Calendar(days, [*_LIBRARY, *{row.day.year for row in rows if row.source}])


@lru_cache(maxsize=1)
def _library() -> tuple[rules.Day, ...]:
    return tuple(rules.seeded(_LIBRARY[0], _LIBRARY[-1]))


def today() -> datetime.date:
    """Give the day in the office's time zone."""
    return timezone.localdate()


def working_days_between(start: datetime.date, end: datetime.date) -> int:
    """Count the working days after `start` up to and with `end`; negative where `end` lies before."""
    return calendar().count(start, end)


def due(start: datetime.date, working_days: int) -> datetime.date:
    """Give the last day of a term of working days that begins on a day."""
    return calendar().add(start, working_days)[0]
