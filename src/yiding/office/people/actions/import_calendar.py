"""Bring the holidays of a year into the calendar as its notice gives them, or set single days by hand."""

from collections.abc import Sequence

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.models import Day
from yiding.office.base.refused import Outdated, Refused
from yiding.office.base.secrecy import refuse_marked
from yiding.office.people.permission import people_may
from yiding.office.people.queries import calendar_version
from yiding.rules import calendar as rules

LONGEST = 60, 200


def import_calendar(by: By, year: int, days: Sequence[rules.Day], version: int, source: str = "") -> None:
    """Put days of a year into the calendar: with a source (the notice) they are all of that year, without one they are set by hand.

    `version` is `calendar_version(year)`. Errors: Refused for a day of another year or a name that is too long; Outdated.
    """
    with deed("import_calendar", by, f"calendar:{year}") as doing:
        doing.allow(people_may("import_calendar", by))
        if version != calendar_version(year):
            raise Outdated({})
        _checked(year, days, source)
        refuse_marked(source, *(day.holiday for day in days))
        there = {row.day: row for row in Day.objects.select_for_update().filter(day__year=year)}
        for day in days:
            _put(doing, there.pop(day.day, Day(day=day.day)), day, source)
        if source:
            doing.remove(*there.values())


def _checked(year: int, days: Sequence[rules.Day], source: str) -> None:
    for day in days:
        if day.day.year != year:
            raise Refused(
                (f"{day.day} 不在{year}年；请改日期。", f"{day.day} is not in {year}: correct the date."),
            )
    if any(len(day.holiday) > LONGEST[0] for day in days) or len(source) > LONGEST[1]:
        raise Refused(
            (
                f"节日名称最多{LONGEST[0]}个字，来源最多{LONGEST[1]}个字；请缩短。",
                f"A holiday's name has at most {LONGEST[0]} characters, a source {LONGEST[1]}: shorten it.",
            )
        )


def _put(doing: Deed, row: Day, day: rules.Day, source: str) -> None:
    if row.version and (row.working, row.name, row.source) == (day.works, day.holiday, source):
        return
    row.working, row.name, row.source = day.works, day.holiday, source
    doing.keep(row)
