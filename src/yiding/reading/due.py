"""The day that the words for a deadline fix when the day of the meeting is known."""

import calendar
import datetime
from collections.abc import Callable
from typing import Literal, NamedTuple

from yiding.rules.workdays import add_working_days

Form = Literal["day", "end_of_period", "period", "duration", "recurring", "event", "vague"]
Recurrence = Literal["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY"]
Unit = Literal["day", "month", "quarter", "half", "year", "weekday", "workdays", "days", "months"]


class DeadlineWords(NamedTuple):
    """Words for a deadline at [start, end) and what they fix.

    `unit` None: the words fix no day. For day, month, quarter, half and year the day is the last of it: `year`, or
    `shift` from the meeting's (今年 0, 明年 1, 下月 1, 下季度 1), `n` the number of the month, quarter or half (None:
    the meeting's) and `day` the day of the month. For weekday `shift` counts weeks and `day` is 1 to 7. For workdays,
    days and months `n` is how many from the meeting on; `stated` says that the words name the meeting (会后) as the
    start: without it they fix no day. `carried` marks a year or month taken over from the words before
    (2026年3月底前…，6月底前…), `lost` a day whose 月 was lost (1210日前).
    """

    start: int
    end: int
    form: Form
    recurrence: Recurrence | None = None
    hedged: bool = False
    unit: Unit | None = None
    year: int | None = None
    shift: int | None = None
    n: int | None = None
    day: int | None = None
    stated: bool = False
    carried: bool = False
    lost: bool = False


class Due(NamedTuple):
    """The day that words fix or None; `certainty` lies in 0 to 1; `from_meeting` when it leans on the meeting's day."""

    day: datetime.date | None
    certainty: float = 1.0
    from_meeting: bool = False


# A deadline without a year that lies further back than this many days is taken to be next year's.
_NEARLY = 92


def resolve_deadline(
    words: DeadlineWords,
    held_on: datetime.date | None,
    is_holiday: Callable[[datetime.date], bool] | None = None,
    year: int | None = None,
) -> Due | None:
    """Give the day that `words` fix for a meeting held on `held_on`; None when that day had passed: no deadline then.

    Without `held_on` only words with a year fix a day, or all that name a month when the meeting's `year` is known.
    `is_holiday` replaces the calendar of `rules.workdays`.
    """
    if words.unit is None or (words.unit in {"workdays", "days", "months"} and not words.stated):
        return Due(None)
    if words.unit in {"workdays", "days", "months", "weekday"} or (
        words.unit in {"day", "month", "quarter"} and words.n is None
    ):
        return _from_meeting(words, held_on, is_holiday) if held_on else Due(None)
    held_in = held_on.year if held_on else year
    year = words.year
    if year is None and held_in is not None:
        year = held_in + (words.shift or 0)
    day = _last_day(words, year) if year else None
    if day is None:
        return Due(None)
    sure = 0.7 if words.lost or not (held_on or words.year) else 0.9 if words.carried else 1.0
    if words.year is not None or words.shift is not None or held_on is None or day >= held_on:
        if held_on is not None and day < held_on:
            return None
        return Due(day, sure if words.year else min(sure, 0.95), words.year is None)
    if (held_on - day).days <= _NEARLY:
        return Due(day, 0.5, True)
    later = _last_day(words, day.year + 1)
    return Due(later, 0.7 if later else 1.0, True)


def _last_day(words: DeadlineWords, year: int) -> datetime.date | None:
    """Give the last day of the month, quarter, half or year named, or the day itself."""
    n = words.n or 1
    month = {"quarter": 3 * n, "half": 6 * n, "year": 12}.get(words.unit or "", n)
    last = calendar.monthrange(year, month)[1]
    day = words.day if words.unit == "day" else last
    return datetime.date(year, month, day) if day and day <= last else None


def _from_meeting(
    words: DeadlineWords, held_on: datetime.date, is_holiday: Callable[[datetime.date], bool] | None
) -> Due:
    """Count from the day of the meeting: 本月底, 下季度末, 28日前, 本周五前, 3个工作日内, 两个月内."""
    n, shift, sure = words.n or 0, words.shift or 0, 0.95 if words.stated else 0.8
    day: datetime.date | None
    if words.unit == "workdays":
        day, provisional = add_working_days(held_on, n, is_holiday)
        return Due(day, sure - 0.2 if provisional else sure, True)
    if words.unit == "days":
        return Due(held_on + datetime.timedelta(days=n), sure, True)
    if words.unit == "months":
        return Due(_months_later(held_on, n, held_on.day), sure, True)
    if words.unit == "weekday":
        day = held_on + datetime.timedelta(days=7 * shift + (words.day or 7) - held_on.isoweekday())
        return Due(day if day >= held_on else None, 0.95, True)
    if words.unit == "quarter":
        return Due(_months_later(held_on, 2 - (held_on.month - 1) % 3 + 3 * shift, 31), 0.95, True)
    if words.unit == "month":
        return Due(_months_later(held_on, shift, 31), 0.95, True)
    named = words.day or 0
    day = _months_later(held_on, shift, named)
    return Due(day if day >= held_on and day.day == named else None, 0.8 if words.shift is None else 0.95, True)


def _months_later(day: datetime.date, months: int, wanted: int) -> datetime.date:
    """Give the day `wanted`, or the last there is, of the month that lies `months` after that of `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(wanted, calendar.monthrange(year, month + 1)[1]))
