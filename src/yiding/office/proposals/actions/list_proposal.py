"""List a proposal on an agenda."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def list_proposal(by: By, pk: int) -> Proposal:
    """List it: the notices go out; from now on it counts as put to a sitting. Errors: Refused."""
    with moving("list_proposal", by, pk) as (proposal, _):
        proposal.times_listed += 1
    return proposal
