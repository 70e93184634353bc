"""Questions about sittings that run, each asked through who asks: what is not yours to know is not there."""

import datetime
from collections.abc import Iterable

from django.db.models import Prefetch, Q, QuerySet

from yiding.office.agenda.models import Sitting, Waiting
from yiding.office.agenda.queries import seen_by
from yiding.office.agenda.queries import with_all as with_agenda
from yiding.office.base.by import By
from yiding.office.base.models import Step
from yiding.office.people.models import Member, Person
from yiding.office.people.queries import members_on
from yiding.office.sittings.models import AssignedUnit, Assignment, Attendance, Presence, SittingItem, Speech

CLERKS = ("recorder", "secretariat")
"""Roles that take the record."""
READERS = (*CLERKS, "office_head")
"""Roles that may read the raw record without being named: who takes it and writes the minutes, and the head of the office."""


def one(by: By, pk: int) -> Sitting | None:
    """Give a sitting with its record, None where it is not there for who asks: it is the office's own, and its named readers'."""
    if by.has(*CLERKS, "office_head", "chief", "executive_vice"):
        return with_record(seen_by(by)).filter(pk=pk).first()
    named = Sitting.objects.filter(readers__person=by.person, readers__person__isnull=False)
    return with_record(named).filter(pk=pk).first()


def recording(by: By, pk: int) -> Sitting | None:
    """Give a sitting whose record somebody takes or follows, None where it is not there for who asks."""
    sitting = one(by, pk)
    follows = by.has(*CLERKS, "office_head", "chief", "executive_vice")
    running = sitting is not None and sitting.state in ("convened", "open", "adjourned", "closed", "recorded")
    return sitting if follows and running else None


def signing(by: By, pk: int) -> Sitting | None:
    """Give a sitting at whose door somebody signs in, None where it is not there for who asks."""
    sitting = one(by, pk)
    runs = sitting is not None and sitting.state in ("convened", "open", "adjourned")
    return sitting if by.has(*CLERKS) and runs else None


def with_record(sittings: QuerySet[Sitting]) -> QuerySet[Sitting]:
    """Fetch with each sitting its items, speeches, assignments and who is there, in a fixed number of queries."""
    speeches = Speech.objects.select_related("person", "unit")
    tasks = Assignment.objects.select_related("leader").prefetch_related(
        Prefetch("units", AssignedUnit.objects.select_related("unit"))
    )
    items = SittingItem.objects.select_related(
        "proposal__unit", "listed", "presenter", "reviser", "checker"
    ).prefetch_related(Prefetch("speeches", speeches), Prefetch("assignments", tasks))
    attendance = Attendance.objects.select_related("person", "unit", "stands_for").prefetch_related(
        Prefetch("presences", Presence.objects.all())
    )
    return with_agenda(sittings).prefetch_related(Prefetch("taken", items), Prefetch("attendance", attendance))


def item_of(by: By, pk: int) -> SittingItem | None:
    """Give an item that is taken, None where it is not there for who asks."""
    item = SittingItem.objects.filter(pk=pk).first()
    return item if item is not None and one(by, item.sitting_id) is not None else None


def inside(sitting: Sitting) -> list[Attendance]:
    """Give who is in the room now, in protocol order."""
    return [row for row in sitting.attendance.all() if is_inside(row)]


def is_inside(attendance: Attendance) -> bool:
    """Say whether somebody is in the room now."""
    return any(row.left_at is None for row in attendance.presences.all())


def members_of(sitting: Sitting) -> dict[int, list[Member]]:
    """Give the members of each body of a sitting on its day, by the key of the body."""
    day = sitting.day
    assert day is not None, "a sitting that is convened has a day"
    return {
        part.body_id: [row for row in members_on(part.body, day) if row.as_what == "member"]
        for part in sitting.bodies.all()
    }


def waiting_units(item: SittingItem) -> set[int]:
    """Give the units that come for an item and what was joined to it: those that wait for it, and the ones that put it forward."""
    whole = [item, *SittingItem.objects.filter(of=item, state="joined").select_related("proposal")]
    listed = [row.listed_id for row in whole if row.listed_id]
    units = set(Waiting.objects.filter(item__in=listed).values_list("unit", flat=True))
    return units | {row.proposal.unit_id for row in whole if row.proposal}


def comes_for(item: SittingItem, rows: Iterable[Attendance]) -> list[Attendance]:
    """Give who, of those that were signed in, comes in for an item and goes after it."""
    units = waiting_units(item)
    return [
        row
        for row in rows
        if row.signed_at
        and row.as_what in ("item", "presenter")
        and (row.unit_id in units or row.person_id == item.presenter_id)
    ]


def counted(sitting: Sitting, person: int) -> bool:
    """Say whether something rests on somebody's presence: a speech, or an item that was decided since they came in."""
    items = list(sitting.taken.all())
    if any(row.person_id == person for item in items for row in item.speeches.all()):
        return True
    rows = [presence for row in sitting.attendance.all() if row.person_id == person for presence in row.presences.all()]
    decided = [item.taken["decided"] for item in items if item.outcome and "decided" in item.taken]
    return any(row.came_at <= datetime.datetime.fromisoformat(at) for row in rows for at in decided)


def may_read(by: By, sitting: Sitting) -> bool:
    """Say whether somebody may read the raw record: who takes it, the head of the office, and who was named."""
    if by.has(*READERS):
        return True
    return by.person is not None and sitting.readers.filter(person=by.person).exists()


def readings(sitting: Sitting) -> list[Step]:
    """Give who opened the raw record, newest first."""
    return list(Step.objects.filter(about=sitting.about, act="open_record"))


def persons_not_there(sitting: Sitting) -> QuerySet[Person]:
    """Give the persons who could still be added to a sitting."""
    there = Attendance.objects.filter(sitting=sitting).values("person")
    asked = sitting.invitations.values("person")
    return Person.objects.filter(active=True).exclude(Q(pk__in=there) | Q(pk__in=asked))
