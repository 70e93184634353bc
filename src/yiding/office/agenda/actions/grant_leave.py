"""Grant leave, or refuse it, to whoever is not a member."""

from yiding.office.agenda.leave import decide
from yiding.office.agenda.models import Invitation
from yiding.office.base.by import By


def grant_leave(
    by: By, pk: int, invitation: int, granted: bool = True, stand_in: int | None = None, reason: str = ""
) -> Invitation:
    """Decide on the leave of a non-member, of who comes for an item or presents it; the stand-in is asked instead. Errors: Refused."""
    return decide("grant_leave", by, pk, invitation, granted, stand_in, reason)
