"""What the page of a proposal shows: who has it, until when, what can be done, how far it is."""

import datetime
from typing import NamedTuple

from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.pages import Fact, Offer, State, ThingPage, Weight, concerns
from yiding.office.proposals.acts import refusal_on
from yiding.office.proposals.case import lacks, newest, wipes
from yiding.office.proposals.models import Gate, Opinion, Proposal
from yiding.office.proposals.queries import gates_for, history, kept_papers
from yiding.office.proposals.words import GATE_STATES, KINDS
from yiding.rules.actions import ACTIONS
from yiding.rules.gates import GATES, QUESTIONS
from yiding.rules.guards import FIELDS
from yiding.rules.roles import ROLES
from yiding.rules.states import PROPOSAL
from yiding.rules.words import Words

_WEIGHTS: dict[str, Weight] = {
    "draft": "waits",
    "returned": "near",
    "postponed": "waits",
    "ready": "waits",
    "decided": "done",
    "withdrawn": "done",
}
_HOLDERS: dict[str, tuple[str, ...]] = {
    "draft": ("liaison", "unit_head"),
    "returned": ("liaison", "unit_head"),
    "submitted": ("desk",),
    "coordination": ("vice_head",),
    "ready": ("secretariat",),
    "proposed": ("chief",),
    "approved": ("secretariat",),
    "postponed": ("secretariat",),
}
_ACTS = (
    "submit_proposal",
    "answer_consultation",
    "start_consultation",
    "close_consultation",
    "coordinate_proposal",
    "give_opinion",
    "confirm_conditions",
    "admit_proposal",
    "readmit_proposal",
    "edit_proposal",
    "add_document",
    "set_out_dispute",
    "waive_gate",
    "return_proposal",
    "postpone_proposal",
    "withdraw_proposal",
    "wipe_paper",
    "drop_proposal",
)
"""What is offered, in this order; the first that may be done is the page's one primary action."""


class GateRow(NamedTuple):
    """A gate as the page shows it."""

    gate: str
    name: Words
    why: Words
    owner: Words
    unit: str
    state: State
    due: datetime.date | None
    evidence: Words
    source: Words
    blocks: bool
    opinion: Opinion | None
    opinions: list[Opinion]
    waived: tuple[str, str]
    mine: bool


class Part(NamedTuple):
    """One part of a complete file: what it is, and whether it is there."""

    words: Words
    there: bool


def state_of(proposal: Proposal) -> State:
    """Give the state of a proposal in words, with its weight."""
    return State(PROPOSAL[proposal.state], _WEIGHTS.get(proposal.state, "runs"))


def thing_page(proposal: Proposal, by: By) -> ThingPage:
    """Give the skeleton of a proposal's page."""
    gates = list(proposal.gates.all())
    applying = [gate for gate in gates if gate.state != "void"]
    passed = sum(gate.state in ("passed", "waived") for gate in applying)
    facts = (
        Fact(("申报单位", "Unit"), str(proposal.unit)),
        Fact(("类型", "Kind"), KINDS[proposal.kind]),
        Fact(("汇报人", "Presenter"), str(proposal.presenter or "—")),
        Fact(("关口", "Gates"), f"{passed} / {len(applying)}" if applying else "—"),
        Fact(("上会次数", "Times listed"), proposal.times_listed),
    )
    return ThingPage(
        proposal.number,
        proposal.title or "（还没有标题）",
        _state_now(proposal, gates),
        facts,
        holder(proposal),
        _due(proposal, gates),
        offers(proposal, by),
        history(proposal),
    )


def _state_now(proposal: Proposal, gates: list[Gate]) -> State:
    until = _due(proposal, gates)
    late = until is not None and until < today()
    return state_of(proposal)._replace(weight="late") if late else state_of(proposal)


def _due(proposal: Proposal, gates: list[Gate]) -> datetime.date | None:
    """Give the first day on which a term runs out of those that are waited for."""
    days = [row.due for row in proposal.consultations.all() if not row.over and not row.position]
    if proposal.state != "consultation":
        days = [gate.due for gate in gates if gate.due and gate.state == "open"]
    return (
        min(days, default=None) if proposal.state in ("submitted", "consultation", "coordination", "review") else None
    )


