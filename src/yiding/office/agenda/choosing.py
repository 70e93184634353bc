"""What can be chosen in the forms of sittings and agendas."""

import datetime
from typing import Any

from yiding.office.agenda.models import Agenda, AgendaItem, Invitation, Sitting, Study
from yiding.office.agenda.queries import agenda_of, invitation, one, ready_for
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.people.models import Body, Person, Unit
from yiding.office.people.queries import holders, members_on
from yiding.office.proposals.queries import presenters

Rows = list[tuple[int, str]]


def bodies(day: datetime.date | None = None) -> Rows:
    """Give the bodies that meet."""
    return [(row.pk, row.name) for row in Body.objects.on(day or today())]


def units() -> Rows:
    """Give the units of today."""
    return [(row.pk, str(row)) for row in Unit.objects.on(today())]


def persons() -> Rows:
    """Give everybody who is active, in protocol order."""
    return [(row.pk, row.name) for row in Person.objects.filter(active=True)]


def for_sitting(by: By, pk: int | None = None) -> dict[str, Any]:
    """Give what the form of a sitting is made with: what can be chosen, and how the sitting is now."""
    sitting = one(by, pk) if pk else None
    meeting = bodies()
    given: dict[str, Any] = {"choices": {"bodies": meeting, "chair": persons()}, "numbered": meeting}
    if sitting:
        rows = sitting.bodies.all()
        given["now"] = {
            **{name: getattr(sitting, name) for name in ("version", "day", "time", "place", "title")},
            "chair": sitting.chair_id,
            "bodies": [row.body_id for row in rows],
            **{f"number_{row.body_id}": row.number for row in rows},
        }
    elif meeting:
        given["now"] = {"bodies": [meeting[0][0]] if len(meeting) == 1 else [], "chair": _head(meeting[0][0])}
    return given


def _head(body: int) -> int | None:
    """Give who chairs a body as a rule: the chief, where they are a member of it."""
    members = [row.person_id for row in members_on(Body.objects.get(pk=body), today()) if row.as_what == "member"]
    return holders("chief").filter(pk__in=members).values_list("pk", flat=True).first()


def for_draft(by: By, pk: int) -> dict[str, Any]:
    """Give what can be put on a draft: the pool, and the plan of study of the sitting's year."""
    sitting = one(by, pk)
    year = (sitting.day if sitting and sitting.day else today()).year
    pool = [(row.pk, f"{row.number} {row.title}") for row in ready_for(by)]
    studies = [(row.pk, row.topic) for row in Study.objects.filter(year=year)]
    return {"choices": {"proposals": pool, "studies": studies}}


def for_item(by: By, pk: int) -> dict[str, Any]:
    """Give what can be chosen for an item: who presents it, which units come for it."""
    return {"choices": {"presenter": persons(), "units": units()}}


def item_now(item: AgendaItem) -> dict[str, Any]:
    """Give how an item is now, as its form shows it."""
    waiting = list(item.waiting.all())
    return {
        **{name: getattr(item, name) for name in ("version", "minutes", "closed")},
        "item": item.pk,
        "presenter": item.presenter_id,
        "units": [row.unit_id for row in waiting],
        "at": waiting[0].at if waiting else None,
    }


def _items(by: By, pk: int) -> list[AgendaItem]:
    agenda: Agenda | None = agenda_of(by, pk)
    return list(agenda.items.all()) if agenda else []


def for_taking_off(by: By, pk: int) -> dict[str, Any]:
    """Give the items of a draft."""
    return {"choices": {"item": [(row.pk, row.title) for row in _items(by, pk)]}}


def for_taking_off_late(by: By, pk: int) -> dict[str, Any]:
    """Give the late items of a draft."""
    return {"choices": {"item": [(row.pk, row.title) for row in _items(by, pk) if row.late]}}


def for_late(by: By, pk: int) -> dict[str, Any]:
    """Give the pool, from which something can be added late."""
    rows = ready_for(by)
    return {"choices": {"proposal": [(row.pk, f"{row.number} {row.title}") for row in rows]}}


def stand_ins(asked: Invitation) -> Rows:
    """Give who can stand in for somebody: people of the same unit, for members and standing ones everybody."""
    rows = presenters(asked.unit_id) if asked.unit_id else persons()
    return [row for row in rows if row[0] != asked.person_id]


def for_asking_leave(by: By, pk: int) -> dict[str, Any]:
    """Give who can stand in for who asks."""
    sitting = one(by, pk)
    asked = invitation(by, sitting) if sitting else None
    return {"choices": {"stand_in": stand_ins(asked) if asked else []}}


def for_leave(by: By, pk: int) -> dict[str, Any]:
    """Give whose leave the head of the office decides on."""
    return _leave(by, pk, members=False)


def for_member_leave(by: By, pk: int) -> dict[str, Any]:
    """Give whose leave the chief decides on."""
    return _leave(by, pk, members=True)


def _leave(by: By, pk: int, members: bool) -> dict[str, Any]:
    sitting: Sitting | None = one(by, pk)
    asked = list(sitting.invitations.all()) if sitting else []
    rows = [row for row in asked if (row.as_what == "member") == members and row.answer == "leave_asked"]
    named = [(row.pk, f"{row.person}（{row.reason}）" if row.reason else row.person.name) for row in rows]
    return {"choices": {"invitation": named, "stand_in": persons()}}
