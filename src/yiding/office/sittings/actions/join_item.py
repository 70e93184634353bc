"""Join an item to another."""

from typing import Any

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.sittings.actions.sign_in import go_out
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import taking
from yiding.office.sittings.queries import comes_for, is_inside


def join_item(by: By, pk: int, into: int, reason: str) -> SittingItem:
    """Take an item together with another that is not decided yet, by the chief's word: what is decided there holds for it.

    What was joined to it before goes along, and who came for it waits until the other is called.
    Errors: Refused.
    """

    def other(sitting: Sitting, item: SittingItem) -> SittingItem | None:
        rows = (
            row for row in sitting.taken.all() if row.pk not in (item.pk,) and row.state not in ("decided", "joined")
        )
        return next((row for row in rows if row.pk == into), None)

    def knows(sitting: Sitting, item: SittingItem) -> dict[str, Any]:
        return {"named": other(sitting, item) is not None}

    with taking("join_item", by, pk, reason=reason, knows=knows) as (sitting, item, doing):
        item.of, item.why = other(sitting, item), reason
        for row in sitting.taken.all():
            if row.state == "joined" and row.of_id == item.pk:
                row.of = item.of
                doing.keep(row)
        for attendance in comes_for(item, sitting.attendance.all()):
            if is_inside(attendance):
                go_out(doing, attendance, "并入另一项")
    return item
