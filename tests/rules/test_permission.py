"""Who may do what in which state: the whole matrix from the table, and by hand what must not be."""

from itertools import product

import pytest

from rules.composed import GOOD, WAITING
from rules.must_not import MUST_NOT
from rules.must_not_told import MUST_NOT_TOLD
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.gates import GATES
from yiding.rules.permission import Actor, may
from yiding.rules.roles import ROLES
from yiding.rules.states import STATES

ALL = [*MUST_NOT, *MUST_NOT_TOLD]
MATRIX = [
    (name, role, state)
    for name, action in ACTIONS.items()
    for role, state in product(ROLES, ("", *STATES[action.subject]))
]


def actor(*roles: str, person: str = "王海") -> Actor:
    """Give a person with roles."""
    return Actor(person, frozenset(roles))


def ruled(name: str, who: Actor, case: Case) -> str:
    """Give the rule that refuses, "" where nothing does."""
    refusal = may(name, who, case)
    return refusal.rule if refusal else ""


@pytest.mark.parametrize("name", ACTIONS)
def test_the_matrix_of_roles_and_states(name: str) -> None:
    """With every guard satisfied, an action is allowed to its roles in its states, and to nobody else anywhere else."""
    action = ACTIONS[name]
    for _, role, state in (row for row in MATRIX if row[0] == name):
        gate = next((g for g, row in GATES.items() if row.owner == role and not row.asks and row.on), "G01")
        case = GOOD._replace(state=state, gate="G01" if name == "waive_gate" else gate)
        if name == "confirm_conditions":
            case = case._replace(opinions=WAITING)
        named = action.anyone or role in action.roles
        expected = "" if named and state in action.states else "state" if named else "role"
        found = ruled(name, actor(role), case)
        if name in ("give_opinion", "confirm_conditions") and not expected and GATES[case.gate].owner != role:
            expected = "gate"
        elif name in ("give_opinion", "confirm_conditions") and not expected and state not in GATES[case.gate].states:
            expected = "state"
        assert found == expected, (name, role, state)


@pytest.mark.parametrize(("what", "name", "roles", "case", "rule"), ALL, ids=[row[0] for row in ALL])
def test_what_must_not_be(what: str, name: str, roles: tuple[str, ...], case: Case, rule: str) -> None:
    """Each is refused by the rule that stands in its way, and every other part of the case is in order."""
    assert ruled(name, actor(*roles), case) == rule, what


@pytest.mark.parametrize(
    ("name", "role", "did", "state", "gate"),
    [
        ("return_proposal", "desk", "draft", "submitted", ""),
        ("give_opinion", "legal", "draft", "review", "G10"),
        ("give_opinion", "secrecy", "draft", "review", "G15"),
        ("approve_proposal", "chief", "draft", "proposed", ""),
        ("approve_proposal", "chief", "review", "proposed", ""),
        ("approve_agenda", "chief", "review", "reviewed", ""),
        ("approve_agenda", "chief", "draft", "reviewed", ""),
        ("review_agenda", "office_head", "draft", "draft", ""),
        ("edit_proposal", "liaison", "review", "returned", ""),
        ("confirm_record", "secretariat", "record", "closed", ""),
        ("note_words", "recorder", "confirm_record", "closed", ""),
        ("check_minutes", "secretariat", "draft", "draft", ""),
        ("review_minutes", "office_head", "draft", "confirmed", ""),
        ("sign_minutes", "chief", "review", "reviewed", ""),
        ("sign_minutes", "chief", "draft", "reviewed", ""),
        ("sign_minutes", "office_head", "review", "reviewed", ""),
        ("edit_minutes", "secretariat", "review", "draft", ""),
    ],
)
def test_duties_lie_with_different_persons(name: str, role: str, did: str, state: str, gate: str) -> None:
    """Whoever holds both roles still does only one of the two duties; another person may."""
    case = GOOD._replace(state=state, gate=gate, answers={**GOOD.answers, "normative": True})
    case = case._replace(done_by={did: frozenset({"王海", "李明"})})
    assert ruled(name, actor(role), case) == "separation"
    assert ruled(name, actor(role, person="周远"), case) == ""


def test_who_is_entrusted_acts_as_the_chief() -> None:
    """An entrusted person holds the chief's role for the time."""
    assert ruled("approve_proposal", actor("executive_vice", "chief"), GOOD._replace(state="proposed")) == ""


@pytest.mark.parametrize("name", ACTIONS)
def test_every_refusal_names_rule_and_remedy(name: str) -> None:
    """In both languages, in one sentence, with the action's own source."""
    for roles, state in (((), ""), (ACTIONS[name].roles, "no such state")):
        refusal = may(name, actor(*roles), GOOD._replace(state=state, account=False))
        assert refusal is not None
        chinese, english = refusal.words
        assert ACTIONS[name].citation.words()[0] in chinese
        assert ACTIONS[name].citation.words()[1] in english
        assert chinese.count("。") == 1


def test_who_may_not_act_learns_nothing_of_the_state() -> None:
    """The refusal by role is the same whatever the state."""
    told = {may("approve_proposal", actor("liaison"), GOOD._replace(state=state)) for state in STATES["proposal"]}
    assert len(told) == 1


def test_the_table_is_whole() -> None:
    """Roles and states of every action are there, and every state but the first can be reached."""
    for action in ACTIONS.values():
        states = {"", *STATES[action.subject]}
        assert set(action.roles) <= set(ROLES)
        assert bool(action.roles) != action.anyone, "some roles, or anyone whom a guard names"
        assert action.guards or not action.anyone
        assert {*action.states, action.becomes} <= states
    reached = {action.becomes for action in ACTIONS.values() if action.subject == "proposal"}
    assert set(STATES["proposal"]) <= reached
    for subject, first in (("sitting", "preparing"), ("item", "waiting")):
        reached = {action.becomes for action in ACTIONS.values() if action.subject == subject}
        assert set(STATES[subject]) - reached <= {first}
