"""Split an item."""

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import taking

_LONGEST, _MOST = 200, 20


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
        _refuse_long(named)
        for row in sitting.taken.all():
            if row.order > item.order:
                row.order += len(named) - 1
                doing.keep(row)
        item.title, item.why = named[0], reason
        parts = [_part(item, title, place) for place, title in enumerate(named[1:], 1)]
        doing.keep(*parts)
    return [item, *parts]


def _refuse_long(titles: list[str]) -> None:
    """Refuse what no agenda holds. Errors: Refused."""
    if len(titles) > _MOST:
        raise Refused(
            (
                f"拆成了 {len(titles)} 项；一次最多 {_MOST} 项，请分次拆。",
                f"At most {_MOST} parts at once: {len(titles)}.",
            )
        )
    for title in titles:
        if len(title) > _LONGEST:
            raise Refused(
                (
                    f"“{title[:20]}……”有 {len(title)} 字；标题最多 {_LONGEST} 字，请改短。",
                    f"“{title[:20]}…” has {len(title)} characters: shorten it to {_LONGEST}.",
                )
            )


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
