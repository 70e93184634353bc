"""The number of a document: given when it is signed, in the transaction that signs, from the locked row of its series."""

import datetime

from yiding.office.base.deeds import Deed
from yiding.office.issuing.models import DocumentSeries, Issuance


def take(doing: Deed, series: int, day: datetime.date) -> tuple[int, int, str]:
    """Give year, number and the whole (青政发〔2026〕8号), the next of a series; rolled back, the number is free again."""
    row = DocumentSeries.objects.select_for_update().get(pk=series)
    if row.year != day.year:
        row.year, row.last = day.year, 0
    row.last += 1
    doing.keep(row)
    return row.year, row.last, f"{row.name}〔{row.year}〕{row.last}号"


def highest(series: DocumentSeries) -> int:
    """Give the highest number that a series has given in the year in which it counts."""
    given = Issuance.objects.filter(series=series, year=series.year, number__isnull=False)
    return max(given.values_list("number", flat=True), default=0)
