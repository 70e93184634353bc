"""A sitting that runs, and one of its items, as the rules see them."""

from collections.abc import Mapping
from typing import Any

from yiding.office.agenda.case import sitting_case
from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.chosen import setting
from yiding.office.proposals.models import Consultation, Opinion
from yiding.office.sittings.models import Assignment, SittingItem, Speech
from yiding.office.sittings.queries import inside, may_read, members_of
from yiding.office.sittings.rooms import rooms
from yiding.rules.case import Case
from yiding.rules.outcomes import ADOPTED, ASKED
from yiding.rules.running import Room, Running

BUSY = ("reporting", "discussing", "concluded")
"""States of an item that is being taken."""
_NEARER = {("conditions", "agree"), ("risk", "agree"), ("risk", "conditions")}
"""Written opinion and position that need no explanation: what was asked for has been met."""
_UNSUMMED = ("heard", "studied", "withdrawn")


def running_case(sitting: Sitting, by: By, reason: str = "", more: Mapping[str, Any] | None = None) -> Case:
    """Give the case of a sitting that runs for who acts; `more` is what the rules have to know of the action besides."""
    there = {row.person_id for row in inside(sitting)}
    items = list(sitting.taken.all())
    running = Running(
        open=sitting.state == "open",
        recording=sitting.state in ("open", "adjourned", "closed"),
        rooms=rooms(sitting) if sitting.day else (),
        chair=sitting.chair_id in there,
        busy=next((row.title for row in items if row.state in BUSY), ""),
        undecided=tuple(row.title for row in items if row.state not in ("decided", "joined")),
        unled=tuple(row.task[:40] for item in items for row in item.assignments.all() if not _led(row)),
        reader=may_read(by, sitting),
    )
    return sitting_case(sitting, by, reason)._replace(running=running._replace(**(more or {})))


def _led(row: Assignment) -> bool:
    return any(unit.lead for unit in row.units.all())


def summed_up(sitting: Sitting, item: SittingItem) -> bool:
    """Say whether who chairs now has spoken last on an item."""
    last = next((row.person_id for row in reversed(item.speeches.all()) if row.as_what == "chief"), None)
    return item.state == "concluded" and last == sitting.chair_id


def item_case(sitting: Sitting, item: SittingItem, case: Case, more: Mapping[str, Any] | None = None) -> Case:
    """Give the case of an item, out of that of its sitting."""
    others = (row.title for row in sitting.taken.all() if row.pk != item.pk and row.state in BUSY)
    running = case.running._replace(busy=next(others, ""), called=item.state != "waiting")
    return case._replace(state=item.state, running=running._replace(**(more or {})))


def deciding(sitting: Sitting, item: SittingItem, given: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the rules have to know of an outcome: whether it fits and is whole, and how the members stand to it."""
    outcome = str(given["outcome"])
    asked = ASKED[outcome]
    took, against = positions(sitting, item, outcome)
    return {
        "outcome": outcome,
        "fits": item.kind in asked.kinds,
        "lacks": tuple(name for name in asked.needs if not given.get(name)),
        "summed": summed_up(sitting, item) or outcome in _UNSUMMED or item.state == "waiting",
        "took": took,
        "against": against,
        "agreeing": agreeing(sitting, item)
        if outcome in ADOPTED and setting("meeting.decision_rule") == "majority"
        else (),
        "explained": bool(str(given.get("against_majority", "")).strip()),
    }


def agreeing(sitting: Sitting, item: SittingItem) -> tuple[Room, ...]:
    """Give of each body how many of its members agree, by their last position, and how many are more than half of all.

    Who chairs agrees by deciding; who took no position does not.
    """
    last = {row.person_id: row.position for row in item.speeches.all() if row.position and row.as_what != "chief"}
    agree = {person for person, position in last.items() if position in ("agree", "conditions")} | {sitting.chair_id}
    members = {key: {row.person_id for row in rows} for key, rows in members_of(sitting).items()}
    return tuple(
        Room(str(part.body), len(members[part.body_id] & agree), len(members[part.body_id]) // 2 + 1)
        for part in sitting.bodies.all()
    )


def positions(sitting: Sitting, item: SittingItem, outcome: str) -> tuple[int, int]:
    """Give how many members took a position on an item, each by the last one, and how many hold otherwise than an outcome.

    The chair's own word is no position; who abstains took none.
    """
    members = {row.person_id for rows in members_of(sitting).values() for row in rows} - {sitting.chair_id}
    last = {row.person_id: row.position for row in item.speeches.all() if row.position and row.as_what != "chief"}
    took = [position for person, position in last.items() if person in members and position != "abstain"]
    for_it = ("agree", "conditions") if outcome in ADOPTED else ("disagree",)
    return len(took), sum(position not in for_it for position in took) if outcome not in _UNSUMMED else 0


def written_opinion(item: SittingItem, unit: int | None) -> str:
    """Give the position of a unit's last written opinion on an item's proposal, "" where it gave none."""
    if unit is None or item.proposal_id is None:
        return ""
    replies = Consultation.objects.filter(proposal=item.proposal_id, unit=unit).exclude(position="")
    opinions = Opinion.objects.filter(gate__proposal=item.proposal_id, gate__unit=unit)
    reply, opinion = replies.order_by("pk").last(), opinions.order_by("at").last()
    return opinion.position if opinion else reply.position if reply else ""


def speaking(sitting: Sitting, item: SittingItem, speech: Speech) -> dict[str, Any]:
    """Give what the rules have to know of a speech."""
    earlier = written_opinion(item, speech.unit_id)
    nearer = (earlier, speech.position) in _NEARER
    differs = bool(earlier and speech.position) and earlier != speech.position and not nearer
    return {
        "inside": any(row.person_id == speech.person_id for row in inside(sitting)),
        "is_chair": speech.person_id == sitting.chair_id and speech.as_what != "chief",
        "differs": differs and not speech.departs.strip(),
    }
