"""Return a break-down to the supervision office."""

from yiding.office.base.by import By
from yiding.office.matters.models import Breakdown
from yiding.office.matters.moving import breakdown_moving
from yiding.office.matters.telling import tell_roles


def return_breakdown(by: By, pk: int, reason: str) -> Breakdown:
    """Return it. Errors: Refused."""
    with breakdown_moving("return_breakdown", by, pk, reason=reason) as (breakdown, doing):
        tell_roles(doing, breakdown, ("supervision",), ("分解方案已退回，请修改", "A break-down came back: change it"))
    return breakdown
