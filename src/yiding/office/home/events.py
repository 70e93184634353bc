"""What lies on the days of somebody's calendar: sittings, papers due before them, opinions and replies due."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet, Value
from django.urls import reverse

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.queries import seen_by
from yiding.office.base.by import By
from yiding.office.base.chosen import number
from yiding.office.base.days import calendar
from yiding.office.home.lists import LISTS
from yiding.rules.words import Words

_LONGEST = datetime.timedelta(45)
"""Papers are due at most this long before their sitting: ten working days, a long holiday between."""

OUTSIDE: dict[str, Words] = {
    "sitting": ("会议（{}次）", "sittings ({})"),
    "papers": ("上会材料截止（{}次）", "papers due ({})"),
    "opinions": ("审查意见到期（{}项）", "opinions due ({})"),
    "consultations": ("征求意见答复到期（{}项）", "replies due ({})"),
}
"""What leaves the house of each kind of event: a count, never a title (law 9)."""


@dataclass(frozen=True)
class Event:
    """One event: on which day, at what time (None: all day), how many, what the office's own calendar says, where it leads."""

    key: str
    kind: str
    day: datetime.date
    time: datetime.time | None
    count: int
    words: Words
    address: str

    @property
    def outside(self) -> Words:
        """Say it without a title, for calendars outside the house."""
        chinese, english = OUTSIDE[self.kind]
        return chinese.format(self.count), english.format(self.count)


def events(by: By, first: datetime.date, last: datetime.date, today: datetime.date) -> list[Event]:
    """Give what lies from a day to a day, both included, in order. Four queries."""
    found = [*_sittings(by, first, last), *_dues(by, first, last, today)]
    return sorted(found, key=lambda event: (event.day, event.time or datetime.time(), event.key))


def _sittings(by: By, first: datetime.date, last: datetime.date) -> Iterator[Event]:
    planned = seen_by(by).exclude(state="cancelled").filter(day__range=(first, last + _LONGEST))
    before = number("papers.due_before_wd")
    for sitting in planned:
        assert sitting.day is not None
        due = calendar().before(sitting.day, before)[0]
        if sitting.day <= last:
            yield _of_sitting("sitting", sitting, sitting.day, sitting.time, ("", ""))
        if first <= due <= last:
            yield _of_sitting("papers", sitting, due, None, ("上会材料截止：", "Papers due: "))


def _of_sitting(kind: str, sitting: Sitting, day: datetime.date, time: datetime.time | None, before: Words) -> Event:
    words = f"{before[0]}{sitting.title}", f"{before[1]}{sitting.title}"
    return Event(f"{kind}-{sitting.pk}", kind, day, time, 1, words, f"/sittings/{sitting.pk}/")


def _dues(by: By, first: datetime.date, last: datetime.date, today: datetime.date) -> Iterator[Event]:
    opinions, consultations = (_counted(key, by, first, last, today) for key in ("opinions", "consultations"))
    for key, day, count in opinions.union(consultations, all=True):
        chinese, english = OUTSIDE[key]
        address = f"{reverse('work', args=[key])}?term={day.isoformat()}"
        yield Event(f"{key}-{day}", key, day, None, count, (chinese.format(count), english.format(count)), address)


def _counted(key: str, by: By, first: datetime.date, last: datetime.date, today: datetime.date) -> QuerySet[Any, Any]:
    """Count the rows of a work list by the day on which they are due: key, day, how many."""
    due: QuerySet[Any, Any] = LISTS[key].rows(by, today).filter(due__range=(first, last)).order_by()
    counted: QuerySet[Any, Any] = due.values(list_key=Value(key), on=F("due")).annotate(rows=Count("pk"))
    return counted.values_list("list_key", "on", "rows")
