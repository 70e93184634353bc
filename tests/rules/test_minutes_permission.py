"""What must not be done to minutes, by hand beside the matrix of the table."""

import pytest

from rules.composed import GOOD, written
from yiding.rules.case import Case
from yiding.rules.minutes_actions import MINUTES_ACTIONS
from yiding.rules.permission import Actor, may

SIGNED = ("signed", "issued", "corrected")
# Each row: what must not be, the action, the roles of the person, the case, the rule that stands in the way
MUST_NOT: list[tuple[str, str, tuple[str, ...], Case, str]] = [
    ("minutes of a sitting that runs", "draft_minutes", ("secretariat",), written(over=False)._replace(state=""), "sitting_over"),
    ("minutes are drafted twice", "draft_minutes", ("secretariat",), written(drafted=True)._replace(state=""), "not_drafted"),
    ("the recorder drafts the minutes", "draft_minutes", ("recorder",), GOOD._replace(state=""), "role"),
    ("the chief writes the minutes", "edit_minutes", ("chief",), GOOD._replace(state="draft"), "role"),
    ("checked minutes are changed", "edit_minutes", ("secretariat",), GOOD._replace(state="checked"), "state"),
    ("signed minutes are changed", "edit_minutes", ("secretariat",), GOOD._replace(state="signed"), "state"),
    ("issued minutes are drafted anew", "redraft_item", ("secretariat",), GOOD._replace(state="issued"), "state"),
    ("openness without a ground", "choose_openness", ("disclosure",), GOOD._replace(state="draft", reason=""), "ground_given"),
    ("openness after the signature", "choose_openness", ("disclosure",), GOOD._replace(state="signed"), "state"),
    ("another's part is confirmed", "confirm_part", ("vice_head",), written(asked=False)._replace(state="checked"), "asked_to_confirm"),
    ("an objection without a word", "object_part", (), GOOD._replace(state="checked", reason=""), "reason_given"),
    ("silence is taken for consent", "confirm_minutes", ("secretariat",), written(unanswered=("江涛",))._replace(state="checked", reason=""), "parts_confirmed"),
    ("the secretariat reviews", "review_minutes", ("secretariat",), GOOD._replace(state="confirmed"), "role"),
    ("the review passes over the confirming", "review_minutes", ("office_head",), GOOD._replace(state="checked"), "state"),
    ("an open outcome is signed", "sign_minutes", ("chief",), written(unresolved=("甲",))._replace(state="reviewed"), "outcomes_resolved"),
    ("a task without lead is signed", "sign_minutes", ("chief",), written(unled=("甲",))._replace(state="reviewed"), "tasks_led"),
    ("a dissent is passed over", "sign_minutes", ("chief",), written(dissents=1)._replace(state="reviewed"), "dissent_kept"),
    ("openness is left open", "sign_minutes", ("chief",), written(open_how=False)._replace(state="reviewed"), "openness_chosen"),
    ("unknown names are signed", "sign_minutes", ("chief",), written(unknown=("钱多",))._replace(state="reviewed"), "words_looked"),
    ("the head of the office signs by default", "sign_minutes", ("office_head",), written(signs=False)._replace(state="reviewed"), "signer_fits"),
    ("the executive vice-head signs without being entrusted", "sign_minutes", ("executive_vice",), GOOD._replace(state="reviewed"), "role"),
    ("the secretariat signs", "sign_minutes", ("secretariat",), GOOD._replace(state="reviewed"), "role"),
    ("what nobody reviewed is signed", "sign_minutes", ("chief",), GOOD._replace(state="confirmed"), "state"),
    ("unsigned minutes are issued", "issue_minutes", ("secretariat",), GOOD._replace(state="reviewed"), "state"),
    ("a unit signs for what was not sent to it", "acknowledge_minutes", ("liaison",), written(sent_here=False)._replace(state="issued"), "sent_here"),
    ("a draft is corrected", "correct_minutes", ("secretariat",), GOOD._replace(state="draft"), "state"),
    ("a correction without a reason", "correct_minutes", ("secretariat",), GOOD._replace(state="issued", reason=""), "reason_given"),
    ("a unit corrects the minutes", "correct_minutes", ("unit_head",), GOOD._replace(state="issued"), "role"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "name", "roles", "case", "rule"), MUST_NOT, ids=[row[0] for row in MUST_NOT])
def test_what_must_not_be(what: str, name: str, roles: tuple[str, ...], case: Case, rule: str) -> None:
    """Each is refused by the rule that stands in its way, and every other part of the case is in order."""
    refusal = may(name, Actor("王海", frozenset(roles)), case)
    assert refusal is not None, what
    assert refusal.rule == rule, what


def test_no_action_leads_out_of_a_signature() -> None:
    """From a signed state an action leads only to a signed one, and none but issuing, receiving and correcting begins there."""
    after = {name: row.becomes for name, row in MINUTES_ACTIONS.items() if set(row.states) & set(SIGNED)}
    assert after == {"issue_minutes": "issued", "acknowledge_minutes": "", "correct_minutes": ""}
