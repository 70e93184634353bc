"""Admit a proposal to the pool."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def admit_proposal(by: By, pk: int) -> Proposal:
    """Admit it: every gate that blocks listing is passed or waived. Errors: Refused."""
    with moving("admit_proposal", by, pk) as (proposal, doing):
        tell_roles(
            doing,
            proposal,
            ("liaison", "unit_head"),
            ("议题已入库", "A proposal was admitted to the pool"),
            [proposal.unit_id],
        )
    return proposal
