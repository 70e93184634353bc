"""May this person change people, settings or the calendar? The row of `rules.actions` says."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.rules.case import Case
from yiding.rules.permission import Refusal, may


def people_may(name: str, by: By, reason: str = "") -> Refusal | None:
    """Give the refusal of an action on people, settings or calendar, None where it is allowed. Errors: KeyError."""
    return may(name, by.actor(), Case("", today(), reason=reason, account=by.account is not None))
