"""Take a proposal off the draft of an agenda."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def take_off_proposal(by: By, pk: int) -> Proposal:
    """Take it off: it is in the pool again. Errors: Refused."""
    with moving("take_off_proposal", by, pk) as (proposal, _):
        return proposal
