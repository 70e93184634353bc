"""Keep a series of numbers of minutes."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Outdated, Refused, Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.minutes.models import Series
from yiding.office.minutes.numbering import highest, refuse_lower, year_of
from yiding.office.minutes.words import NUMBERED
from yiding.rules.case import Case
from yiding.rules.permission import may


def keep_series(
    by: By, pk: int | None = None, version: int = 0, *, body: int, name: str = "", form: str = "year", last: int = 0
) -> Series:
    """Add a series to a body, or change one; `last` is the last number that was given, before going live too.

    It is never set below a number that stands on minutes. Errors: Refused; Outdated where `version` is not the row's.
    """
    with deed("keep_series", by, "" if pk is None else f"minutes.series:{pk}") as doing:
        refuse_marked(name)
        doing.allow(may("keep_series", by.actor(), Case("", today())))
        row = Series(body_id=body) if pk is None else Series.objects.select_for_update().filter(pk=pk).first()
        if row is None:
            raise Unseen(("这个编号", "series of numbers"))
        if pk is not None and row.version != version:
            raise Outdated({"name": row.name, "last": str(row.last)})
        if form not in NUMBERED:
            raise Refused(("没有这种编号方式；请从列表里选。", "There is no such form: choose one from the list."))
        if Series.objects.filter(body=row.body_id, name=name.strip()).exclude(pk=row.pk).exists():
            raise Refused(
                (
                    "这个机构已经有同样代字的编号；请改用别的代字。",
                    "The body has such a series already: choose another name.",
                )
            )
        row.name, row.form, unchanged = name.strip(), form, pk is not None and last == row.last and form == row.form
        row.year = row.year if unchanged else year_of(row, today())
        refuse_lower(last, highest(row) if row.pk else 0)
        row.last = last
        doing.keep(row)
        doing.about, doing.link = row.about, "/minutes/series/"
    return row
