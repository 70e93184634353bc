"""Start the discussion of an item."""

from yiding.office.base.by import By
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import taking


def start_discussion(by: By, pk: int) -> SittingItem:
    """End the report: from now on units and members speak. Errors: Refused."""
    with taking("start_discussion", by, pk) as (_, item, _):
        return item
