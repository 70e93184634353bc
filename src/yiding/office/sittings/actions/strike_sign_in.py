"""Strike a sign-in."""

from yiding.office.base.by import By
from yiding.office.sittings.actions.note_leaving import there
from yiding.office.sittings.models import Attendance
from yiding.office.sittings.moving import running
from yiding.office.sittings.queries import counted


def strike_sign_in(by: By, pk: int, person: int, reason: str) -> Attendance:
    """Strike a sign-in that was a mistake, with the reason: the person was not there. Errors: Refused."""
    with running(
        "strike_sign_in", by, pk, reason=reason, knows=lambda sitting: {"counted": counted(sitting, person)}
    ) as (sitting, doing):
        row = there(sitting, person)
        doing.remove(*row.presences.all())
        row.signed_at, row.how = None, ""
        doing.keep(row)
    return row
