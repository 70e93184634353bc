"""Sign for minutes that were sent to a unit."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.queries import RECEIVERS


def acknowledge_minutes(by: By, pk: int) -> Minutes:
    """Sign for one's unit. Errors: Refused where they were not sent to it, or it has signed already."""
    with minutes_moving("acknowledge_minutes", by, pk) as (minutes, doing):
        rows = list(minutes.receipts.filter(unit__in=by.units(RECEIVERS), received_at=None).select_related("unit"))
        for row in rows:
            row.received_at, row.received_by = timezone.now(), by.name
        doing.keep(*rows)
        doing.reason = "、".join(row.unit.name for row in rows)
    return minutes
