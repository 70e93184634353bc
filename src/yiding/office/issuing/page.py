"""What the page of an adopted document shows: who has it, until when, what can be done, what stands between it and its issue."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from django.urls import reverse

from yiding.office.agenda.clocks import Clock
from yiding.office.base.by import By
from yiding.office.base.pages import Fact, Offer, State, ThingPage, concerns
from yiding.office.issuing.acts import TYPED, shown_case
from yiding.office.issuing.case import issuance_case
from yiding.office.issuing.clocks import clocks
from yiding.office.issuing.models import Cosign, HigherReport, Issuance
from yiding.office.issuing.moving import issuance_refusal
from yiding.office.issuing.queries import ISSUING, STAFF, files_of, history, knows_way, newest
from yiding.office.issuing.words import COSIGNED, COSIGNED_WEIGHTS, REPORT_ANSWERS, REPORT_WEIGHTS, WEIGHTS
from yiding.office.minutes.words import OPENNESS
from yiding.office.proposals.page import GateRow, gate_rows
from yiding.rules import guards
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.issuing_actions import CHECKED, ISSUING_ACTIONS
from yiding.rules.issuing_guards import shut_words
from yiding.rules.outcomes import ROUTES
from yiding.rules.roles import ROLES
from yiding.rules.states import ISSUANCE
from yiding.rules.words import Words

_ASIDE = frozenset({"return_document", "stop_document", "acknowledge_document", "wipe_text"})
"""What is never the one thing to do next."""
_OF_UNITS = frozenset(
    {"unit_revises", "unit_handles", "cosign_asked", "document_sent_here", "document_not_received", "report_waits"}
)
"""Guards that say whom it concerns, or that nothing waits: where one refuses, nothing is offered."""
_HOLDERS = {
    "rechecking": "legal",
    "reviewing": "office_head",
    "ready": "chief",
    "signed": "secretariat",
    "issued": "secretariat",
}
_CHECKS: dict[str, Words] = {
    "text_there": ("修改稿在案", "the revised text is there"),
    "text_rechecked": ("修改稿已复核合法性", "the revised text was re-checked"),
    "text_cosigned": ("修改稿已会签", "the revised text is co-signed"),
    "reports_answered": ("请示报告已有同意的答复", "reports were answered with agreement"),
    "issuing_gates": ("印发关口已通过", "the gates of the issuing are passed"),
    "openness_chosen": ("公开属性和依据", "Openness and its ground"),
    "document_numbered": ("发文字号和名义", "Series and issuing name"),
}


class Check(NamedTuple):
    """One of the things that must hold before a document is signed; `missing` is the sentence that refuses, None where it holds."""

    words: Words
    missing: Words | None


class GateCheck(NamedTuple):
    """A gate of the issuing: how it stands, the sentence where it is shut, who opens it, and where an opinion is given by the reader ("" where by others)."""

    row: GateRow
    missing: Words | None
    address: str


def state_of(issuance: Issuance) -> State:
    """Give the state of a document in words, with its weight."""
    return State(ISSUANCE[issuance.state], WEIGHTS[issuance.state])


def thing_page(issuance: Issuance, by: By) -> ThingPage:
    """Give the skeleton of the page of a document."""
    way = knows_way(by, issuance)
    running = clocks(issuance) if way else []
    sent = list(issuance.receipts.all())
    received = sum(row.received_at is not None for row in sent)
    facts = (
        Fact(("修改单位", "Revised by"), str(issuance.unit)),
        Fact(("印发名义", "Issued as"), issuance.issued_as),
        Fact(("公开属性", "Openness"), OPENNESS[issuance.openness]),
        Fact(("签发", "Signed"), issuance.signed_by),
        Fact(("签收", "Received"), f"{received} / {len(sent)}" if sent and by.has(*STAFF) else ""),
    )
    state = state_of(issuance)
    late = any(clock.late and not clock.done for clock in running)
    return ThingPage(
        issuance.number_words,
        issuance.title,
        state._replace(weight="late") if late else state,
        facts,
        _holder(issuance),
        _due(running),
        offers(issuance, by),
        history(issuance) if way else [],
    )


def _due(running: Sequence[Clock]) -> datetime.date | None:
    return next((clock.day for clock in running if not clock.done), None)


def _holder(issuance: Issuance) -> Words:
    """Say who has a document now."""
    if issuance.state in _HOLDERS:
        return ROLES[_HOLDERS[issuance.state]].name
    text = newest(issuance)
    if issuance.state == "cosigning" and text:
        waiting = [str(row.unit) for row in text.cosigns.all() if not row.position]
        if waiting:
            return "、".join(waiting), ", ".join(waiting)
    if issuance.state == "reporting":
        routes = [ROUTES[row.to] for row in issuance.reports.all() if not row.answer]
        return routes[0] if routes else ROLES["secretariat"].name
    return (str(issuance.unit), str(issuance.unit)) if issuance.state in ("revising", "cosigning") else ("", "")


def offers(issuance: Issuance, by: By) -> list[Offer]:
    """Give what somebody can do on a document now, and what cannot be done yet with the sentence why."""
    found = []
    for act, row in ISSUING_ACTIONS.items():
        if not concerns(by, act) or issuance.state not in row.states:
            continue
        refusal = issuance_refusal(issuance, by, act, TYPED, shown_case(issuance, by, act))
        if (refusal and refusal.rule in _OF_UNITS) or (act == "wipe_text" and not files_of(issuance)):
            continue
        address = reverse("issuance_act", args=[issuance.pk, act])
        found.append(Offer(act, ACTIONS[act].name, address, refusal.words if refusal else None))
    first = next((offer.act for offer in _by_need(issuance, found)), None)
    return [offer._replace(primary=offer.act == first) for offer in found]


def _by_need(issuance: Issuance, found: Sequence[Offer]) -> list[Offer]:
    """Give what may be the next thing to do: the co-signing is closed once everybody has answered."""
    text = newest(issuance)
    rows = list(text.cosigns.all()) if text else []
    open_still = not rows or any(row.position != "agree" for row in rows)
    aside = _ASIDE | ({"close_cosigning"} if open_still else {"ask_cosigning"})
    if any(not row.answer for row in issuance.reports.all()):
        aside |= {"report_document"}
    return [offer for offer in found if offer.refusal is None and offer.act not in aside]


def checks(issuance: Issuance, by: By) -> list[Check]:
    """Give what must hold before a document is signed."""
    case = issuance_case(issuance, by)
    return [Check(_CHECKS[guard], guards.check(guard, case)) for guard in CHECKED]


def gates(issuance: Issuance, by: By) -> list[GateCheck]:
    """Give the gates of the issuing that apply, each with its state and sentence."""
    case: Case = issuance_case(issuance, by)
    rows = [row for row in gate_rows(issuance.proposal, by) if row.gate in ISSUING and _applies(row)]
    found = []
    for row in rows:
        shut = row.state.weight != "done"
        address = (
            f"{reverse('proposal', args=[issuance.proposal_id])}give_opinion/?gate={row.gate}"
            if row.mine and shut
            else ""
        )
        found.append(GateCheck(row, shut_words(case, row.gate) if shut else None, address))
    return found


def _applies(row: GateRow) -> bool:
    return row.state.words[0] != "不再适用"


def cosign_rows(issuance: Issuance) -> list[tuple[Cosign, State]]:
    """Give who was asked to co-sign the newest text, and the answers."""
    text = newest(issuance)
    return [
        (row, State(COSIGNED[row.position], COSIGNED_WEIGHTS[row.position]))
        for row in (text.cosigns.all() if text else ())
    ]


def report_rows(issuance: Issuance) -> list[tuple[HigherReport, Words, State]]:
    """Give the reports of a document with their answers."""
    return [
        (row, ROUTES[row.to], State(REPORT_ANSWERS[row.answer], REPORT_WEIGHTS[row.answer]))
        for row in issuance.reports.all()
    ]
