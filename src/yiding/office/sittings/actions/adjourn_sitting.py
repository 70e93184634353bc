"""Adjourn a sitting."""

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.sittings.moving import running


def adjourn_sitting(by: By, pk: int, reason: str) -> Sitting:
    """Adjourn it, with the reason; it goes on when it is resumed. Errors: Refused."""
    with running("adjourn_sitting", by, pk, reason=reason) as (sitting, _):
        return sitting
