"""Sign for a circular that was sent to a unit."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.circulars.models import Circular
from yiding.office.circulars.moving import circular_moving
from yiding.office.circulars.queries import waiting_receipts


def acknowledge_circular(by: By, pk: int) -> Circular:
    """Sign for one's unit. Errors: Refused where none waits for it."""
    with circular_moving("acknowledge_circular", by, pk) as (circular, doing):
        rows = list(waiting_receipts(by, pk).select_related("unit"))
        for row in rows:
            row.received_at, row.received_by = timezone.now(), by.name[:120]
        doing.keep(*rows)
        doing.reason = "、".join(row.unit.name for row in rows)
    return circular
