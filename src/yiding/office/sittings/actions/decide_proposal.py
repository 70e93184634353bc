"""A sitting has decided a proposal."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def decide_proposal(by: By, pk: int) -> Proposal:
    """It was put to the sitting, and is decided. Its unit is told. Errors: Refused."""
    with moving("decide_proposal", by, pk) as (proposal, doing):
        words = ("议题已议定", "A sitting decided on your proposal")
        tell_roles(doing, proposal, ("liaison", "unit_head"), words, [proposal.unit_id])
    return proposal