def holder(proposal: Proposal) -> Words:
    """Say who has a proposal now."""
    if proposal.state == "consultation":
        units = [str(row.unit) for row in proposal.consultations.all() if not row.over and not row.position]
        return ("、".join(units), ", ".join(units)) if units else ROLES["desk"].name
    roles = _HOLDERS.get(proposal.state, ())
    if proposal.state == "review":
        roles = tuple(dict.fromkeys(gate.role for gate in proposal.gates.all() if gate.state in ("open", "failed")))
        roles = roles or ("secretariat",)
    if proposal.state == "listed":
        only_now = [gate for gate in proposal.gates.all() if GATES[gate.gate].states == ("listed",)]
        waiting = (gate for gate in only_now if gate.state == "open")
        roles = tuple(dict.fromkeys(gate.role for gate in waiting))
    names = [ROLES[role].name for role in roles]
    return "、".join(name[0] for name in names), ", ".join(name[1] for name in names)


def offers(proposal: Proposal, by: By) -> list[Offer]:
    """Give what somebody can do on a proposal, and what cannot be done now with the sentence why."""
    found: list[Offer] = []
    for act in _ACTS:
        row = ACTIONS[act]
        own = not row.own or proposal.unit_id in by.units(row.roles)
        if not concerns(by, act) or not own or _idle(proposal, by, act):
            continue
        refusal = refusal_on(proposal, by, act)
        primary = refusal is None and not any(offer.primary for offer in found)
        address = reverse("proposal", args=[proposal.pk]) + ("edit/" if act == "edit_proposal" else f"{act}/")
        found.append(Offer(act, row.name, address, refusal.words if refusal else None, primary))
    return found


def _idle(proposal: Proposal, by: By, act: str) -> bool:
    """Say whether an act has nothing to be done on here: no gate of one's own, no question to one's unit, a state long past."""
    if proposal.state not in ACTIONS[act].states and proposal.state not in _soon(act):
        return True
    if act in ("give_opinion", "confirm_conditions", "waive_gate"):
        return not gates_for(proposal, by, act)
    if act == "wipe_paper":
        return not wipes(proposal, by) or not kept_papers(proposal)
    if act == "answer_consultation":
        return not any(not row.over and row.unit_id in by.units(("unit_head",)) for row in proposal.consultations.all())
    return False


def _soon(act: str) -> tuple[str, ...]:
    """Give the state just before those in which an act is done: there it is shown grey, with the reason.

    Nothing comes before a state beside the way (returned, withdrawn, postponed).
    """
    way = list(PROPOSAL)[: list(PROPOSAL).index("decided") + 1]
    first = ACTIONS[act].states[0]
    return (way[way.index(first) - 1],) if first in way[1:] else ()


def gate_rows(proposal: Proposal, by: By) -> list[GateRow]:
    """Give the gates of a proposal, in order."""
    mine = set(gates_for(proposal, by, "give_opinion")) if proposal.state in ACTIONS["give_opinion"].states else set()
    return [_row(gate, gate.gate in mine) for gate in proposal.gates.all()]


def _row(gate: Gate, mine: bool) -> GateRow:
    rule = GATES[gate.gate]
    weight: Weight = {"passed": "done", "waived": "done", "failed": "late", "void": "done"}.get(gate.state, "waits")  # type: ignore[assignment]
    if gate.state == "open" and gate.due and gate.due < today():
        weight = "late"
    why: Words = QUESTIONS[gate.question].words if gate.question else ("所有议题", "every proposal")
    return GateRow(
        gate.gate,
        rule.name,
        why,
        ROLES[gate.role].name,
        str(gate.unit or ""),
        State(GATE_STATES[gate.state], weight),
        gate.due if gate.state == "open" else None,
        rule.evidence,
        rule.citations[0].words(),
        rule.blocks == "listing",
        newest(gate),
        list(gate.opinions.all()),
        (gate.waived_by, gate.waived_why),
        mine,
    )


def completeness(proposal: Proposal) -> list[Part]:
    """Give what a complete file has, at a glance: the form, the questionnaire, papers, gates."""
    missing = set(lacks(proposal))
    parts = [Part(words, name not in missing) for name, words in FIELDS.items()]
    answered = sum(name in proposal.answers for name in QUESTIONS)
    parts.append(
        Part(
            (f"问卷 {answered}/{len(QUESTIONS)}", f"questionnaire {answered}/{len(QUESTIONS)}"),
            answered == len(QUESTIONS),
        )
    )
    parts.append(Part(("保密声明", "secrecy declared"), proposal.secret is not None))
    blocking = [row for row in proposal.gates.all() if GATES[row.gate].blocks == "listing" and row.state != "void"]
    if blocking:
        passed = sum(gate.state in ("passed", "waived") for gate in blocking)
        words = (f"上会关口 {passed}/{len(blocking)}", f"gates to the sitting {passed}/{len(blocking)}")
        parts.append(Part(words, passed == len(blocking)))
    return parts
