"""Add an item at the sitting."""

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import running
from yiding.rules.words import Words

_UNNAMED: Words = ("还没有写标题；请写明是什么事项。", "It has no title: say what it is.")


def add_item(
    by: By, pk: int, title: str, kind: str, reason: str, presenter: int | None = None, *, closed: bool = False
) -> SittingItem:
    """Put on an item that was not on the agenda, by the chief's word, as the last one. Errors: Refused."""
    with running("add_item", by, pk, reason=reason, texts=(title,)) as (sitting, doing):
        if not title.strip():
            raise Refused(_UNNAMED)
        last = max((row.order for row in sitting.taken.all()), default=0)
        item = SittingItem(
            sitting=sitting,
            order=last + 1,
            title=title.strip(),
            kind=kind,
            presenter_id=presenter,
            closed=closed,
            why=reason,
        )
        doing.keep(item)
    return item
