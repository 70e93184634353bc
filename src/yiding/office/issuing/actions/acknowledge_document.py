"""Sign for a document that was sent to a unit."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.moving import issuance_moving, who
from yiding.office.issuing.queries import UNITS


def acknowledge_document(by: By, pk: int) -> Issuance:
    """Sign for one's unit. Errors: Refused where it was not sent to it, or it has signed already."""
    with issuance_moving("acknowledge_document", by, pk) as (issuance, doing):
        rows = [row for row in issuance.receipts.all() if row.unit_id in by.units(UNITS) and not row.received_at]
        for row in rows:
            row.received_at, row.received_by = timezone.now(), who(by, doing)
        doing.keep(*rows)
        doing.reason = "、".join(str(row.unit) for row in rows)
    return issuance
