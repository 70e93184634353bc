"""What the page of a sitting shows: who has it, until when, what can be done, who comes, how far its clocks are."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from django.urls import reverse

from yiding.office.agenda.case import agenda_case, sitting_case
from yiding.office.agenda.clocks import Clock, clocks
from yiding.office.agenda.models import Agenda, AgendaItem, Invitation, Sitting
from yiding.office.agenda.moving import agenda_refusal
from yiding.office.agenda.order import begins
from yiding.office.agenda.queries import PREPARING, agendas, all_minutes, history, invitation, knows_whole
from yiding.office.agenda.words import AGENDA_WEIGHTS, ANSWER_WEIGHTS, ANSWERS, AS, SITTING_WEIGHTS
from yiding.office.base.by import By
from yiding.office.base.pages import Fact, Offer, State, ThingPage, concerns
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import may
from yiding.rules.roles import ROLES
from yiding.rules.states import AGENDA, SITTING
from yiding.rules.words import Words
from yiding.text.numerals import ordinal

_SITTING_ACTS = (
    "convene_sitting",
    "send_packet",
    "remind_unanswered",
    "grant_leave",
    "grant_member_leave",
    "plan_sitting",
    "postpone_sitting",
    "cancel_sitting",
)
_AGENDA_ACTS = (
    "send_agenda",
    "review_agenda",
    "approve_agenda",
    "replace_agenda",
    "add_late_item",
    "take_off_late",
    "return_agenda",
)
_ASIDE = ("replace_agenda", "plan_sitting", "postpone_sitting", "cancel_sitting", "return_agenda")
"""What is never the one thing to do next."""
_TYPED = "……"  # a reason, as if the form were filled in


class ItemRow(NamedTuple):
    """An item as pages show it: its number, when it is expected to begin, since when the units wait."""

    item: AgendaItem
    number: str
    begins: datetime.time | None
    waiting: list[tuple[str, datetime.time | None]]


class InvitedRow(NamedTuple):
    """Who is asked to come, as what, and the answer; `mine` where it is the reader."""

    invitation: Invitation
    as_what: Words
    answer: State
    mine: bool


def state_of(sitting: Sitting) -> State:
    """Give the state of a sitting in words, with its weight."""
    return State(SITTING[sitting.state], SITTING_WEIGHTS[sitting.state])


def agenda_state(agenda: Agenda) -> State:
    """Give the state of a version in words, with its weight."""
    return State(AGENDA[agenda.state], AGENDA_WEIGHTS[agenda.state])


def thing_page(sitting: Sitting, by: By, items: Sequence[AgendaItem]) -> ThingPage:
    """Give the skeleton of a sitting's page."""
    versions = agendas(by, sitting)
    running = clocks(sitting)
    asked = list(sitting.invitations.all()) if knows_whole(by, sitting) else []
    answered = sum(bool(row.answer) for row in asked)
    minutes = sum(item.minutes for item in items)
    time = f" {sitting.time:%H:%M}" if sitting.time else ""
    facts = (
        Fact(("日期", "Day"), sitting.day or ("另行通知", "to be told")),
        Fact(("时间地点", "Time and place"), f"{time} {sitting.place}".strip()),
        Fact(("主持人", "Chair"), str(sitting.chair or "")),
        Fact(("议程", "Agenda"), (f"{len(items)} 项，约 {minutes} 分钟", f"{len(items)} items, {minutes} minutes")),
        Fact(("答复", "Answers"), f"{answered} / {len(asked)}" if asked else ""),
    )
    return ThingPage(
        "、".join(numbered(sitting)),
        sitting.title,
        _state_now(sitting, running),
        facts,
        holder(sitting, versions),
        next((clock.day for clock in running if not clock.done), None),
        offers(sitting, by, versions),
        history(by, sitting, versions),
    )


def numbered(sitting: Sitting) -> list[str]:
    """Give the bodies of a sitting, each with its number."""
    return [f"{row.body} {row.series}第{row.number}次" for row in sitting.bodies.all() if row.number]


def _state_now(sitting: Sitting, running: Sequence[Clock]) -> State:
    late = any(clock.late for clock in running)
    return state_of(sitting)._replace(weight="late") if late else state_of(sitting)


def holder(sitting: Sitting, versions: Sequence[Agenda]) -> Words:
    """Say who has a sitting now."""
    if sitting.state not in ("preparing", "convened", "postponed"):
        return "", ""
    newest = versions[0] if versions else None
    if newest and newest.state == "reviewed":
        return ROLES["chief"].name
    if newest and newest.state == "draft" and newest.sent_at:
        return ROLES["office_head"].name
    return ROLES["secretariat"].name


