"""Submit a break-down to the head of the office."""

from yiding.office.base.by import By
from yiding.office.matters.models import Breakdown
from yiding.office.matters.moving import breakdown_moving
from yiding.office.matters.telling import tell_roles


def submit_breakdown(by: By, pk: int) -> Breakdown:
    """Submit it. Errors: Refused."""
    with breakdown_moving("submit_breakdown", by, pk) as (breakdown, doing):
        told = ("分解方案请您审批", "A break-down waits for your approval")
        tell_roles(doing, breakdown, ("office_head",), told)
    return breakdown
