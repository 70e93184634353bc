"""Readmit a proposal to the pool."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def readmit_proposal(by: By, pk: int) -> Proposal:
    """Bring it back, when the reason of its postponement is gone. Errors: Refused."""
    with moving("readmit_proposal", by, pk) as (proposal, _):
        return proposal
