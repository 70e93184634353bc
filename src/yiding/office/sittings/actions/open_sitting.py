"""Open a sitting."""

from yiding.office.agenda.case import here
from yiding.office.agenda.models import AgendaItem, Sitting
from yiding.office.agenda.queries import approved
from yiding.office.base.by import By
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.moving import running

_KINDS = {"study": "study", "report_back": "report"}


def open_sitting(by: By, pk: int) -> Sitting:
    """Open it: the items of the approved agenda lie on the table, in its order; the agenda itself never changes. Errors: Refused."""
    with running("open_sitting", by, pk) as (sitting, doing):
        agenda = approved(sitting)
        assert agenda is not None, "the guard agenda_approved holds"
        rows = agenda.items.select_related("proposal", "agenda")
        there = [row for row in rows if here(row)]
        doing.keep(*(_taken(sitting, row, order) for order, row in enumerate(there, 1)))
        for proposal in (row.proposal for row in there if row.proposal and row.proposal.state == "listed"):
            proposal.on_table = True
            doing.keep(proposal)
    return sitting


def _taken(sitting: Sitting, row: AgendaItem, order: int) -> SittingItem:
    proposal = row.proposal
    kind = _KINDS.get(row.kind) or (proposal.kind if proposal else "other")
    return SittingItem(
        sitting=sitting,
        listed=row,
        proposal=proposal,
        order=order,
        title=row.title,
        kind=kind,
        presenter_id=row.presenter_id,
        closed=row.closed,
    )
