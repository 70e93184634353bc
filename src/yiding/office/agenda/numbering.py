"""The number that each body gives its sitting: the next of its year or term, one series a body."""

import datetime
from collections.abc import Mapping

from yiding.office.agenda.models import Sitting, SittingBody
from yiding.office.base.deeds import Deed
from yiding.office.base.refused import Refused
from yiding.office.people.models import Body
from yiding.office.people.queries import next_number


def series_of(body: Body, day: datetime.date) -> str:
    """Give the series in which a body counts on a day: the year, or its term."""
    return str(day.year) if body.by_year else body.term


def next_of(body: Body, day: datetime.date) -> int:
    """Give the next number of a body; what was held before going live counts along (also in mid-term)."""
    given = SittingBody.objects.filter(body=body, series=series_of(body, day), number__isnull=False)
    return next_number(body, day, given.values_list("number", flat=True))  # type: ignore[arg-type]


def number_bodies(
    doing: Deed, sitting: Sitting, bodies: list[Body], day: datetime.date, chosen: Mapping[int, int]
) -> list[SittingBody]:
    """Give each body of a sitting its number: the chosen one, the one it has, or its next. The first body comes first.

    The bodies are locked by the caller, so that two sittings planned at once get numbers one after the other.
    Errors: Refused where another sitting has a chosen number.
    """
    there = {row.body_id: row for row in sitting.bodies.all()}
    rows = []
    for body in bodies:
        row = there.pop(body.pk, None) or SittingBody(sitting=sitting, body=body)
        series = series_of(body, day)
        if row.number is None or row.series != series or chosen.get(body.pk):
            row.number = chosen.get(body.pk) or next_of(body, day)
        row.series, row.first = series, body == bodies[0]
        _free(row)
        rows.append(row)
    doing.remove(*there.values())
    doing.keep(*rows)
    return rows


def _free(row: SittingBody) -> None:
    others = SittingBody.objects.filter(body=row.body, series=row.series, number=row.number).exclude(pk=row.pk)
    if others.exists():
        raise Refused(
            (
                f"{row.body}{row.series}第{row.number}次会议已经有了；请改用别的次数，或者留空由系统编。",
                f"{row.body} has a sitting number {row.number} ({row.series}) already: choose another, or leave it empty.",
            ),
            "number",
        )


def title_of(rows: list[SittingBody]) -> str:
    """Write the title of a sitting: 青岫县人民政府第十届第21次常务会议, joint ones with 暨 between them."""
    names = []
    for row in rows:
        year = f"{row.series}年" if row.body.by_year else row.series
        names.append(f"{row.body.name}{year}第{row.number}次{row.body.meeting}")
    return "暨".join(names)
