"""The clocks of tasks: until when they are done by their class, when news is due, by when minutes are broken down."""

import datetime

from yiding.office.base.chosen import number, setting
from yiding.office.base.days import calendar, due
from yiding.office.matters.models import Breakdown

_WORKING = {"urgent": "task.urgent_wd", "normal": "task.normal_wd"}
_DAYS = {"minutes": "task.minutes_days", "hard": "task.hard_days"}
_MONTHS = {"monthly": 1, "quarterly": 3}


def usual_due(kind: str, start: datetime.date) -> datetime.date | None:
    """Give the day by which a task of a class is done as a rule, counted from `start`; None of what stands."""
    if kind in _WORKING:
        return due(start, number(_WORKING[kind]))
    return start + datetime.timedelta(number(_DAYS[kind])) if kind in _DAYS else None


def first_news(start: datetime.date, deadline: datetime.date | None) -> datetime.date:
    """Give the day by which the first news of a task is due that was sent out on `start`: no later than its deadline."""
    day = due(start, number("task.first_feedback_wd"))
    return min(day, deadline) if deadline and deadline >= start else day


def next_news(after: datetime.date, deadline: datetime.date | None) -> datetime.date:
    """Give the day by which the next news is due after a report on a day: the cycle's, no later than a deadline to come.

    A day on which nobody works moves to the next working day.
    """
    day = _in_cycle(after)
    return deadline if deadline and after < deadline < day else day


def _in_cycle(after: datetime.date) -> datetime.date:
    step, day = _MONTHS[str(setting("task.cycle"))], number("task.cycle_day")
    month = after.month if after.day < day and step == 1 else after.month + 1
    if step > 1:
        month = ((after.month - 1) // step) * step + step + 1
    first = datetime.date(after.year + (month - 1) // 12, (month - 1) % 12 + 1, day)
    return first if calendar().works(first) else calendar().add(first, 1)[0]


def split_due(breakdown: Breakdown) -> datetime.date | None:
    """Give the day by which minutes are broken down; another paper has none."""
    return due(breakdown.day, number("split.within_wd")) if breakdown.minutes_id else None
