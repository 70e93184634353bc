"""What the filters of the board offer: the units, leaders, sources and topics that there are for who asks, in three queries.

Of sources and topics only so many are offered; those that were chosen are offered besides, wherever they stand.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Case, CharField, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When

from yiding.office.base.by import By
from yiding.office.matters.models import Breakdown, Task, TaskUnit
from yiding.office.matters.queries import STAFF, matters_seen_by, tasks_seen_by
from yiding.office.people.models import Person, Unit
from yiding.rules.words import Words

MOST = 60
"""So many sources and topics are offered, the newest and the first."""
_DIGITS = 18
Choices = list[tuple[str, Words]]


def sent_to(by: By) -> QuerySet[Task]:
    """Give the tasks that were sent out, as far as somebody may know of them, in no order."""
    return tasks_seen_by(by).exclude(state="draft").order_by()


def units_and_leaders(by: By) -> tuple[Choices, Choices]:
    """Give the units that lead or support a task, and the persons who are responsible for one."""
    units, leaders = _all_named() if by.has(*STAFF) else _named_in(sent_to(by))
    called = Case(When(short="", then=F("name")), default=F("short"), output_field=CharField())
    rows = _told(units, "unit", called).union(_told(leaders, "leader", F("name")), all=True)
    found: dict[str, Choices] = {"unit": [], "leader": []}
    for kind, _, pk, name in sorted(rows):
        found[kind].append((str(pk), same(name)))
    return found["unit"], found["leader"]


def _all_named() -> tuple[QuerySet[Unit], QuerySet[Person]]:
    sent = Task.objects.exclude(state="draft").order_by()
    leads = Exists(sent.filter(lead=OuterRef("pk")))
    helps = Exists(TaskUnit.objects.filter(unit=OuterRef("pk")).order_by())
    return Unit.objects.filter(leads | helps), Person.objects.filter(Exists(sent.filter(leader=OuterRef("pk"))))


def _named_in(seen: QuerySet[Task]) -> tuple[QuerySet[Unit], QuerySet[Person]]:
    helping = TaskUnit.objects.filter(task__in=seen.values("pk")).values("unit")
    units = Unit.objects.filter(Q(pk__in=seen.values("lead")) | Q(pk__in=helping))
    return units, Person.objects.filter(pk__in=seen.values("leader"))


def _told(rows: QuerySet[Any], kind: str, called: Any) -> QuerySet[Any, Any]:
    told: QuerySet[Any, Any] = rows.order_by().annotate(of=Value(kind, output_field=CharField()), called=called)
    return told.values_list("of", "order", "pk", "called")


def sources(by: By, chosen: Iterable[str] = ()) -> Choices:
    """Give the papers whose matters are followed, newest first."""
    matters = matters_seen_by(by).exclude(state="to_split").order_by()
    rows = Breakdown.objects.filter(Exists(matters.filter(breakdown=OuterRef("pk"))))
    keys = [one for one in chosen if one.isdecimal() and len(one) <= _DIGITS][:MOST]
    found = rows.annotate(first=_first("pk", keys)).order_by("first", "-day", "-pk").values_list("pk", "title", "day")
    newest = sorted(found[: MOST + len(keys)], key=lambda row: (row[2], row[0]), reverse=True)
    return [(str(pk), same(title)) for pk, title, _ in newest]


def topics(by: By, chosen: Iterable[str] = ()) -> Choices:
    """Give the topics of matters."""
    matters = matters_seen_by(by).exclude(state="to_split").exclude(topic="")
    keys = [one.replace("\0", "") for one in chosen][:MOST]
    rows = matters.annotate(first=_first("topic", keys)).order_by("first", "topic").values_list("first", "topic")
    return [(topic, same(topic)) for topic in sorted(topic for _, topic in rows.distinct()[: MOST + len(keys)])]


def _first(field: str, chosen: list[str]) -> Any:
    """Let what was chosen stand first, so that no limit cuts it off."""
    if not chosen:
        return Value(1, output_field=IntegerField())
    return Case(When(**{f"{field}__in": chosen}, then=Value(0)), default=Value(1), output_field=IntegerField())


def same(text: str) -> Words:
    """Give a name that is the same in both languages."""
    return text, text
