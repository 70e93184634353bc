"""Reopen the discussion of an item."""

from yiding.office.base.by import By
from yiding.office.sittings.actions.call_item import come_in_for
from yiding.office.sittings.decided import forget
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import taking


def reopen_discussion(by: By, pk: int, reason: str) -> SittingItem:
    """Speak on an item again, with the reason: its outcome no longer counts, and the chair speaks last anew. Errors: Refused."""
    with taking("reopen_discussion", by, pk, reason=reason) as (sitting, item, doing):
        forget(item)
        come_in_for(doing, sitting, item)
    return item
