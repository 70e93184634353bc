"""Close the consultation of a proposal."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed
from yiding.office.people.models import Portfolio
from yiding.office.proposals.case import case_of
from yiding.office.proposals.gates import settle
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.opinions import write
from yiding.office.proposals.telling import tell_persons
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import may


def close_consultation(by: By, pk: int) -> Proposal:
    """Close it, when all have replied or the term is over; the vice-head in charge is told.

    Where every unit agrees without conditions, this opens G03, if it is the same desk's: there is nothing to adopt and no dispute. Errors: Refused.
    """
    with moving("close_consultation", by, pk) as (proposal, doing):
        _agreed(proposal, by, doing)
        charge = Portfolio.objects.on(today()).filter(unit=proposal.unit_id).values_list("person", flat=True)
        tell_persons(doing, proposal, charge, ("有议题请您协调", "A proposal waits for your coordination"))
    return proposal


def _agreed(proposal: Proposal, by: By, doing: Deed) -> None:
    gate = proposal.gates.filter(gate="G03", state="open").first()
    rows = list(proposal.consultations.filter(over=False).select_related("unit"))
    asked = case_of(proposal, by, ACTIONS["give_opinion"], "G03")
    if may("give_opinion", by.actor(), asked):  # another desk's, or another person's
        return
    if gate and rows and all(row.position == "agree" for row in rows):
        units = "、".join(str(row.unit) for row in rows)
        write(gate, by, doing, "agree", f"征求{units}意见，均同意。", None, "")
        settle(proposal, gate, doing)
