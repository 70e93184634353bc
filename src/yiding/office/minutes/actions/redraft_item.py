"""Draft an item of minutes from the record again."""

from yiding.office.base.by import By
from yiding.office.base.refused import Unseen
from yiding.office.minutes.drafting import desk_for, drafted, records
from yiding.office.minutes.models import MinutesItem
from yiding.office.minutes.moving import minutes_moving


def redraft_item(by: By, pk: int, item: int) -> MinutesItem:
    """Put what the record now gives in the place of what was written. Errors: Refused; Unseen for an item that has no record."""
    with minutes_moving("redraft_item", by, pk) as (minutes, doing):
        row: MinutesItem | None = minutes.items.filter(pk=item, item__isnull=False).first()
        if row is None or row.item_id is None:
            raise Unseen(("这一项", "item"))
        found = drafted(records([row.item_id])[0], desk_for(minutes.sitting))
        row.heading, row.text = found.heading, found.text
        doing.keep(row)
        doing.reason = row.heading
    return row
