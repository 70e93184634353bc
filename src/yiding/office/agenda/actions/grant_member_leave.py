"""Grant leave, or refuse it, to a member."""

from yiding.office.agenda.leave import decide
from yiding.office.agenda.models import Invitation
from yiding.office.base.by import By


def grant_member_leave(
    by: By, pk: int, invitation: int, granted: bool = True, stand_in: int | None = None, reason: str = ""
) -> Invitation:
    """Decide on a member's leave, as the chief; who stands in is no member. Errors: Refused."""
    return decide("grant_member_leave", by, pk, invitation, granted, stand_in, reason)
