"""Propose a proposal for a sitting."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def propose_proposal(by: By, pk: int, sitting: int) -> Proposal:
    """Take it out of the pool onto the draft of a sitting's agenda. Errors: Refused."""
    with moving("propose_proposal", by, pk) as (proposal, _):
        proposal.sitting = sitting
    return proposal
