"""Agree to a proposal after coordination, as the vice-head in charge."""

from yiding.office.base.by import By
from yiding.office.base.models import StoredFile
from yiding.office.proposals.gates import settle
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.opinions import write
from yiding.office.proposals.telling import tell_reviewers


def coordinate_proposal(
    by: By, pk: int, text: str = "", file: StoredFile | None = None, file_name: str = ""
) -> Proposal:
    """Agree that it goes on to review; this opens G04. The reviewers whose gates wait are told. Errors: Refused."""
    with moving("coordinate_proposal", by, pk, texts=(text, file_name)) as (proposal, doing):
        gate = proposal.gates.filter(gate="G04").first()
        if gate:
            write(gate, by, doing, "agree", text or "同意", file, file_name)
            settle(proposal, gate, doing)
        tell_reviewers(doing, proposal)
    return proposal
