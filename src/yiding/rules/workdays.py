"""Working days in mainland China, and terms counted in them.

The calendar is the State Council's yearly notice on public holidays and the weekends worked in exchange
(全国年节及纪念日放假办法), as the library chinesecalendar (MIT) carries it for 2004 to 2026. Counting follows 民法典
article 201: a term in days does not count the day on which it begins, it runs from the next day.
"""

import datetime
import functools
from collections.abc import Callable

_DAY = datetime.timedelta(days=1)
_LONGEST = 2000


@functools.lru_cache(maxsize=4096)
def is_workday(day: datetime.date) -> tuple[bool, bool]:
    """Say whether people work on `day`, and whether that is provisional.

    Provisional: the notice for that year is not in the calendar, so Monday to Friday count as working days.
    """
    # Here and not above: only terms in working days pay for loading the calendar.
    from chinese_calendar import is_workday as in_calendar  # type: ignore[import-untyped] # noqa: PLC0415

    try:
        return bool(in_calendar(day)), False
    except NotImplementedError:
        return day.weekday() < 5, True


def add_working_days(
    start: datetime.date, n: int, is_holiday: Callable[[datetime.date], bool] | None = None
) -> tuple[datetime.date, bool]:
    """Give the n-th working day after `start`, not counting `start`, and whether any day on the way is provisional.

    `is_holiday` replaces the built-in calendar: it says of a day that nobody works on it. Raises ValueError unless
    0 < n <= 2000. Source: 民法典 article 201.
    """
    return nth_working_day(start, n, is_workday if is_holiday is None else lambda day: (not is_holiday(day), False))


def nth_working_day(
    start: datetime.date, n: int, look: Callable[[datetime.date], tuple[bool, bool]], step: int = 1
) -> tuple[datetime.date, bool]:
    """Give the n-th working day after `start` (before it with a `step` of -1), and whether any on the way is provisional.

    `look` says of a day whether people work on it and whether that is provisional. Raises ValueError unless 0 < n <= 2000.
    """
    if not 0 < n <= _LONGEST:
        raise ValueError(f"a term of {n} working days is not between 1 and {_LONGEST}")
    day, left, provisional = start, n, False
    while left:
        day += step * _DAY
        works, unsure = look(day)
        left -= works
        provisional = provisional or unsure
    return day, provisional
