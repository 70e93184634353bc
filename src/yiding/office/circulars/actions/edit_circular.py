"""Edit a circular."""

from yiding.office.base.by import By
from yiding.office.circulars.models import Circular
from yiding.office.circulars.moving import circular_moving
from yiding.office.circulars.writing import Written, put


def edit_circular(by: By, pk: int, written: Written) -> Circular:
    """Change what is written; what was counted changes with the period alone. Errors: Refused."""
    with circular_moving("edit_circular", by, pk, texts=written.texts) as (circular, _):
        put(circular, written)
    return circular
