"""Drop the draft of a circular."""

from yiding.office.base.by import By
from yiding.office.circulars.moving import circular_moving


def drop_circular(by: By, pk: int, reason: str) -> None:
    """Drop it, with the reason. Errors: Refused."""
    with circular_moving("drop_circular", by, pk, reason=reason) as (circular, doing):
        doing.link = "/circulars/"
        doing.remove(circular)
