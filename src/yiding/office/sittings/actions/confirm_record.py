"""Confirm the record of a sitting."""

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.telling import tell_roles
from yiding.office.base.by import By
from yiding.office.sittings.moving import running


def confirm_record(by: By, pk: int) -> Sitting:
    """Confirm that the record is true; from now on it never changes. Who recorded does not confirm. Errors: Refused."""
    with running("confirm_record", by, pk) as (sitting, doing):
        tell_roles(doing, sitting, ("secretariat",), ("会议记录已确认", "The record is confirmed"))
    return sitting
