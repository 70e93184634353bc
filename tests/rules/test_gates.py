"""Which gates apply follows from the answers, and how each stands from opinions and waivers."""

import pytest

from rules.composed import DAY, NO
from yiding.rules.case import Case, GateState, Opinion, blocked, gate_state
from yiding.rules.gates import GATES, GROUPS, QUESTIONS, gates_for, not_yet
from yiding.rules.roles import ROLES
from yiding.rules.settings import SETTINGS

ALWAYS = ["G01", "G02", "G04", "G15", "G16", "G20", "G21"]


def applying(**yes: bool) -> list[str]:
    """Give the gates beyond those that always apply."""
    return [row.gate for row in gates_for({**NO, **yes}) if row.gate not in ALWAYS]


def test_some_gates_always_apply() -> None:
    """With no to every question there remain those of every proposal, in order."""
    assert [row.gate for row in gates_for(NO)] == ALWAYS


def test_each_question_is_asked_once() -> None:
    """In one group, and none is left out."""
    assert sorted(name for _, names in GROUPS for name in names) == sorted(QUESTIONS)


@pytest.mark.parametrize(
    ("question", "gates"),
    [
        ("others_duties", ["G03"]),
        ("disputed", []),
        ("major_decision", ["G05", "G10"]),
        ("normative", ["G10", "G14"]),
        ("agreement", ["G10"]),
        ("rights", ["G05"]),
        ("hearing", ["G06"]),
        ("professional", ["G07"]),
        ("stability", ["G08"]),
        ("operators", ["G09"]),
        ("money", ["G11"]),
        ("staffing", ["G12"]),
        ("project", ["G13"]),
        ("published_policy", ["G17"]),
        ("escalates", ["G18"]),
        ("livelihood", ["G19"]),
        ("economic_policy", []),
    ],
)
def test_one_answer_brings_its_gates(question: str, gates: list[str]) -> None:
    """Each yes brings the gates that the law ties to it, and the gate says which question it was."""
    assert applying(**{question: True}) == gates
    assert all(row.question == question for row in gates_for({**NO, question: True}) if row.gate not in ALWAYS)


def test_a_question_without_an_answer_counts_as_yes() -> None:
    """What nobody answered keeps its gate shut."""
    assert "G10" in [row.gate for row in gates_for({})]


def test_gates_can_be_switched() -> None:
    """A gate that is off by default can be switched on, another one off."""
    assert "G22" in [row.gate for row in gates_for({**NO, "economic_policy": True}, {"G22": True})]
    assert "G21" not in [row.gate for row in gates_for(NO, {"G21": False})]


@pytest.mark.parametrize(
    ("gate", "opinion", "waived", "state"),
    [
        ("G11", None, False, "open"),
        ("G11", Opinion("agree"), False, "passed"),
        ("G11", Opinion("agree", evidence=False), False, "open"),
        ("G11", Opinion("conditions"), False, "open"),
        ("G11", Opinion("conditions", met=True), False, "passed"),
        ("G11", Opinion("disagree"), False, "failed"),
        ("G11", Opinion("disagree"), True, "waived"),
        ("G10", Opinion("disagree"), True, "failed"),
        ("G10", None, True, "open"),
        ("G15", None, True, "open"),
    ],
)
def test_how_a_gate_stands(gate: str, opinion: Opinion | None, waived: bool, state: GateState) -> None:
    """Only agreement with evidence passes; a waiver of what cannot be waived counts for nothing."""
    case = Case(
        "review",
        DAY,
        opinions={gate: opinion} if opinion else {},
        waivers=frozenset({gate} if waived else ()),
    )
    assert gate_state(case, gate) == state


def test_what_blocks_listing_and_what_blocks_issuing() -> None:
    """G14 and G18 hold back the issue of a document, not its sitting; what a law forbids to issue holds back both; warnings hold back nothing."""
    answers = {**NO, "normative": True, "escalates": True, "livelihood": True, "operators": True}
    case = Case("review", DAY, answers=answers)
    assert blocked(case, "issuing") == ["G09", "G14", "G18"]
    assert blocked(case, "listing") == ["G01", "G02", "G04", "G09", "G10", "G15", "G16", "G20"]
    assert blocked(case._replace(opinions={"G09": Opinion("disagree")}), "issuing")[0] == "G09"


@pytest.mark.parametrize("gate", GATES)
def test_every_gate_is_whole(gate: str) -> None:
    """Its questions, its owner and its clock are there, and both languages say something."""
    row = GATES[gate]
    assert set(row.asks) <= set(QUESTIONS)
    assert row.owner in ROLES
    assert not row.clock or row.clock in SETTINGS
    assert all(row.name)
    assert all(row.evidence)
    assert row.citations


def test_a_gate_is_judged_when_its_time_has_come() -> None:
    """Whether papers are whole in the review, who attends when the notices are out; the others all along the way."""
    assert not_yet("submitted") == not_yet("coordination") == ["G20", "G21"]
    assert not_yet("review") == not_yet("ready") == ["G21"]
    assert not_yet("listed") == []


def test_what_keeps_only_the_issuing_can_be_judged_until_then() -> None:
    """Nothing that blocks the issuing is shut for good by the pool."""
    issuing = [gate for gate, row in GATES.items() if row.blocks == "issuing"]
    assert issuing == ["G14", "G18"]
    assert all({"ready", "listed", "decided"} <= set(GATES[gate].states) for gate in issuing)
