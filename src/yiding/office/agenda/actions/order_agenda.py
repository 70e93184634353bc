"""Put the items of a draft into another order."""

from collections.abc import Sequence

from yiding.office.agenda.actions.draft_agenda import renumber
from yiding.office.agenda.models import Agenda
from yiding.office.agenda.moving import agenda_moving
from yiding.office.agenda.order import arranged
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.rules.words import Words

_OTHERS: Words = (
    "议程刚被别人改动过，次序没有保存；请刷新后再排。",
    "Somebody else has just changed the agenda, and the order was not kept: load the page again.",
)


def order_agenda(by: By, pk: int, order: Sequence[int] = ()) -> Agenda:
    """Order a draft by hand: `order` names every item once; without it, by the rule. Errors: Refused."""
    with agenda_moving("order_agenda", by, pk) as (agenda, doing):
        items = {item.pk: item for item in agenda.items.all()}
        if order and sorted(order) != sorted(items):
            raise Refused(_OTHERS, "version")
        renumber(doing, [items[one] for one in order] if order else arranged(list(items.values())))
    return agenda
