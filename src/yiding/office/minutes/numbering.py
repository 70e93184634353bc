"""The number of minutes: given when they are signed, in the transaction that signs, from the locked row of its series."""

import datetime

from yiding.office.base.deeds import Deed
from yiding.office.base.refused import Refused
from yiding.office.minutes.models import Minutes, Series
from yiding.office.people.models import Body


def take(doing: Deed, series: int, day: datetime.date) -> tuple[int, int]:
    """Give year (0 where numbers run on) and number, the next of a series; rolled back, the number is free again."""
    row = Series.objects.select_for_update().get(pk=series)
    year = year_of(row, day)
    if row.year != year:
        row.year, row.last = year, 0
    row.last += 1
    doing.keep(row)
    return row.year, row.last


def year_of(series: Series, day: datetime.date) -> int:
    """Give the year in which a series counts on a day, 0 where it runs on."""
    return day.year if series.form == "year" else 0


def series_for(doing: Deed, body: Body) -> Series:
    """Give the series of a body; where it has none yet, one without a name that runs on (第1期)."""
    found = Series.objects.filter(body=body).first()
    if found is None:
        found = Series(body=body, form="running")
        doing.keep(found)
    return found


def highest(series: Series) -> int:
    """Give the highest number that a series has given in the year in which it counts."""
    given = Minutes.objects.filter(series=series, year=series.year, number__isnull=False)
    return max(given.values_list("number", flat=True), default=0)


def refuse_lower(last: int, least: int) -> None:
    """Refuse a last number below one that is given already. Errors: Refused."""
    if last < least:
        raise Refused(
            (
                f"已经编到 {least} 号，末号不能更小；请改为 {least} 或者更大。",
                f"Number {least} is given: choose {least} or more.",
            )
        )
