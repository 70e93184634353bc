"""The calendar of whoever entered, a month at a time."""

import calendar as months
import datetime
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.days import calendar, today
from yiding.office.home.events import Event, events
from yiding.office.home.queries import feed_of
from yiding.rules.words import Words

WEEKDAYS: tuple[Words, ...] = (
    ("周一", "Mon"),
    ("周二", "Tue"),
    ("周三", "Wed"),
    ("周四", "Thu"),
    ("周五", "Fri"),
    ("周六", "Sat"),
    ("周日", "Sun"),
)
_FIRST, _LAST = 2000, 2199


class DayCell(NamedTuple):
    """One day of the grid: whether it is of the month, works, is today, and what lies on it."""

    day: datetime.date
    inside: bool
    works: bool
    today: bool
    events: list[Event]


def month(request: HttpRequest, year: int = 0, number: int = 0) -> HttpResponse:
    """Show a month, the present one where none is asked for."""
    by, day = held(request), today()
    first = _first(year, number) if year else day.replace(day=1)
    weeks = months.Calendar().monthdatescalendar(first.year, first.month)
    found = events(by, weeks[0][0], weeks[-1][-1], day)
    token = feed_of(request.user)
    context = {
        "month": (f"{first.year}年{first.month}月", f"{first:%B %Y}"),
        "weekdays": WEEKDAYS,
        "weeks": [[_cell(one, first, day, found) for one in week] for week in weeks],
        "before": _address(first - datetime.timedelta(1)),
        "after": _address(first + datetime.timedelta(31)),
        "empty": not found,
        "provisional": calendar().is_provisional(first),
        "feed": request.build_absolute_uri(reverse("feed", args=[token])) if token else "",
    }
    return render(request, "home/schedule.html", context)


def _first(year: int, number: int) -> datetime.date:
    if not (_FIRST <= year <= _LAST and 1 <= number <= 12):
        raise Http404
    return datetime.date(year, number, 1)


def _cell(day: datetime.date, first: datetime.date, today: datetime.date, found: list[Event]) -> DayCell:
    lying = [event for event in found if event.day == day]
    return DayCell(day, day.month == first.month, calendar().works(day), day == today, lying)


def _address(day: datetime.date) -> str:
    return reverse("schedule_month", args=[day.year, day.month])
