"""Approve a proposal for a sitting."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def approve_proposal(by: By, pk: int) -> Proposal:
    """Approve it: the chief determines what is put to the sitting. Errors: Refused."""
    with moving("approve_proposal", by, pk) as (proposal, _):
        return proposal
