"""Review a circular."""

from yiding.office.base.by import By
from yiding.office.circulars.models import Circular
from yiding.office.circulars.moving import circular_moving, tell_roles


def review_circular(by: By, pk: int) -> Circular:
    """Review it, and send it to the chief. Errors: Refused, with the first place where its numbers do not close."""
    with circular_moving("review_circular", by, pk) as (circular, doing):
        tell_roles(doing, circular, ("chief",), ("通报请您批准", "A circular waits for your approval"))
    return circular
