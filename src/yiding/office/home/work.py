"""What waits for somebody, counted in one query however much there is."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Value
from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.home.lists import ALL_LISTS, CHANGED, WorkList, lists_of
from yiding.rules.words import Words


@dataclass(frozen=True)
class Work:
    """How many things of a work list wait, how many of them are late, and where they stand."""

    key: str
    words: Words
    count: int
    late: int
    address: str

    @property
    def late_address(self) -> str:
        """Give where those that are late stand."""
        return f"{self.address}?term=late"


def work_of(by: By, today: datetime.date) -> list[Work]:
    """Give the work lists that somebody has, empty ones too, as they are on a day. One query."""
    return _counted(lists_of(by), by, today)


def work_and_changes(by: By, today: datetime.date) -> tuple[list[Work], Work]:
    """Give the work lists, and how many proposals others changed since one looked. One query for both."""
    *work, changes = _counted({**lists_of(by), CHANGED: ALL_LISTS[CHANGED]}, by, today)
    return work, changes


def _counted(lists: dict[str, WorkList], by: By, today: datetime.date) -> list[Work]:
    first, *others = (_count(key, row, by, today) for key, row in lists.items())
    found = {key: (count, late) for key, count, late in first.union(*others, all=True)}
    return [Work(key, row.words, *found.get(key, (0, 0)), reverse("work", args=[key])) for key, row in lists.items()]


def _count(key: str, row: WorkList, by: By, today: datetime.date) -> QuerySet[Any, Any]:
    """Count the rows of a list in the database: its key, how many, how many late."""
    late: Q = row.kind.late(today)
    waiting: QuerySet[Any, Any] = row.rows(by, today).order_by().values(list_key=Value(key))
    found: QuerySet[Any, Any] = waiting.annotate(all=Count("pk"), late=Count("pk", filter=late))
    return found.values_list("list_key", "all", "late")
