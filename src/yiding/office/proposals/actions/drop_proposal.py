"""Drop a draft that was never submitted."""

from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def drop_proposal(by: By, pk: int, reason: str = "") -> Proposal:
    """Drop it: it stays with its unit as withdrawn, nobody else ever learns of it. A reason may be given. Errors: Refused."""
    with moving("drop_proposal", by, pk, reason=reason) as (proposal, _):
        pass
    return proposal
