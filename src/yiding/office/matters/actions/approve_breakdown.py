"""Approve a break-down: its matters get their numbers."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.numbers import take
from yiding.office.matters.models import Breakdown
from yiding.office.matters.moving import breakdown_moving
from yiding.office.matters.stages import plan_stages
from yiding.office.matters.telling import tell_roles

_PLACES = 3


def approve_breakdown(by: By, pk: int) -> Breakdown:
    """Approve it; numbers run by the year, and are given in the transaction that approves. Errors: Refused."""
    with breakdown_moving("approve_breakdown", by, pk) as (breakdown, doing):
        day = today()
        breakdown.approved_at = timezone.now()
        for matter in breakdown.matters.order_by("order", "pk"):
            matter.state, matter.registered_on = "registered", day
            matter.number = f"{day.year}-{take(f'matter.{day.year}'):0{_PLACES}}"
            doing.keep(matter)
            plan_stages(doing, matter)
        tell_roles(
            doing, breakdown, ("supervision",), ("分解方案已批准，请交办", "A break-down was approved: send it out")
        )
    return breakdown
