"""Who may do what in which state: the whole matrix from the table, and by hand what must not be."""

from itertools import product

import pytest

from rules.composed import GOOD
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case, Opinion, Reply
from yiding.rules.gates import GATES
from yiding.rules.permission import Actor, may
from yiding.rules.roles import ROLES
from yiding.rules.states import STATES

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
        expected = (
            "" if role in action.roles and state in action.states else "role" if role not in action.roles else "state"
        )
        found = ruled(name, actor(role), case)
        if name == "give_opinion" and not expected and GATES[case.gate].owner != role:
            expected = "gate"
        assert found == expected, (name, role, state)


# Each row: what must not be, the action, the roles of the person, the case, the rule that stands in the way
MUST_NOT: list[tuple[str, str, tuple[str, ...], Case, str]] = [
    ("a liaison submits without the head", "submit_proposal", ("liaison",), GOOD._replace(state="draft"), "role"),
    (
        "a liaison edits another unit's draft",
        "edit_proposal",
        ("liaison",),
        GOOD._replace(state="draft", own=False),
        "own",
    ),
    (
        "a head submits another unit's draft",
        "submit_proposal",
        ("unit_head",),
        GOOD._replace(state="draft", own=False),
        "own",
    ),
    (
        "a head withdraws another unit's proposal",
        "withdraw_proposal",
        ("unit_head",),
        GOOD._replace(state="ready", own=False),
        "own",
    ),
    (
        "a draft is edited after it was submitted",
        "edit_proposal",
        ("liaison",),
        GOOD._replace(state="submitted"),
        "state",
    ),
    ("a proposal is submitted twice", "submit_proposal", ("unit_head",), GOOD._replace(state="submitted"), "state"),
    ("a withdrawn proposal is submitted", "submit_proposal", ("unit_head",), GOOD._replace(state="withdrawn"), "state"),
    ("a decided proposal is withdrawn", "withdraw_proposal", ("unit_head",), GOOD._replace(state="decided"), "state"),
    (
        "a listed proposal is withdrawn by its unit",
        "withdraw_proposal",
        ("unit_head",),
        GOOD._replace(state="listed"),
        "state",
    ),
    (
        "a form with gaps is submitted",
        "submit_proposal",
        ("unit_head",),
        GOOD._replace(state="draft", lacks=("why",)),
        "form_filled",
    ),
    (
        "an unanswered questionnaire is submitted",
        "submit_proposal",
        ("unit_head",),
        GOOD._replace(state="draft", answers={}),
        "questions_answered",
    ),
    (
        "a proposal without declaration is submitted",
        "submit_proposal",
        ("unit_head",),
        GOOD._replace(state="draft", secret=None),
        "secrecy_declared",
    ),
    ("a state secret is filed", "file_proposal", ("liaison",), GOOD._replace(state="", secret=True), "no_secret"),
    (
        "a state secret is edited in",
        "edit_proposal",
        ("liaison",),
        GOOD._replace(state="draft", secret=True),
        "no_secret",
    ),
    ("a state secret is admitted", "admit_proposal", ("secretariat",), GOOD._replace(secret=True), "no_secret"),
    ("a proposal is returned without a reason", "return_proposal", ("desk",), GOOD._replace(reason=""), "reason_given"),
    ("a liaison returns a proposal", "return_proposal", ("liaison",), GOOD, "role"),
    ("the desk lists an item", "list_proposal", ("desk",), GOOD._replace(state="approved"), "role"),
    ("the vice-head approves a proposal", "approve_proposal", ("vice_head",), GOOD._replace(state="proposed"), "role"),
    (
        "the office head approves a proposal",
        "approve_proposal",
        ("office_head",),
        GOOD._replace(state="proposed"),
        "role",
    ),
    (
        "the executive vice-head approves without being entrusted",
        "approve_proposal",
        ("executive_vice",),
        GOOD._replace(state="proposed"),
        "role",
    ),
    (
        "the secretariat approves its agenda",
        "approve_agenda",
        ("secretariat",),
        GOOD._replace(state="reviewed"),
        "role",
    ),
    ("the vice-head approves an agenda", "approve_agenda", ("vice_head",), GOOD._replace(state="reviewed"), "role"),
    ("an agenda is approved before its review", "approve_agenda", ("chief",), GOOD._replace(state="draft"), "state"),
    ("an approved agenda is drafted on", "draft_agenda", ("secretariat",), GOOD._replace(state="approved"), "state"),
    ("an approved agenda is returned", "return_agenda", ("chief",), GOOD._replace(state="approved"), "state"),
    ("the secretariat adds late", "add_late", ("secretariat",), GOOD._replace(state="ready"), "role"),
    (
        "the chief adds late without a reason",
        "add_late",
        ("chief",),
        GOOD._replace(state="ready", reason=""),
        "reason_given",
    ),
    (
        "a late addition passes by the gates",
        "add_late",
        ("chief",),
        GOOD._replace(state="ready", opinions={}),
        "gates_passed",
    ),
    ("a late addition of what is only submitted", "add_late", ("chief",), GOOD._replace(state="submitted"), "state"),
    (
        "a proposal without legality review is admitted",
        "admit_proposal",
        ("secretariat",),
        GOOD._replace(
            answers={**GOOD.answers, "normative": True}, opinions={k: v for k, v in GOOD.opinions.items() if k != "G10"}
        ),
        "gates_passed",
    ),
    (
        "an unlawful proposal is admitted",
        "admit_proposal",
        ("secretariat",),
        GOOD._replace(
            answers={**GOOD.answers, "major_decision": True}, opinions={**GOOD.opinions, "G10": Opinion("disagree")}
        ),
        "gates_passed",
    ),
    (
        "a proposal that failed fair competition is approved",
        "approve_proposal",
        ("chief",),
        GOOD._replace(
            state="proposed",
            answers={**GOOD.answers, "operators": True},
            opinions={**GOOD.opinions, "G09": Opinion("disagree")},
        ),
        "gates_passed",
    ),
    (
        "the chief waives the legality review",
        "waive_gate",
        ("chief",),
        GOOD._replace(gate="G10", answers={**GOOD.answers, "normative": True}),
        "gate_waivable",
    ),
    (
        "the chief waives fair competition",
        "waive_gate",
        ("chief",),
        GOOD._replace(gate="G09", answers={**GOOD.answers, "operators": True}),
        "gate_waivable",
    ),
    ("the chief waives the secrecy level", "waive_gate", ("chief",), GOOD._replace(gate="G15"), "gate_waivable"),
    (
        "a gate is waived without a reason",
        "waive_gate",
        ("chief",),
        GOOD._replace(gate="G02", reason=""),
        "reason_given",
    ),
    ("the office head waives a gate", "waive_gate", ("office_head",), GOOD._replace(gate="G02"), "role"),
    ("a gate that does not apply is waived", "waive_gate", ("chief",), GOOD._replace(gate="G11"), "gate_applies"),
    (
        "the desk gives the legality opinion",
        "give_opinion",
        ("desk",),
        GOOD._replace(gate="G10", answers={**GOOD.answers, "normative": True}),
        "gate",
    ),
    (
        "the legality reviewer gives the money opinion",
        "give_opinion",
        ("legal",),
        GOOD._replace(gate="G11", answers={**GOOD.answers, "money": True}),
        "gate",
    ),
    (
        "the drafting unit gives the fair competition conclusion",
        "give_opinion",
        ("unit_head",),
        GOOD._replace(gate="G09", answers={**GOOD.answers, "operators": True}),
        "gate",
    ),
    ("a liaison gives an opinion on a gate", "give_opinion", ("liaison",), GOOD._replace(gate="G02"), "role"),
    ("an opinion on a gate that does not apply", "give_opinion", ("legal",), GOOD._replace(gate="G10"), "gate_applies"),
    (
        "an opinion after the proposal is in the pool",
        "give_opinion",
        ("legal",),
        GOOD._replace(state="ready", gate="G10", answers={**GOOD.answers, "normative": True}),
        "state",
    ),
    (
        "a consultation is closed while a unit may still reply",
        "close_consultation",
        ("desk",),
        GOOD._replace(state="consultation", replies=(Reply("县水务局", None, GOOD.today),)),
        "replies_in",
    ),
    (
        "a dispute is passed over in coordination",
        "coordinate_proposal",
        ("vice_head",),
        GOOD._replace(state="coordination", replies=(Reply("县水务局", "disagree", GOOD.today),), explained=False),
        "disputes_shown",
    ),
    ("the administrator edits a draft", "edit_proposal", ("admin",), GOOD._replace(state="draft"), "role"),
    ("the administrator approves", "approve_agenda", ("admin",), GOOD._replace(state="reviewed"), "role"),
    ("the archivist returns a proposal", "return_proposal", ("archivist",), GOOD, "role"),
    ("the recorder lists an item", "list_proposal", ("recorder",), GOOD._replace(state="approved"), "role"),
    ("the supervision office files a proposal", "file_proposal", ("supervision",), GOOD._replace(state=""), "role"),
    ("the disclosure office admits", "admit_proposal", ("disclosure",), GOOD, "role"),
    ("somebody without a role files", "file_proposal", (), GOOD._replace(state=""), "role"),
    (
        "an approved proposal is postponed without a reason",
        "postpone_proposal",
        ("secretariat",),
        GOOD._replace(state="approved", reason=""),
        "reason_given",
    ),
    ("a draft is postponed", "postpone_proposal", ("secretariat",), GOOD._replace(state="draft"), "state"),
    (
        "a postponed proposal comes back with a gate shut",
        "readmit_proposal",
        ("secretariat",),
        GOOD._replace(state="postponed", opinions={}),
        "gates_passed",
    ),
]


@pytest.mark.parametrize(("what", "name", "roles", "case", "rule"), MUST_NOT, ids=[row[0] for row in MUST_NOT])
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
        refusal = may(name, actor(*roles), GOOD._replace(state=state))
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
        assert {*action.states, action.becomes} <= states
    reached = {action.becomes for action in ACTIONS.values() if action.subject == "proposal"}
    assert set(STATES["proposal"]) - reached == {"decided"}, "a sitting decides"
