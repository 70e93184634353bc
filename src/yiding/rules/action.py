"""One row of the table of what can be done (`actions.py`)."""

from typing import NamedTuple

from yiding.rules.citations import Citation
from yiding.rules.words import Words


class Action(NamedTuple):
    """One action.

    `becomes` is the state after it, "" where it stays; `duty` what the actor does by it (see `roles.SEPARATIONS`); `own`
    says that only the unit's own people may; `roles` alone decide who else may. What is for `anyone` has no roles: its
    guards say whom it concerns (who is asked to come, who may read).
    """

    subject: str
    name: Words
    roles: tuple[str, ...]
    states: tuple[str, ...]
    becomes: str
    citation: Citation
    guards: tuple[str, ...] = ()
    duty: str = ""
    own: bool = False
    anyone: bool = False
