"""Count the ledger again for a circular."""

from yiding.office.base.by import By
from yiding.office.circulars.models import Circular
from yiding.office.circulars.moving import circular_moving
from yiding.office.circulars.writing import count


def recount_circular(by: By, pk: int) -> Circular:
    """Count it as it is today. Errors: Refused."""
    with circular_moving("recount_circular", by, pk) as (circular, _):
        count(circular)
    return circular
