"""What a yearly notice of holidays would change in the calendar."""

import datetime

from yiding.office.base.refused import Refused
from yiding.rules import calendar as rules


def noticed(text: str, year: int) -> list[rules.Day]:
    """Read the notice of a year into every day that has to stand in the table.

    A day that the library takes for exceptional and the notice does not name is given as its weekday says.
    Errors: Refused where the notice cannot be read without doubt.
    """
    try:
        days = {day.day: day for day in rules.read_notice(text, year)}
    except rules.NoticeError as error:
        raise Refused(error.words) from None
    plain = {day.day: rules.Day(day.day, day.day.weekday() < 5, "") for day in in_library(year)}
    return [day for _, day in sorted((plain | days).items())]


def in_library(year: int) -> list[rules.Day]:
    """Give the days of a year that the library takes for exceptional; none where it does not reach."""
    try:
        return rules.seeded(year, year)
    except NotImplementedError:
        return []


def by_hand(day: datetime.date, works: bool, name: str) -> list[rules.Day]:
    """Give a single day as it is set by hand."""
    return [rules.Day(day, works, name.strip())]
