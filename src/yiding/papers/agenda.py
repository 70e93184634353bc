"""The agenda of a sitting as a paper of its own: A4, Chinese."""

from collections.abc import Sequence
from typing import NamedTuple

from yiding.papers.typeset import typeset

Said = tuple[str, str]
"""A word and what is said of it: 地点, 县政府二楼会议室."""


class Line(NamedTuple):
    """One item: its number as it is printed (一、), its title, and what is said below it, a line each."""

    number: str
    title: str
    lines: Sequence[str] = ()


class Agenda(NamedTuple):
    """An agenda: the sitting's title, a note below it (第2版), the facts, the items in order, who comes by class, and the foot of each page."""

    title: str
    note: str
    facts: Sequence[Said]
    items: Sequence[Line]
    attendance: Sequence[Said]
    foot: str


def print_agenda(agenda: Agenda) -> bytes:
    """Set an agenda and give its PDF. Errors: PaperError where no Chinese font is installed."""
    return typeset("agenda", {**agenda._asdict(), "items": [line._asdict() for line in agenda.items]})
