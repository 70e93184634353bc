"""Take an item off a draft."""

from yiding.office.agenda.actions.draft_agenda import renumber
from yiding.office.agenda.actions.take_off_proposal import take_off_proposal
from yiding.office.agenda.case import stands
from yiding.office.agenda.models import Agenda, AgendaItem
from yiding.office.agenda.moving import agenda_moving, within
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.refused import Refused
from yiding.rules.words import Words

_GONE: Words = (
    "议程上没有这一项，可能已经有人撤下；请刷新后再试。",
    "This item is not on the agenda: somebody may have taken it off. Load the page again.",
)
_LATE: Words = (
    "临时追加的议题由主要领导撤下（依据各地政府工作规则的通行做法）；请报主要领导。",
    "A late item is taken off by the chief (by common practice of local rules of procedure): ask the chief.",
)


def take_off_item(by: By, pk: int, item: int) -> Agenda:
    """Take it off: a proposal that was put on this draft goes back into the pool at once.

    One that the approved version holds does so when the chief approves the version without it. Errors: Refused.
    """
    with agenda_moving("take_off_item", by, pk) as (agenda, doing):
        row = found_item(agenda, item)
        held = stands_on_approved(agenda, row)
        here = row.proposal is not None and stands(row.proposal, agenda.sitting_id) and not held
        if row.proposal and here and row.late and row.proposal.state == "listed":
            raise Refused(_LATE, "role")
        if row.proposal and here and row.proposal.state == "proposed":
            take_off_proposal(within(by), row.proposal.pk)
        drop(doing, agenda, row)
    return agenda


def found_item(agenda: Agenda, item: int) -> AgendaItem:
    """Give an item of a version. Errors: Refused where it is not on it."""
    row = agenda.items.select_related("proposal").filter(pk=item).first()
    if row is None:
        raise Refused(_GONE, "item")
    return row


def stands_on_approved(agenda: Agenda, row: AgendaItem) -> bool:
    """Say whether the approved version of the same sitting holds an item's proposal."""
    return AgendaItem.objects.filter(
        agenda__sitting=agenda.sitting_id, agenda__state="approved", proposal=row.proposal_id, proposal__isnull=False
    ).exists()


def drop(doing: Deed, agenda: Agenda, row: AgendaItem) -> None:
    """Remove an item with its waiting units; the others close up."""
    doing.reason = doing.reason or row.title
    doing.remove(row)
    renumber(doing, list(agenda.items.all()))
