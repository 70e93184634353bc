"""Release a proposal from an agenda: it goes back into the pool."""

from yiding.office.base.by import By
from yiding.office.proposals.gates import take_back_listing
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def release_proposal(by: By, pk: int, reason: str) -> Proposal:
    """Release it, with the reason; a sitting that did not hear it does not count. Its unit is told. Errors: Refused."""
    with moving("release_proposal", by, pk, reason=reason) as (proposal, doing):
        if doing.before == "listed":
            take_back_listing(proposal, doing)
        said = ("议题退出议程，回到议题库", "A proposal left the agenda and is in the pool again")
        tell_roles(doing, proposal, ("liaison", "unit_head"), said, [proposal.unit_id])
    return proposal
