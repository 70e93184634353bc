"""A year of the working calendar as the page shows it: months of weeks of days."""

import calendar
import datetime
from typing import NamedTuple

from yiding.office.base import days
from yiding.office.people import queries
from yiding.office.people.holidays import in_library


class Cell(NamedTuple):
    """One day: whether it is worked, whether that departs from its weekday, and why."""

    day: datetime.date
    works: bool
    special: bool
    name: str


class Month(NamedTuple):
    """One month: its weeks, Monday first, None where a day belongs to another month."""

    number: int
    weeks: list[list[Cell | None]]


class Year(NamedTuple):
    """One year: its months, whether it is provisional, where its days come from, and the version that an editor saw."""

    number: int
    months: list[Month]
    provisional: bool
    sources: list[str]
    version: int


def year(number: int) -> Year:
    """Give a year."""
    working, rows = days.calendar(), queries.days_of(number)
    names = {day.day: day.holiday for day in in_library(number)} | {row.day: row.name for row in rows}
    months = [Month(month, _weeks(number, month, names)) for month in range(1, 13)]
    return Year(
        number,
        months,
        working.is_provisional(datetime.date(number, 1, 1)),
        sorted({row.source for row in rows if row.source}),
        queries.calendar_version(number),
    )


def _weeks(number: int, month: int, names: dict[datetime.date, str]) -> list[list[Cell | None]]:
    working = days.calendar()

    def cell(day: datetime.date) -> Cell | None:
        if day.month != month:
            return None
        works = working.works(day)
        return Cell(day, works, works != (day.weekday() < 5), names.get(day, ""))

    return [[cell(day) for day in week] for week in calendar.Calendar().monthdatescalendar(number, month)]
