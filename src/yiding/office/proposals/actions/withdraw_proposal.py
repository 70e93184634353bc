"""Withdraw a proposal, with the reason."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles


def withdraw_proposal(by: By, pk: int, reason: str) -> Proposal:
    """Withdraw it. Errors: Refused."""
    with moving("withdraw_proposal", by, pk, reason=reason) as (proposal, doing):
        if doing.before not in ("draft", "returned"):
            tell_roles(doing, proposal, ("desk", "secretariat"), ("议题已撤回", "A proposal was withdrawn"))
    return proposal
