"""What was decided on an item: put down, and taken back where the discussion is reopened."""

import datetime
from typing import NamedTuple

from yiding.office.sittings.models import SittingItem
from yiding.rules.outcomes import ASKED


class Decided(NamedTuple):
    """An outcome with what it asks for; `reviser` and `checker` are units."""

    outcome: str = ""
    decision: str = ""
    route: str = ""
    reviser: int | None = None
    checker: int | None = None
    issued_as: str = ""
    due: datetime.date | None = None
    due_words: str = ""
    reason: str = ""
    condition: str = ""
    against_majority: str = ""


def put(item: SittingItem, given: Decided) -> None:
    """Put an outcome down; what it neither asks for nor allows is not kept, so that no deferral names a reviser."""
    asked = ASKED[given.outcome]
    kept = {*asked.needs, *asked.may, "outcome", "decision", "due_words"}
    _set(item, Decided()._replace(**{name: value for name, value in given._asdict().items() if name in kept}))


def forget(item: SittingItem) -> None:
    """Take an outcome back."""
    _set(item, Decided())


def _set(item: SittingItem, given: Decided) -> None:
    for name, value in given._asdict().items():
        setattr(item, f"{name}_id" if name in ("reviser", "checker") else name, value)
