"""Note who comes into the room."""

from yiding.office.base.by import By
from yiding.office.sittings.actions.note_leaving import there
from yiding.office.sittings.actions.sign_in import come_in
from yiding.office.sittings.models import Attendance
from yiding.office.sittings.moving import running


def note_return(by: By, pk: int, person: int) -> Attendance:
    """Note that somebody who signed in comes in, or comes back. Errors: Refused."""
    with running("note_return", by, pk) as (sitting, doing):
        row = there(sitting, person)
        come_in(doing, row)
    return row
