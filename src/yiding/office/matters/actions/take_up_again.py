"""Take a break-down up again that was declared to create no task."""

from yiding.office.base.by import By
from yiding.office.matters.actions.open_breakdown import propose_matters
from yiding.office.matters.models import Breakdown
from yiding.office.matters.moving import breakdown_moving


def take_up_again(by: By, pk: int, reason: str) -> Breakdown:
    """Take it up again: it is a draft, what its minutes ask for is proposed anew. Errors: Refused."""
    with breakdown_moving("take_up_again", by, pk, reason=reason) as (breakdown, doing):
        breakdown.why = ""
        if breakdown.minutes:
            propose_matters(doing, breakdown, breakdown.minutes)
    return breakdown
