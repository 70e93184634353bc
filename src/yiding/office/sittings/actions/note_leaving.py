"""Note who leaves the room."""

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.actions.sign_in import go_out
from yiding.office.sittings.models import Attendance
from yiding.office.sittings.moving import running
from yiding.rules.words import Words

_NOT_THERE: Words = ("这个人没有签到；请先签到。", "This person did not sign in: sign in first.")


def note_leaving(by: By, pk: int, person: int, reason: str = "") -> Attendance:
    """Note that somebody leaves: for a call, for good, or because an item concerns them (回避). Errors: Refused."""
    with running("note_leaving", by, pk, reason=reason) as (sitting, doing):
        row = there(sitting, person)
        go_out(doing, row, reason)
    return row


def there(sitting: Sitting, person: int) -> Attendance:
    """Give who signed in to a sitting. Errors: Refused where they did not."""
    found = next((row for row in sitting.attendance.all() if row.person_id == person and row.signed_at), None)
    if found is None:
        raise Refused(_NOT_THERE, "signed_in")
    return found
