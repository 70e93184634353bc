"""Close a matter."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import matter_moving


def close_matter(by: By, pk: int) -> Matter:
    """Close it: all its tasks are verified and, where it asks for that, a sitting has heard of it. Errors: Refused."""
    with matter_moving("close_matter", by, pk) as (matter, _):
        matter.closed_on = today()
    return matter
