"""A proposal was withdrawn at its sitting."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def withdraw_listed(by: By, pk: int, reason: str) -> Proposal:
    """It was withdrawn while the sitting had it. Its unit is told. Errors: Refused."""
    with moving("withdraw_listed", by, pk, reason=reason) as (proposal, doing):
        words = ("会上撤回", "Your proposal was withdrawn at the sitting")
        tell_roles(doing, proposal, ("liaison", "unit_head"), words, [proposal.unit_id])
    return proposal
