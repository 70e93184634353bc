"""What can be chosen in the forms of a sitting that runs."""

from typing import Any

from yiding.office.agenda.choosing import persons, units
from yiding.office.base.by import By
from yiding.office.sittings.case import positions
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.queries import inside, item_of, members_of, one, persons_not_there
from yiding.rules.words import Words


def for_chair(by: By, pk: int) -> dict[str, Any]:
    """Give the members, one of whom chairs."""
    sitting = one(by, pk)
    rows = {row.person_id: row.person.name for rows in members_of(sitting).values() for row in rows} if sitting else {}
    return {"choices": {"person": list(rows.items())}}


def for_attendee(by: By, pk: int) -> dict[str, Any]:
    """Give who could come besides, for which unit, and who is on leave."""
    sitting = one(by, pk)
    if sitting is None:
        return {}
    there = {row.person_id for row in sitting.attendance.all() if row.signed_at}
    away = [(row.person_id, row.person.name) for row in sitting.invitations.all() if row.person_id not in there]
    others = [(row.pk, row.name) for row in persons_not_there(sitting)]
    return {"choices": {"person": others, "unit": units(), "stands_for": away}}


def for_reader(by: By, pk: int) -> dict[str, Any]:
    """Give who could be named a reader."""
    return {"choices": {"person": persons()}}


def for_dropping_reader(by: By, pk: int) -> dict[str, Any]:
    """Give who is named."""
    sitting = one(by, pk)
    rows = sitting.readers.select_related("person") if sitting else ()
    return {"choices": {"person": [(row.person_id, f"{row.person}（{row.why}）") for row in rows]}}


def for_new_item(by: By, pk: int) -> dict[str, Any]:
    """Give who could present it."""
    return {"choices": {"presenter": persons()}}


def for_reorder(by: By, pk: int) -> dict[str, Any]:
    """Give the items that wait."""
    sitting = one(by, pk)
    rows = sitting.taken.all() if sitting else []
    return {"items": tuple((row.pk, row.title) for row in rows if row.state == "waiting")}


def for_split(by: By, pk: int) -> dict[str, Any]:
    """Give the title of the item as the first part."""
    item = item_of(by, pk)
    return {"now": {"titles": item.title}} if item else {}


def for_join(by: By, pk: int) -> dict[str, Any]:
    """Give the other items that are not decided yet."""
    item = item_of(by, pk)
    rows = SittingItem.objects.filter(sitting=item.sitting_id).exclude(pk=pk) if item else []
    left = [(row.pk, row.title) for row in rows if row.state not in ("decided", "joined")]
    return {"choices": {"into": left}}


def for_outcome(by: By, pk: int) -> dict[str, Any]:
    """Give the units, the likely outcome of an item of that kind, and how the members stand to it."""
    item = item_of(by, pk)
    sitting = one(by, item.sitting_id) if item else None
    if item is None or sitting is None:
        return {}
    row = next(row for row in sitting.taken.all() if row.pk == pk)
    likely = {"study": "studied", "report": "heard"}.get(row.kind, "adopted_in_principle")
    now = {"outcome": likely if row.state != "waiting" else "deferred"}
    return {"choices": {"reviser": units(), "checker": units()}, "now": now, "warnings": _tally(sitting, row)}


def _tally(sitting: Any, item: SittingItem) -> list[Words]:
    took, against = positions(sitting, item, "adopted")
    if not took:
        return []
    return [
        (
            f"组成人员 {took} 人表态：同意 {took - against} 人，不同意 {against} 人。",
            f"{took} members took a position: {took - against} for, {against} against.",
        )
    ]


def for_task(by: By, pk: int) -> dict[str, Any]:
    """Give units and persons."""
    return {"choices": {"lead": units(), "support": units(), "leader": persons()}}


def for_dropping(by: By, pk: int) -> dict[str, Any]:
    """Give the assignments of an item."""
    item = item_of(by, pk)
    rows = item.assignments.all() if item else []
    return {"choices": {"task": [(row.pk, row.task[:60]) for row in rows]}}


def for_speech(by: By, pk: int) -> dict[str, Any]:
    """Give who is in the room; the chair speaks by summing up."""
    item = item_of(by, pk)
    sitting = one(by, item.sitting_id) if item else None
    rows = inside(sitting) if sitting else []
    chair = sitting.chair_id if sitting else None
    return {"choices": {"person": [(row.person_id, who(row)) for row in rows if row.person_id != chair]}}


def who(row: Any) -> str:
    """Give a person with the unit."""
    return f"{row.person.name}（{row.unit}）" if row.unit else str(row.person.name)


def speech_now(by: By, pk: int, speech: int) -> dict[str, Any]:
    """Give a speech as it stands, for the form that mends it; {} where there is none."""
    row = Speech.objects.filter(item=pk, pk=speech).first()
    if row is None or item_of(by, pk) is None:
        return {}
    fields = ("position", "text", "dissent", "departs", "version")
    return {**{name: getattr(row, name) for name in fields}, "speech": row.pk}
