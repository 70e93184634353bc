"""Resume a sitting."""

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.sittings.moving import running


def resume_sitting(by: By, pk: int) -> Sitting:
    """Go on after an adjournment; the quorum is counted anew. Errors: Refused."""
    with running("resume_sitting", by, pk) as (sitting, _):
        return sitting
