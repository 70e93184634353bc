"""Papers that rooms above put to items of an agenda: printed for each reader when the copy is made, so that no packet is older than they are."""

import datetime
from collections.abc import Callable, Iterable
from typing import NamedTuple

from yiding.office.agenda.models import AgendaItem, Sitting
from yiding.office.base.by import By


class Added(NamedTuple):
    """A paper of an item: its title, since when it is there, and how its PDF is made (PaperError where it cannot be)."""

    item: AgendaItem
    title: str
    at: datetime.datetime
    pdf: Callable[[], bytes]


also_there: list[Callable[[By, Sitting, AgendaItem], Iterable[Added]]] = []
"""What rooms above put to an item, as far as somebody may read it (the report on how earlier matters were carried out)."""


def added(by: By, sitting: Sitting, rows: Iterable[AgendaItem]) -> list[Added]:
    """Give what was put to some items of a sitting and somebody may read; the items are theirs to know."""
    return [paper for item in rows for more in also_there for paper in more(by, sitting, item)]
