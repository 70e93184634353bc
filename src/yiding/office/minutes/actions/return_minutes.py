"""Return minutes to their draft."""

from yiding.office.base.by import By
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.telling import tell_roles


def return_minutes(by: By, pk: int, reason: str) -> Minutes:
    """Return them with a reason; what was confirmed counts on while its words stay. Errors: Refused."""
    with minutes_moving("return_minutes", by, pk, reason=reason) as (minutes, doing):
        tell_roles(doing, minutes, ("secretariat",), ("纪要已退回", "Minutes were returned"))
    return minutes
