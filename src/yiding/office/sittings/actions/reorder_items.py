"""Reorder the items of a sitting."""

from typing import Any

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import running


def reorder_items(by: By, pk: int, order: list[int], reason: str) -> Sitting:
    """Take the items that still wait in another order, by the chief's word: `order` names every one of them once. Errors: Refused."""

    def knows(sitting: Sitting) -> dict[str, Any]:
        return {"named": sorted(order) == sorted(row.pk for row in _waiting(sitting))}

    with running("reorder_items", by, pk, reason=reason, knows=knows) as (sitting, doing):
        rows = {row.pk: row for row in _waiting(sitting)}
        places = sorted(row.order for row in rows.values())
        for place, item in zip(places, order, strict=True):
            if rows[item].order != place:
                rows[item].order = place
                doing.keep(rows[item])
    return sitting


def _waiting(sitting: Sitting) -> list[SittingItem]:
    return [row for row in sitting.taken.all() if row.state == "waiting"]
