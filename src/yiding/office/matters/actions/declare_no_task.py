"""Declare that a paper creates no task."""

from yiding.office.base.by import By
from yiding.office.matters.models import Breakdown
from yiding.office.matters.moving import breakdown_moving


def declare_no_task(by: By, pk: int, reason: str) -> Breakdown:
    """Declare it, with the reason; what was planned goes. Errors: Refused."""
    with breakdown_moving("declare_no_task", by, pk, reason=reason) as (breakdown, doing):
        breakdown.why = reason.strip()[:300]
        doing.remove(*breakdown.matters.all())
    return breakdown
