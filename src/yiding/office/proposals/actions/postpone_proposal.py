"""Postpone a proposal."""

from yiding.office.base.by import By
from yiding.office.proposals.gates import take_back_listing
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def postpone_proposal(by: By, pk: int, reason: str) -> Proposal:
    """Take it off the coming sitting, with the reason; what was listed for it was not there after all. Errors: Refused."""
    with moving("postpone_proposal", by, pk, reason=reason) as (proposal, doing):
        if doing.before == "listed":
            take_back_listing(proposal, doing)
        tell_roles(
            doing,
            proposal,
            ("liaison", "unit_head", "secretariat"),
            ("议题延期", "A proposal was postponed"),
            [proposal.unit_id],
        )
    return proposal
