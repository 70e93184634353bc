"""Add a proposal late."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def add_late(by: By, pk: int, reason: str, sitting: int) -> Proposal:
    """Bring it on the agenda of a sitting that was approved already; the chief alone, with the reason. Errors: Refused."""
    with moving("add_late", by, pk, reason=reason) as (proposal, _):
        proposal.sitting = sitting
        proposal.times_listed += 1
    return proposal
