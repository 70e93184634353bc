"""Add a proposal late, to the version that follows an approved one."""

from yiding.office.agenda.actions.draft_agenda import item_of, renumber
from yiding.office.agenda.models import AgendaItem
from yiding.office.agenda.moving import agenda_moving, within
from yiding.office.agenda.order import arranged
from yiding.office.agenda.telling import tell_roles
from yiding.office.base.by import By
from yiding.office.proposals.actions.add_late import add_late


def add_late_item(by: By, pk: int, proposal: int, reason: str) -> AgendaItem:
    """Add it, as the chief, with the reason; every gate holds as for any other. The secretariat is told. Errors: Refused."""
    with agenda_moving("add_late_item", by, pk, reason=reason) as (agenda, doing):
        item = item_of(agenda, add_late(within(by), proposal, reason, agenda.sitting_id))
        item.late, item.late_why, item.order = True, reason, agenda.items.count() + 1
        doing.keep(item)
        renumber(doing, arranged(list(agenda.items.all())))
        tell_roles(doing, agenda, ("secretariat", "office_head"), ("临时追加了议题", "An item was added late"))
    return item
