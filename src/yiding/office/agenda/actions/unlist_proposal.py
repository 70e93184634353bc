"""Take back that a proposal is listed: its sitting was postponed."""

from yiding.office.base.by import By
from yiding.office.proposals.gates import take_back_listing
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def unlist_proposal(by: By, pk: int, reason: str) -> Proposal:
    """Take it back: it stays approved, is listed when the notices go out anew, and was at no sitting so far. Errors: Refused."""
    with moving("unlist_proposal", by, pk, reason=reason) as (proposal, doing):
        take_back_listing(proposal, doing)
    return proposal
