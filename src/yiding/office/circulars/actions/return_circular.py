"""Return a circular to supervision."""

from yiding.office.base.by import By
from yiding.office.circulars.models import Circular
from yiding.office.circulars.moving import circular_moving, tell_roles


def return_circular(by: By, pk: int, reason: str) -> Circular:
    """Return it, with what is to be changed. Errors: Refused."""
    with circular_moving("return_circular", by, pk, reason=reason) as (circular, doing):
        tell_roles(doing, circular, ("supervision",), ("通报退回修改", "The circular came back"))
    return circular
