"""What the pages of a sitting that runs show."""

import datetime
from typing import Any, NamedTuple

import segno
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.page import numbered, state_of
from yiding.office.agenda.words import AS as AS_WHAT
from yiding.office.base.by import By
from yiding.office.base.chosen import number
from yiding.office.base.models import Step
from yiding.office.base.pages import Fact, Offer, State, ThingPage, concerns
from yiding.office.sittings.acts import refusal_on
from yiding.office.sittings.case import BUSY, running_case
from yiding.office.sittings.codes import code_of
from yiding.office.sittings.models import Attendance, Note, SittingItem, Speech
from yiding.office.sittings.queries import inside, is_inside, may_read
from yiding.office.sittings.rooms import rooms
from yiding.office.sittings.words import AS, ITEM_WEIGHTS, POSITIONS
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.outcomes import OUTCOMES
from yiding.rules.permission import may
from yiding.rules.roles import ROLES
from yiding.rules.states import ITEM
from yiding.rules.words import Words
from yiding.text.numerals import ordinal

_SITTING_ACTS = (
    "open_sitting",
    "resume_sitting",
    "close_sitting",
    "confirm_record",
    "adjourn_sitting",
    "reorder_items",
    "add_item",
    "add_attendee",
    "name_chair",
    "name_reader",
    "drop_reader",
)
_FORWARD = ("open_sitting", "resume_sitting", "close_sitting", "confirm_record")
_ITEM_ACTS = (
    "call_item",
    "start_discussion",
    "decide_item",
    "assign_task",
    "reopen_discussion",
    "drop_task",
    "split_item",
    "join_item",
)
_NEXT = {"waiting": "call_item", "reporting": "start_discussion", "concluded": "decide_item"}
_TYPED = "……"  # a reason, as if the form were filled in


class ItemRow(NamedTuple):
    """An item as it is taken: its number, state and outcome in words, and what can be done."""

    item: SittingItem
    number: str
    state: State
    outcome: Words
    offers: list[Offer]


class SpeechRow(NamedTuple):
    """A speech as pages show it."""

    speech: Speech
    as_what: Words
    position: Words


class AttendeeRow(NamedTuple):
    """Who comes: as what, whether signed in and in the room; `code` stands on the card."""

    person: int
    name: str
    unit: str
    as_what: Words
    row: Attendance | None
    inside: bool
    stands_for: str
    code: str


def thing_page(sitting: Sitting, by: By) -> ThingPage:
    """Give the skeleton of the page of a sitting that runs."""
    items = [row for row in sitting.taken.all() if row.state != "joined"]
    done = sum(row.state == "decided" for row in items)
    there = inside(sitting)
    members = sum(row.as_what == "member" for row in there)
    facts = (
        Fact(("日期", "Day"), sitting.day or ""),
        Fact(("主持人", "Chair"), str(sitting.chair or "")),
        Fact(("进度", "Progress"), f"{done} / {len(items)}"),
        Fact(("在场", "In the room"), (f"{len(there)} 人，组成人员 {members} 人", f"{len(there)}, {members} members")),
        Fact(("地点", "Place"), sitting.place),
    )
    return ThingPage(
        "、".join(numbered(sitting)),
        sitting.title,
        state_of(sitting),
        facts,
        _holder(sitting),
        None,
        offers(sitting, by),
        list(Step.objects.filter(about=sitting.about, act__in=_SITTING_ACTS)),
    )


def _holder(sitting: Sitting) -> Words:
    if sitting.state == "closed":
        return ROLES["office_head"].name
    return ROLES["recorder"].name if sitting.state in ("convened", "open", "adjourned") else ("", "")


def offers(sitting: Sitting, by: By) -> list[Offer]:
    """Give what somebody can do on the sitting now; what fits another state is not offered."""
    case = running_case(sitting, by, _TYPED)
    found: list[Offer] = []
    for act in _SITTING_ACTS:
        row = ACTIONS[act]
        if (
            not concerns(by, act)
            or sitting.state not in row.states
            or (act == "drop_reader" and not sitting.readers.exists())
        ):
            continue
        refusal = may(act, by.actor(), case)
        address = reverse("record_act", args=[sitting.pk, act])
        first = act in _FORWARD and refusal is None and not any(one.primary for one in found)
        found.append(Offer(act, row.name, address, refusal.words if refusal else None, first))
    return found


