"""Submit a proposal: the head of the unit signs it."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.chosen import switches
from yiding.office.base.deeds import Deed
from yiding.office.proposals.filling import says
from yiding.office.proposals.gates import open_gates
from yiding.office.proposals.models import Proposal, Submission
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def submit_proposal(by: By, pk: int) -> Proposal:
    """Submit it: what it says is kept, and each gate that its answers bring waits from now on. Errors: Refused."""
    with moving("submit_proposal", by, pk) as (proposal, doing):
        proposal.submitted_at = timezone.now()
        _kept(proposal, doing)
        _new_round(proposal, doing)
        open_gates(proposal, doing, switches())
        tell_roles(
            doing,
            proposal,
            ("desk",),
            ("有议题报送，请初核", "A proposal was submitted: check it"),
        )
    return proposal


def _new_round(proposal: Proposal, doing: Deed) -> None:
    """Let replies and disputes about the text before count no longer; replies stay, and disputes in the history."""
    proposal.dispute = ""
    for row in proposal.consultations.filter(over=False):
        row.over = True
        doing.keep(row)


def _kept(proposal: Proposal, doing: Deed) -> None:
    number = proposal.submissions.count() + 1
    doing.keep(Submission(proposal=proposal, number=number, says=says(proposal), at=timezone.now()))
