"""Which gates the answers so far bring to a proposal that is still being written."""

from collections.abc import Mapping
from typing import NamedTuple

from yiding.office.base.chosen import switches
from yiding.office.people.models import GateDesk
from yiding.rules.gates import GATES, QUESTIONS, gates_for
from yiding.rules.roles import ROLES
from yiding.rules.words import Words


class Ahead(NamedTuple):
    """A gate that lies ahead: what brings it, who opens it (and the unit, where one is set), by which rule."""

    gate: str
    name: Words
    why: Words
    owner: Words
    unit: str
    source: Words
    blocks: bool


class GatesAhead(NamedTuple):
    """The gates that are certain by the answers so far, and those that hang on questions without an answer."""

    certain: list[Ahead]
    open: list[Ahead]


def gates_ahead(answers: Mapping[str, bool], filing_unit: str = "") -> GatesAhead:
    """Give the gates ahead; two queries."""
    on = switches()
    certain = {row.gate for row in gates_for({name: answers.get(name, False) for name in QUESTIONS}, on)}
    desks = {desk.gate: str(desk.unit) for desk in GateDesk.objects.select_related("unit")}
    found = GatesAhead([], [])
    for row in gates_for(answers, on):
        rule = GATES[row.gate]
        question = next((name for name in rule.asks if answers.get(name)), row.question)
        ahead = Ahead(
            row.gate,
            rule.name,
            QUESTIONS[question].words if question else ("所有议题", "every proposal"),
            ROLES[rule.owner].name,
            filing_unit if rule.owner == "unit_head" else desks.get(row.gate, ""),
            rule.citations[0].words(),
            rule.blocks == "listing",
        )
        (found.certain if row.gate in certain else found.open).append(ahead)
    return found
