"""A sitting has deferred a proposal."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def defer_proposal(by: By, pk: int, reason: str) -> Proposal:
    """It was deferred; it comes back to the pool when its condition is met. Its unit is told. Errors: Refused."""
    with moving("defer_proposal", by, pk, reason=reason) as (proposal, doing):
        words = ("会议缓议", "Your proposal was deferred")
        tell_roles(doing, proposal, ("liaison", "unit_head"), words, [proposal.unit_id])
    return proposal
