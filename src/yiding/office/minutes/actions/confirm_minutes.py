"""Close the confirming of minutes."""

from yiding.office.base.by import By
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.telling import tell_roles


def confirm_minutes(by: By, pk: int, reason: str = "") -> Minutes:
    """Close it; where somebody objected or has not answered, `reason` says why it goes on. Errors: Refused."""
    with minutes_moving("confirm_minutes", by, pk, reason=reason) as (minutes, doing):
        tell_roles(doing, minutes, ("office_head",), ("纪要请您审核", "Minutes wait for your review"))
    return minutes
