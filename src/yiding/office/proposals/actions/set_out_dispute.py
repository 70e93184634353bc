"""Set out a dispute: each unit's view, and the own reasons."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def set_out_dispute(by: By, pk: int, text: str) -> Proposal:
    """Say what is in dispute and why the unit stays with its view; it goes with the proposal to the sitting. Errors: Refused."""
    with moving("set_out_dispute", by, pk, texts=(text,)) as (proposal, doing):
        proposal.dispute = doing.reason = text
    return proposal
