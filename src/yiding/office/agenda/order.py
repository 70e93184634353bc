"""The order of an agenda by rule, and when each item begins."""

import datetime
from collections.abc import Sequence

from yiding.office.agenda.models import AgendaItem

_RANKS = {"study": 0, "report_back": 1, "proposal": 2}
_LATE, _CLOSED = 3, 4


def arranged(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Order items by rule: legal study, earlier matters, proposals, late ones, closed ones last; within each as they stand."""
    return sorted(items, key=lambda item: (_rank(item), item.order))


def _rank(item: AgendaItem) -> int:
    return _CLOSED if item.closed else _LATE if item.late else _RANKS[item.kind]


def begins(minutes: Sequence[int], start: datetime.time | None) -> list[datetime.time | None]:
    """Give when each item is expected to begin, from when the sitting does and from the minutes of those before."""
    if start is None:
        return [None for _ in minutes]
    moment = datetime.datetime.combine(datetime.date(2000, 1, 1), start)
    found: list[datetime.time | None] = []
    for one in minutes:
        found.append(moment.time())
        moment += datetime.timedelta(minutes=one)
    return found