def offers(sitting: Sitting, by: By, versions: Sequence[Agenda]) -> list[Offer]:
    """Give what somebody can do on a sitting and its newest agenda, and what cannot be done now with the sentence why."""
    found = _mine_to_answer(sitting, by)
    case = sitting_case(sitting, by, _TYPED)
    if versions:
        found += _on_agenda(versions[0], by)
    over = sitting.state not in ("preparing", "convened", "postponed")
    for act in () if over else _SITTING_ACTS:
        row = ACTIONS[act]
        if concerns(by, act) and not _idle(sitting, act):
            refusal = may(act, by.actor(), case)
            address = reverse("sitting_act", args=[sitting.pk, act])
            found.append(Offer(act, row.name, address, refusal.words if refusal else None))
    aside = set(_ASIDE)
    if versions and not versions[0].sent_at:
        aside.add("review_agenda")
    if any(row.answer for row in sitting.invitations.all() if row.person_id == by.person):
        aside.add("acknowledge_notice")
    forward = [place for place, offer in enumerate(found) if offer.refusal is None and offer.act not in aside]
    first = min(forward, default=None)
    return [offer._replace(primary=place == first) for place, offer in enumerate(found)]


def _idle(sitting: Sitting, act: str) -> bool:
    """Say whether nobody waits for an act: no leave to decide on, no answer to ask for."""
    rows = sitting.invitations.all()
    if act == "remind_unanswered":
        return all(row.answer for row in rows)
    if act not in ("grant_leave", "grant_member_leave"):
        return False
    members = act == "grant_member_leave"
    return not any(row.answer == "leave_asked" and (row.as_what == "member") == members for row in rows)


def _mine_to_answer(sitting: Sitting, by: By) -> list[Offer]:
    mine = [row for row in sitting.invitations.all() if by.person and row.person_id == by.person]
    if not mine or sitting.state != "convened":
        return []
    words = ("答复会议通知", "Answer the notice") if not mine[0].answer else ("我的会议通知", "My notice")
    return [Offer("acknowledge_notice", words, reverse("notice", args=[sitting.pk]))]


def _on_agenda(agenda: Agenda, by: By) -> list[Offer]:
    """Give what can be done on the newest version; what fits another state is not offered."""
    found = []
    case = None
    for act in _AGENDA_ACTS:
        row = ACTIONS[act]
        if not concerns(by, act) or agenda.state not in row.states:
            continue
        if act in ("add_late_item", "take_off_late") and agenda.number == 1:
            continue
        case = case or agenda_case(agenda, by, ACTIONS["approve_agenda"], _TYPED)
        refusal = agenda_refusal(agenda, by, act, _TYPED, case)
        address = reverse("agenda_act", args=[agenda.pk, act])
        found.append(Offer(act, row.name, address, refusal.words if refusal else None))
    return found


def item_rows(sitting: Sitting, items: Sequence[AgendaItem]) -> list[ItemRow]:
    """Give items as pages show them; who sees only some still sees when they begin."""
    whole = all_minutes(items[0].agenda_id) if items else []
    starts = dict(zip((pk for pk, _ in whole), begins([minutes for _, minutes in whole], sitting.time)))
    return [
        ItemRow(
            item,
            ordinal(item.order),
            starts[item.pk],
            [(str(row.unit), row.at or starts[item.pk]) for row in item.waiting.all()],
        )
        for item in items
    ]


def invited_rows(sitting: Sitting, by: By) -> list[InvitedRow]:
    """Give who is asked to come, in protocol order; who comes for an item sees the own unit's people."""
    mine = invitation(by, sitting)
    units = by.units(("liaison", "unit_head")) | ({mine.unit_id} if mine and mine.unit_id else set())
    whole = knows_whole(by, sitting)
    return [
        InvitedRow(row, AS[row.as_what], State(ANSWERS[row.answer], ANSWER_WEIGHTS[row.answer]), row == mine)
        for row in sitting.invitations.all()
        if whole or row == mine or row.unit_id in units
    ]


def editable(sitting: Sitting, by: By) -> bool:
    """Say whether the secretary can compose the agenda now: there is none yet, or its newest version is a draft."""
    newest = next(iter(sitting.agendas.all()), None)
    running = sitting.state in ("preparing", "convened", "postponed")
    return by.has("secretariat") and running and (newest is None or newest.state == "draft")


def prepares(by: By) -> bool:
    """Say whether somebody prepares sittings, and so sees warnings and drafts."""
    return by.has(*PREPARING)
