"""Split an item."""

from yiding.office.base.by import By
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import taking


def split_item(by: By, pk: int, titles: list[str], reason: str) -> list[SittingItem]:
    """Split an item by the chief's word: it becomes the first of the titles, the others follow it and wait. Errors: Refused."""
    named = [title.strip() for title in titles if title.strip()]
    with taking(
        "split_item",
        by,
        pk,
        reason=reason,
        texts=tuple(titles),
        knows=lambda _sitting, _item: {"named": len(named) > 1 and len(set(named)) == len(named)},
    ) as (sitting, item, doing):
        for row in sitting.taken.all():
            if row.order > item.order:
                row.order += len(named) - 1
                doing.keep(row)
        item.title, item.why = named[0], reason
        parts = [_part(item, title, place) for place, title in enumerate(named[1:], 1)]
        doing.keep(*parts)
    return [item, *parts]


def _part(item: SittingItem, title: str, place: int) -> SittingItem:
    return SittingItem(
        sitting_id=item.sitting_id,
        listed_id=item.listed_id,
        proposal_id=item.proposal_id,
        order=item.order + place,
        title=title,
        kind=item.kind,
        presenter_id=item.presenter_id,
        closed=item.closed,
        why=item.why,
        of=item,
    )
