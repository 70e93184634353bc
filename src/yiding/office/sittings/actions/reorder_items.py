"""Reorder the items of a sitting."""

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.sittings.moving import running
from yiding.office.sittings.queries import one


def reorder_items(by: By, pk: int, order: list[int], reason: str) -> Sitting:
    """Take the items that still wait in another order, by the chief's word: `order` names every one of them once. Errors: Refused."""
    found = one(by, pk)
    waiting = {row.pk for row in found.taken.all() if row.state == "waiting"} if found else set()
    with running("reorder_items", by, pk, reason=reason, more={"named": sorted(order) == sorted(waiting)}) as (
        sitting,
        doing,
    ):
        rows = {row.pk: row for row in sitting.taken.all() if row.state == "waiting"}
        places = sorted(row.order for row in rows.values())
        for place, item in zip(places, order, strict=True):
            if rows[item].order != place:
                rows[item].order = place
                doing.keep(rows[item])
    return sitting
