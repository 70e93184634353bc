"""Return a proposal for completion, with the reason."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def return_proposal(by: By, pk: int, reason: str) -> Proposal:
    """Return it to its unit. Errors: Refused."""
    with moving("return_proposal", by, pk, reason=reason) as (proposal, doing):
        said = ("议题被退回补正", "A proposal was returned for completion")
        tell_roles(doing, proposal, ("liaison", "unit_head"), said, [proposal.unit_id])
    return proposal
