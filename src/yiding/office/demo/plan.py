"""What a row of the tables of proposals says: what is put forward, who is asked, and how far it comes."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Stage = Literal["draft", "submitted", "consultation", "coordination", "review", "ready"]
Said = tuple[str, str]
"""A position and its text."""


class Plan(NamedTuple):
    """One proposal.

    `begins` is when it is filed, in working days before today; `stage` how far it comes by itself; `yes` the questions
    answered with yes; `asked` the consulted units. All agree but those named in `replies` and `opinions`; None there: no
    answer yet. `dispute` is what the unit sets out; `earlier` the title of the same matter's last appearance.
    """

    key: str
    unit: str
    title: str
    why: str
    begins: int
    stage: Stage = "ready"
    yes: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    replies: Mapping[str, Said | None] = {}
    opinions: Mapping[str, Said | None] = {}
    dispute: str = ""
    earlier: str = ""
    kind: str = "deliberation"
    minutes: int = 8
