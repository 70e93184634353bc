"""What the page of minutes shows: who has it, until when, what can be done, whether it can be signed, who confirmed, who received."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from django.urls import reverse

from yiding.office.agenda.clocks import Clock
from yiding.office.base.by import By
from yiding.office.base.chosen import setting
from yiding.office.base.pages import Fact, Offer, State, ThingPage, concerns
from yiding.office.minutes.acts import TYPED
from yiding.office.minutes.case import minutes_case
from yiding.office.minutes.checking import Marks, Piece, cut
from yiding.office.minutes.clocks import clocks
from yiding.office.minutes.models import Minutes, MinutesItem, Part
from yiding.office.minutes.moving import minutes_refusal
from yiding.office.minutes.queries import STAFF, history, names, parts, parts_of
from yiding.office.minutes.words import ANSWER_WEIGHTS, ANSWERS, OPENNESS, WEIGHTS
from yiding.papers.checks import Unknown
from yiding.rules import guards
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.minutes_actions import SIGNABLE
from yiding.rules.roles import ROLES
from yiding.rules.states import MINUTES
from yiding.rules.words import Words
from yiding.text.numerals import ordinal

_ACTS = (
    "edit_minutes",
    "check_minutes",
    "confirm_part",
    "object_part",
    "confirm_minutes",
    "review_minutes",
    "sign_minutes",
    "issue_minutes",
    "acknowledge_minutes",
    "choose_openness",
    "look_over_minutes",
    "correct_minutes",
    "return_minutes",
)
_ASIDE = ("object_part", "choose_openness", "look_over_minutes", "correct_minutes", "return_minutes")
"""What is never the one thing to do next."""
_HOLDERS = {"draft": "secretariat", "checked": "secretariat", "confirmed": "office_head", "signed": "secretariat"}
_CHECKS: dict[str, Words] = {
    "minutes_written": ("各项都有内容", "Every item is written"),
    "record_confirmed": ("会议记录已确认", "the record of the sitting is confirmed"),
    "outcomes_resolved": ("各项都有明确结果", "Every item has a clear outcome"),
    "tasks_led": ("交办事项都有牵头单位", "Every task has a lead unit"),
    "dissent_kept": ("要求写明的不同意见已核对", "Dissents were compared with the record"),
    "openness_chosen": ("公开属性和依据", "Openness and its ground"),
    "words_looked": ("数字、姓名和单位已核对", "Numbers, names and units were looked at"),
}


class Check(NamedTuple):
    """One of the things that must hold before minutes are signed; `missing` is the sentence that refuses, None where it holds."""

    words: Words
    missing: Words | None


class PartRow(NamedTuple):
    """Who is asked to confirm what, and the answer; `mine` where it is the reader."""

    part: Part
    answer: State
    mine: bool


def state_of(minutes: Minutes) -> State:
    """Give the state of minutes in words, with its weight."""
    return State(MINUTES[minutes.state], WEIGHTS[minutes.state])


def thing_page(minutes: Minutes, by: By, case: Case) -> ThingPage:
    """Give the skeleton of the page of minutes."""
    running = clocks(minutes)
    sent = list(minutes.receipts.all())
    received = sum(row.received_at is not None for row in sent)
    asked = parts(by, minutes)
    confirmed = sum(part.answer == "confirmed" for part in asked)
    facts = (
        Fact(("会议日期", "Day of the sitting"), minutes.sitting.day or ""),
        Fact(("签发", "Signed"), minutes.signed_by),
        Fact(("公开属性", "Openness"), OPENNESS[minutes.openness]),
        Fact(("核对", "Confirmed"), f"{confirmed} / {len(asked)}" if asked and by.has(*STAFF) else ""),
        Fact(("签收", "Received"), f"{received} / {len(sent)}" if sent and by.has(*STAFF) else ""),
    )
    staff = by.has(*STAFF)
    late = staff and any(clock.late for clock in running)
    state = state_of(minutes)
    return ThingPage(
        minutes.numbered,
        minutes.title,
        state._replace(weight="late") if late else state,
        facts,
        holder(minutes, asked),
        _due(running) if staff else None,
        offers(minutes, by, case),
        history(by, minutes),
    )


def _due(running: Sequence[Clock]) -> datetime.date | None:
    return next((clock.day for clock in running if not clock.done), None)


def holder(minutes: Minutes, asked: Sequence[Part]) -> Words:
    """Say who has minutes now."""
    waiting = names([part for part in asked if not part.answer])
    if minutes.state == "checked" and waiting:
        return "、".join(waiting), ", ".join(waiting)
    if minutes.state == "reviewed":
        return ROLES[str(setting("minutes.signer"))].name
    return ROLES[_HOLDERS[minutes.state]].name if minutes.state in _HOLDERS else ("", "")


def offers(minutes: Minutes, by: By, case: Case | None = None) -> list[Offer]:
    """Give what somebody can do on minutes now, and what cannot be done yet with the sentence why."""
    case = case or minutes_case(minutes, by, TYPED)
    found = []
    for act in _ACTS:
        row = ACTIONS[act]
        if not concerns(by, act) or minutes.state not in row.states or _idle(minutes, by, act, case):
            continue
        refusal = minutes_refusal(minutes, by, act, TYPED, case)
        address = reverse("minutes_act", args=[minutes.pk, act])
        found.append(Offer(act, row.name, address, refusal.words if refusal else None))
    aside = set(_ASIDE)
    if (
        case.written.unanswered or case.written.objected
    ):  # it can be closed with a reason, but that is not the next step
        aside.add("confirm_minutes")
    first = next((offer.act for offer in found if offer.refusal is None and offer.act not in aside), None)
    return [offer._replace(primary=offer.act == first) for offer in found]


def _idle(minutes: Minutes, by: By, act: str, case: Case) -> bool:
    """Say whether an act does not lie with somebody: no part that waits, nothing sent to the unit, another who signs."""
    written = case.written
    if act in ("confirm_part", "object_part"):
        return not parts_of(minutes).filter(person=by.person or 0, answer="").exists()
    if act == "acknowledge_minutes":
        return not written.sent_here or written.received
    if act == "look_over_minutes":
        return not (written.unknown or written.dissents)
    return act == "sign_minutes" and not written.signs


def checks(case: Case) -> list[Check]:
    """Give what must hold before minutes are signed."""
    return [Check(_CHECKS[guard], guards.check(guard, case)) for guard in SIGNABLE]


def part_rows(rows: Sequence[Part], by: By) -> list[PartRow]:
    """Give who is asked to confirm what, in the order of items."""
    return [
        PartRow(row, State(ANSWERS[row.answer], ANSWER_WEIGHTS[row.answer]), row.person_id == by.person) for row in rows
    ]


class Shown(NamedTuple):
    """An item as the page shows it: its number in the whole text, its heading, its paragraphs, each in pieces (`checking.cut`)."""

    row: MinutesItem
    number: str
    heading: list[Piece]
    lines: list[list[Piece]]


def text_of(minutes: Minutes, rows: Sequence[MinutesItem], marks: Marks) -> list[Shown]:
    """Give items with the number that they bear in the whole text, what the record does not have marked in them."""
    places = {row.pk: place for place, row in enumerate(minutes.items.all(), 1)}
    return [
        Shown(
            row,
            ordinal(places[row.pk]),
            cut(row.heading, marks.get(f"heading_{row.pk}", ())),
            paragraphs(row.text, marks.get(f"text_{row.pk}", ())),
        )
        for row in rows
    ]


def paragraphs(text: str, marks: Sequence[Unknown]) -> list[list[Piece]]:
    """Give a text by its lines, each in pieces."""
    found, start = list[list[Piece]](), 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        own = [mark._replace(start=mark.start - start, end=mark.end - start) for mark in marks]
        found.append(cut(line.rstrip(), [mark for mark in own if 0 <= mark.start < len(line)]))
        start = end
    return found
