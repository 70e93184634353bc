"""What waits for each role, counted in one query, against proposals in every state."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from office.cast import Cast, filed, in_review, ready
from office.home import composed
from office.home.composed import EVERY_STATE, late, overdue, waiting
from yiding.office.base.days import today
from yiding.office.home.lists import LISTS, WorkList
from yiding.office.home.work import work_of
from yiding.office.proposals.actions.confirm_conditions import confirm_conditions
from yiding.office.proposals.actions.give_opinion import give_opinion
from yiding.office.proposals.actions.set_out_dispute import set_out_dispute
from yiding.office.proposals.case import case_of
from yiding.office.proposals.models import Consultation, Gate, Proposal
from yiding.office.proposals.queries import seen_by, with_all
from yiding.rules.actions import ACTIONS
from yiding.rules.gates import QUESTIONS
from yiding.rules.permission import may

GATES_OPEN = {
    "desk": {"opinions": 2},
    "unit_head": {"opinions": 1},
    "legal": {"opinions": 2},
    "secrecy": {"opinions": 1},
    "disclosure": {"opinions": 1},
}
"""What the gates of the composed proposal bring from its submission on."""
PAPERS_WHOLE = {"secretariat": {"opinions": 1}, "second": {"opinions": 1}}
"""Whether the papers are whole is judged when the reviews are under way; who attends, when the notices are out."""

# A state of the one proposal there is, and what waits for whom beside the open gates
STATES = [
    (composed.half_filled, {"liaison": {"drafts": 1}}, False),
    (composed.placeholder, {"liaison": {"drafts": 1}, "unit_head": {"to-sign": 1}}, False),
    (filed, {"liaison": {"drafts": 1}, "unit_head": {"to-sign": 1}}, False),
    (composed.submitted, {"desk": {"to-check": 1}}, True),
    (composed.consulted, {"other_head": {"consultations": 1}}, True),
    (composed.answered, {"desk": {"replies-in": 1}}, True),
    (composed.coordinated, {"vice_head": {"coordination": 1}, "desk": {"opinions": 1}}, True),  # G03 is passed
    (in_review, PAPERS_WHOLE | {"desk": {"opinions": 1}}, True),
    (composed.returned, {"liaison": {"returned": 1}}, False),
    (composed.mended, {"liaison": {"returned": 1}, "unit_head": {"to-sign": 1}}, False),
    (
        ready,
        {"secretariat": {"pool": 1}, "second": {"pool": 1}, "legal": {"opinions": 1}},
        False,
    ),  # G14 keeps only the issuing
    (composed.postponed, {"secretariat": {"to-readmit": 1}, "second": {"to-readmit": 1}}, False),
    (composed.withdrawn, {}, False),
]


@pytest.mark.parametrize(("state", "expected", "gates"), STATES, ids=lambda value: getattr(value, "__name__", ""))
def test_each_state_waits_for_those_who_act_next(
    cast: Cast, state: Callable[[Cast], Proposal], expected: dict[str, dict[str, int]], gates: bool
) -> None:
    """In each state the proposal is counted for whoever acts next, and for nobody else."""
    state(cast)
    found = {name: rows for name in cast.accounts if (rows := waiting(cast, name))}
    brought = GATES_OPEN if gates else {}
    assert found == {name: brought.get(name, {}) | expected.get(name, {}) for name in brought.keys() | expected.keys()}


def test_the_last_gate_brings_it_to_the_secretariat(cast: Cast) -> None:
    """When every gate that blocks listing is passed, it waits to be admitted; gates that block nothing still wait."""
    composed.passed(cast)
    assert waiting(cast, "secretariat") == {"to-admit": 1}
    assert waiting(cast, "legal") == {"opinions": 1}
    assert waiting(cast, "desk") == {}


def test_a_dispute_waits_for_its_unit_first(cast: Cast) -> None:
    """The vice-head has it only when the views are set out."""
    proposal = composed.coordinated(cast, "disagree")
    assert waiting(cast, "liaison") == {"disputes": 1}
    assert waiting(cast, "vice_head") == {}
    set_out_dispute(cast.by("liaison"), proposal.pk, "交通局主张由乡镇管护；我局意见见附件。")
    assert waiting(cast, "liaison") == {}
    assert waiting(cast, "vice_head") == {"coordination": 1}


def test_silence_ends_with_the_term(cast: Cast) -> None:
    """While the term runs the desk waits; when it is over the desk can close it, and the unit is late."""
    composed.consulted(cast)
    assert "replies-in" not in waiting(cast, "desk")
    assert late(cast, "other_head") == {}
    overdue(Consultation.objects.get())
    assert waiting(cast, "desk")["replies-in"] == 1
    assert late(cast, "other_head") == {"consultations": 1}
    assert late(cast, "other_liaison") == {}


def test_a_gate_is_late_for_whom_it_waits(cast: Cast) -> None:
    """The legality review is late for the legality reviewer alone."""
    proposal = in_review(cast)
    overdue(proposal.gates.get(gate="G10"))
    assert late(cast, "legal") == {"opinions": 1}
    assert late(cast, "desk") == late(cast, "secretariat") == {}


def test_conditions_wait_to_be_confirmed(cast: Cast) -> None:
    """A gate that was opened on conditions waits in another list, until they are met."""
    proposal = in_review(cast)
    give_opinion(cast.by("legal"), proposal.pk, "G10", "conditions", "第五条改为行政指导。")
    assert waiting(cast, "legal") == {"opinions": 1, "conditions": 1}
    confirm_conditions(cast.by("legal"), proposal.pk, "G10")
    assert waiting(cast, "legal") == {"opinions": 1}


def test_what_failed_waits_for_the_desk(cast: Cast) -> None:
    """A proposal of which a gate did not pass is the desk's to return, and no longer the reviewer's."""
    proposal = in_review(cast)
    give_opinion(cast.by("legal"), proposal.pk, "G10", "disagree", "设定依据不足。")
    assert waiting(cast, "desk")["failed"] == 1
    assert waiting(cast, "legal") == {"opinions": 1}


def test_a_gate_of_a_unit_waits_for_that_unit(cast: Cast) -> None:
    """The finance unit has the gate of money; a reviewer of no unit that has a gate sees none."""
    answers = {**dict.fromkeys(QUESTIONS, False), "money": True, "stability": True}
    in_review(cast, answers=answers)
    assert Gate.objects.filter(role="reviewer").count() == 2
    assert waiting(cast, "reviewer") == {"opinions": 2}, "G11 is given to the finance unit, G08 to nobody alone"


DIRECT = [
    "to-check",
    "replies-in",
    "coordination",
    "to-admit",
    "to-readmit",
    "pool",
]


@pytest.mark.parametrize("key", DIRECT)
def test_a_list_holds_what_the_rules_allow(cast: Cast, key: str) -> None:
    """Over proposals in every state, a list holds exactly those on which its action is allowed to who has it."""
    for state in EVERY_STATE:
        state(cast)
    row = LISTS[key]
    for name in cast.accounts:
        by = cast.by(name)
        if row.is_for(by):
            allowed = {one.pk for one in with_all(seen_by(by)) if _allowed(one, row, cast, name)}
            assert set(row.rows(by, today()).values_list("pk", flat=True)) == allowed, name


def _allowed(proposal: Proposal, row: WorkList, cast: Cast, name: str) -> bool:
    by = cast.by(name)
    return may(row.act, by.actor(), case_of(proposal, by, ACTIONS[row.act])) is None


def test_to_sign_holds_what_can_be_submitted(cast: Cast) -> None:
    """Of the drafts, those wait for the head of the unit that the rules let him submit."""
    for state in EVERY_STATE:
        state(cast)
    by = cast.by("unit_head")
    drafts = with_all(seen_by(by)).filter(state="draft")
    allowed = {one.pk for one in drafts if _allowed(one, LISTS["to-sign"], cast, "unit_head")}
    assert len(allowed) == 2
    found = LISTS["to-sign"].rows(by, today()).filter(state="draft")
    assert set(found.values_list("pk", flat=True)) == allowed


def test_every_list_is_counted_in_one_query(cast: Cast) -> None:
    """However many roles and proposals, the counts are one query; besides it only settings are read that lists go by."""
    for state in EVERY_STATE:
        state(cast)
    for name in cast.accounts:
        by = cast.by(name)
        with CaptureQueriesContext(connection) as asked:
            work_of(by, today())
        counts = [row["sql"] for row in asked if '"base_chosen"' not in row["sql"]]
        assert len(counts) == 1, name
        assert len(asked) <= 3, name


def test_an_administrator_has_no_content(cast: Cast) -> None:
    """The administrator's lists are those of everybody, and they are empty."""
    ready(cast)
    assert [row.key for row in work_of(cast.by("admin"), today())] == ["invitations", "notices"]
    assert waiting(cast, "admin") == {}
