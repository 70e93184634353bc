"""Review minutes, and send them to be signed."""

from yiding.office.base.by import By
from yiding.office.base.chosen import setting
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.telling import tell_roles


def review_minutes(by: By, pk: int) -> Minutes:
    """Review them; whoever signs minutes here is told. Errors: Refused where they could not be signed."""
    with minutes_moving("review_minutes", by, pk) as (minutes, doing):
        tell_roles(
            doing, minutes, (str(setting("minutes.signer")),), ("纪要请您签发", "Minutes wait for your signature")
        )
    return minutes
