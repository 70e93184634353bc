"""What was said and what was asked of whom, as it is taken down."""

import datetime
from typing import NamedTuple


class Said(NamedTuple):
    """A speech as it is taken down; `key` is made where it was typed, so that it stands once however often it is sent."""

    person: int
    key: str
    text: str = ""
    position: str = ""
    departs: str = ""
    dissent: bool = False
    since: datetime.datetime | None = None
    until: datetime.datetime | None = None


class Tasked(NamedTuple):
    """What the sitting asked of whom; `lead` and `support` are units, `leader` a person, `due_words` the deadline as it was said."""

    task: str
    lead: list[int]
    support: list[int]
    leader: int | None = None
    due: datetime.date | None = None
    due_words: str = ""
