"""Change an item of a draft: minutes, presenter, the units that wait for it."""

import datetime
from collections.abc import Sequence

from yiding.office.agenda.actions.take_off_item import found_item
from yiding.office.agenda.models import AgendaItem, Waiting
from yiding.office.agenda.moving import agenda_moving
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.refused import Outdated
from yiding.office.people.models import Unit


def change_item(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int,
    item: int,
    version: int,
    *,
    minutes: int,
    presenter: int | None = None,
    units: Sequence[int] = (),
    at: datetime.time | None = None,
    closed: bool = False,
) -> AgendaItem:
    """Change it; `at` is when the units wait outside, empty: when the item is expected to begin.

    Errors: Refused; Outdated where `version` is not the item's.
    """
    with agenda_moving("change_item", by, pk) as (agenda, doing):
        row = found_item(agenda, item)
        if row.version != version:
            raise Outdated({"minutes": str(row.minutes), "presenter": str(row.presenter or "")})
        row.minutes, row.presenter_id, row.closed = minutes, presenter, closed
        doing.keep(row)
        _wait(doing, row, units, at)
        doing.reason = row.title
    return row


def _wait(doing: Deed, row: AgendaItem, units: Sequence[int], at: datetime.time | None) -> None:
    there = {waiting.unit_id: waiting for waiting in row.waiting.all()}
    for unit in Unit.objects.filter(pk__in=units):
        waiting = there.pop(unit.pk, None) or Waiting(item=row, unit=unit)
        if waiting.pk is None or waiting.at != at:
            waiting.at = at
            doing.keep(waiting)
    doing.remove(*there.values())