def item_rows(sitting: Sitting, by: By) -> list[ItemRow]:
    """Give the items in order, each with what can be done now."""
    case = running_case(sitting, by, _TYPED)
    return [
        ItemRow(
            item,
            ordinal(place),
            State(ITEM[item.state], ITEM_WEIGHTS[item.state]),
            OUTCOMES.get(item.outcome, ("", "")),
            item_offers(sitting, item, by, case),
        )
        for place, item in enumerate(sitting.taken.all(), 1)
    ]


def item_offers(sitting: Sitting, item: SittingItem, by: By, case: Case) -> list[Offer]:
    """Give what somebody can do on an item now; the next step of its way is the primary one."""
    found = []
    for act in _ITEM_ACTS:
        row = ACTIONS[act]
        if not concerns(by, act) or item.state not in row.states:
            continue
        if act == "drop_task" and not item.assignments.all():
            continue
        refusal = refusal_on(sitting, item, by, act, case)
        address = reverse("item_act", args=[item.pk, act])
        found.append(Offer(act, row.name, address, refusal.words if refusal else None, _NEXT.get(item.state) == act))
    return found


def current(sitting: Sitting) -> SittingItem | None:
    """Give the item that is being taken."""
    return next((row for row in sitting.taken.all() if row.state in BUSY), None)


def live_part(sitting: Sitting, by: By) -> dict[str, Any]:
    """Give what the part of the page shows that changes while others record; speeches only to who may read them."""
    item = current(sitting)
    return {
        "sitting": sitting,
        "items": item_rows(sitting, by),
        "rooms": room_rows(sitting),
        "item": item,
        "begun": begun_at(item) if item else "",
        "most": number("report.max_minutes"),
        "speeches": speech_rows(item) if item and may_read(by, sitting) else [],
    }


def begun_at(item: SittingItem) -> str:
    """Give when the report on an item began, as the browser reads it."""
    said = item.taken.get("reporting", "")
    return datetime.datetime.fromisoformat(said).isoformat() if said else ""


def speech_rows(item: SittingItem) -> list[SpeechRow]:
    """Give the speeches on an item, in order."""
    return [SpeechRow(row, AS[row.as_what], POSITIONS[row.position]) for row in item.speeches.all()]


def room_rows(sitting: Sitting) -> list[tuple[str, int, int, bool]]:
    """Give how each body stands: its name, members in the room, how many are needed, and whether that is enough."""
    found = rooms(sitting) if sitting.day else ()
    return [(room.body, room.present, room.needed, room.present >= room.needed) for room in found]


def attendee_rows(sitting: Sitting) -> list[AttendeeRow]:
    """Give who comes, in protocol order: who is asked, and who was added."""
    signed = {row.person_id: row for row in sitting.attendance.all()}
    asked = {row.person_id: row for row in sitting.invitations.all()}
    names = {row.stand_in_id: row.person.name for row in asked.values() if row.answer == "leave_granted"}
    rows = []
    listed: list[Any] = [*asked.values(), *(row for key, row in signed.items() if key not in asked)]
    for row in listed:
        person, here = row.person_id, signed.get(row.person_id)
        rows.append(
            AttendeeRow(
                person,
                row.person.name,
                str(row.unit or ""),
                AS_WHAT[row.as_what],
                here if here and here.signed_at else None,
                here is not None and is_inside(here),
                str(here.stands_for or "") if here else names.get(person, ""),
                code_of(sitting.pk, person),
            )
        )
    return rows


class RawRow(NamedTuple):
    """An item with everything that was taken down on it; without an item, what was taken down of the sitting itself."""

    row: ItemRow | None
    speeches: list[SpeechRow]
    notes: list[Note]


def raw_rows(sitting: Sitting, rows: list[ItemRow]) -> list[RawRow]:
    """Give the raw record, item by item."""
    notes: dict[int | None, list[Note]] = {}
    for note in sitting.notes.all():
        notes.setdefault(note.item_id, []).append(note)
    found = [RawRow(None, [], notes.get(None, []))] if notes.get(None) else []
    return [*found, *(RawRow(row, speech_rows(row.item), notes.get(row.item.pk, [])) for row in rows)]


def drawn(code: str) -> SafeString:
    """Draw a code as a QR picture (SVG, black on white)."""
    made = segno.make(code, error="m", micro=False)
    return mark_safe(made.svg_inline(scale=4, border=2, svgclass=None, lineclass=None, dark="#000", light="#fff"))
