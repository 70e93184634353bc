"""The working calendar as an editable table: which days are off, which weekend days are worked, for which years.

It begins from the library chinesecalendar; each further year is read from the State Council's notice (国务院办公厅关于…年部分
节假日安排的通知). A day of a year without a notice counts by Monday to Friday and is provisional.
"""

import datetime
import re
from collections.abc import Iterable
from typing import NamedTuple

from yiding.rules.words import Words
from yiding.rules.workdays import nth_working_day

_DAY = datetime.timedelta(days=1)
_WEEKDAYS = "一二三四五六日"
# 二、春节：1月28日（…、周二）至2月4日（周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
_HOLIDAY = re.compile(
    r"(?:^|\n)\s*[一二三四五六七八九十]{1,3}、\s*(?P<name>[^：:\n]{2,12})[：:](?P<rest>.*?)(?=\n\s*[一二三四五六七八九十]{1,3}、|\Z)",
    re.S,
)
_DATE = r"(?:(?P<{0}m>\d{{1,2}})月)?(?P<{0}d>\d{{1,2}})日(?:[（(](?P<{0}note>[^）)]*)[）)])?"
# 1月1日（周三）放假1天 · 4月4日（周五）至6日（周日）放假，共3天
_OFF = re.compile(
    rf"{_DATE.format('a')}(?:\s*(?:至|—|－|-|~|～)\s*{_DATE.format('b')})?[^。]{{0,12}}?放假[^。]*?(?P<count>\d{{1,2}})天"
)
_WORKED = re.compile(r"(?P<list>(?:(?:\d{1,2}月)?\d{1,2}日(?:[（(][^）)]*[）)])?[、，和]?)+)\s*(?:照常)?上班")
_ONE = re.compile(_DATE.format("a"))


class Day(NamedTuple):
    """One day that is not as its weekday says: off or worked, and for which holiday."""

    day: datetime.date
    works: bool
    holiday: str


class NoticeError(ValueError):
    """A notice that cannot be read without doubt: what is wrong and how to mend it, in both languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words[0])
        self.words = words


def seeded(first: int, last: int) -> list[Day]:
    """Give the days of the years first to last that chinesecalendar (2004 to 2026) marks. Errors: NotImplementedError."""
    # Only who fills a table pays for loading the library.
    from chinese_calendar import get_holiday_detail, is_workday  # type: ignore[import-untyped] # noqa: PLC0415

    found = []
    day = datetime.date(first, 1, 1)
    while day.year <= last:
        works = bool(is_workday(day))
        if works != (day.weekday() < 5):
            found.append(Day(day, works, str(get_holiday_detail(day)[1] or "")))
        day += _DAY
    return found


def read_notice(text: str, year: int) -> list[Day]:
    """Read the notice for a year: the days off, and the weekend days worked for them.

    Only days that are not as their weekday says are given. Errors: NoticeError where a weekday or the number of days in
    the notice does not fit the calendar of that year, or where no holiday is found.
    """
    found: dict[datetime.date, Day] = {}
    for match in _HOLIDAY.finditer(text):
        for day in _of_holiday(match["name"].strip(), match["rest"], year):
            found[day.day] = day
    if not found:
        raise NoticeError(
            (f"没有读到{year}年的放假安排；请粘贴通知全文。", f"no holiday of {year} was read: paste the whole notice.")
        )
    return [day for _, day in sorted(found.items()) if day.works != (day.day.weekday() < 5)]


def _of_holiday(name: str, words: str, year: int) -> list[Day]:
    off = _OFF.search(words)
    if off is None:
        return []
    first = _date(name, year, off["am"], off["ad"], off["anote"])
    last = _date(name, year, off["bm"] or off["am"], off["bd"], off["bnote"]) if off["bd"] else first
    days = (last - first).days + 1
    if days != int(off["count"]):
        raise NoticeError(
            (
                f"{name}从{first}到{last}是{days}天，通知写的是{off['count']}天；请核对原文。",
                f"{name} runs from {first} to {last}, {days} days, not {off['count']}: check the notice.",
            )
        )
    found = [Day(first + _DAY * place, False, name) for place in range(days)]
    for worked in _WORKED.finditer(words, off.end()):
        month = None
        for one in _ONE.finditer(worked["list"]):
            month = one["am"] or month
            found.append(Day(_date(name, year, month, one["ad"], one["anote"]), True, name))
    return found


def _date(name: str, year: int, month: str | None, day: str, note: str | None) -> datetime.date:
    """Give a date, its weekday checked where the notice names it."""
    try:
        found = datetime.date(year, int(month or 0), int(day))
    except ValueError:
        raise NoticeError(
            (
                f"{name}：{year}年没有{month}月{day}日；请核对原文。",
                f"{name}: {year} has no {month}-{day}: check the notice.",
            )
        ) from None
    named = re.search(r"(?:周|星期)([一二三四五六日天])", note or "")
    if named and "一二三四五六日".find(named[1].replace("天", "日")) != found.weekday():
        right = _WEEKDAYS[found.weekday()]
        raise NoticeError(
            (
                f"{name}：{found}是周{right}，通知写的是周{named[1]}；请核对年份和原文。",
                f"{name}: {found} is not the weekday that the notice names: check the year and the notice.",
            )
        )
    return found


class Calendar:
    """A working calendar: the exceptional days, and the years for which they are known."""

    def __init__(self, days: Iterable[Day], years: Iterable[int]) -> None:
        self._works = {day.day: day.works for day in days}
        self._years = frozenset(years)

    def works(self, day: datetime.date) -> bool:
        """Say whether people work on a day."""
        return self._works.get(day, day.weekday() < 5)

    def is_provisional(self, day: datetime.date) -> bool:
        """Say whether the notice of the day's year is not in the table."""
        return day.year not in self._years

    def look(self, day: datetime.date) -> tuple[bool, bool]:
        """Say whether people work on a day, and whether that is provisional."""
        return self.works(day), self.is_provisional(day)

    def add(self, start: datetime.date, n: int) -> tuple[datetime.date, bool]:
        """Give the n-th working day after `start`, and whether any on the way is provisional (see `nth_working_day`)."""
        return nth_working_day(start, n, self.look)

    def before(self, end: datetime.date, n: int) -> tuple[datetime.date, bool]:
        """Give the n-th working day before `end`: papers due 3 working days before the sitting."""
        return nth_working_day(end, n, self.look, step=-1)

    def count(self, start: datetime.date, end: datetime.date) -> int:
        """Count the working days after `start` up to and with `end`; negative where `end` lies before."""
        if end < start:
            return -self.count(end, start)
        return sum(self.works(start + _DAY * place) for place in range(1, (end - start).days + 1))
