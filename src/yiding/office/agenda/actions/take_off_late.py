"""Take an item that was added late off the draft again."""

from yiding.office.agenda.actions.release_proposal import release_proposal
from yiding.office.agenda.actions.take_off_item import drop, found_item, stands_on_approved
from yiding.office.agenda.case import stands
from yiding.office.agenda.models import Agenda
from yiding.office.agenda.moving import agenda_moving, within
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.rules.words import Words

_NOT_LATE: Words = (
    "这一项不是这一版临时追加的；请由秘书科撤下。",
    "This item was not added late on this version: the secretariat takes it off.",
)


def take_off_late(by: By, pk: int, item: int, reason: str) -> Agenda:
    """Take it off, as the chief, with the reason; its proposal goes back into the pool. Errors: Refused."""
    with agenda_moving("take_off_late", by, pk, reason=reason) as (agenda, doing):
        row = found_item(agenda, item)
        if row.proposal is None or not row.late or stands_on_approved(agenda, row):
            raise Refused(_NOT_LATE, "item")
        if stands(row.proposal, agenda.sitting_id):
            release_proposal(within(by), row.proposal.pk, reason)
        drop(doing, agenda, row)
    return agenda
