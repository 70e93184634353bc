"""Drop a task."""

from yiding.office.base.by import By
from yiding.office.base.refused import Unseen
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import taking


def drop_task(by: By, pk: int, task: int, reason: str) -> SittingItem:
    """Take an assignment back that was taken down wrongly, with the reason; the log keeps that it was there. Errors: Refused."""
    with taking("drop_task", by, pk, reason=reason) as (_, item, doing):
        row = next((row for row in item.assignments.all() if row.pk == task), None)
        if row is None:
            raise Unseen(("这项交办", "assignment"))
        doing.remove(row)
    return item
