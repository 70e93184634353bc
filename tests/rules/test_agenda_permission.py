"""What must not be done to agendas and sittings, by hand beside the matrix of the table."""

import pytest

from rules.composed import GOOD
from yiding.rules.case import Case
from yiding.rules.permission import Actor, may

# Each row: what must not be, the action, the roles of the person, the case, the rule that stands in the way
MUST_NOT: list[tuple[str, str, tuple[str, ...], Case, str]] = [
    ("an approved agenda is ordered anew", "order_agenda", ("secretariat",), GOOD._replace(state="approved"), "state"),
    (
        "an item of an approved agenda is changed",
        "change_item",
        ("secretariat",),
        GOOD._replace(state="approved"),
        "state",
    ),
    ("the secretariat adds an item late", "add_late_item", ("secretariat",), GOOD._replace(state="draft"), "role"),
    (
        "an item is late on the first version",
        "add_late_item",
        ("chief",),
        GOOD._replace(state="draft", follows=False),
        "follows_approved",
    ),
    (
        "an agenda is sent for review twice",
        "send_agenda",
        ("secretariat",),
        GOOD._replace(state="draft", sent=True),
        "not_sent",
    ),
    (
        "a second draft is opened",
        "replace_agenda",
        ("secretariat",),
        GOOD._replace(state="approved", next_open=True),
        "no_next_version",
    ),
    (
        "the secretariat releases a listed item",
        "release_proposal",
        ("secretariat",),
        GOOD._replace(state="listed"),
        "role",
    ),
    (
        "notices go out without a day",
        "convene_sitting",
        ("secretariat",),
        GOOD._replace(state="postponed", dated=False),
        "day_set",
    ),
    (
        "the head of the office grants a member leave",
        "grant_leave",
        ("office_head",),
        GOOD._replace(state="convened", leave_of="member"),
        "leave_of_others",
    ),
    ("the secretariat cancels a sitting", "cancel_sitting", ("secretariat",), GOOD._replace(state="convened"), "role"),
    (
        "somebody who is not a reader opens the papers",
        "open_packet",
        ("liaison",),
        GOOD._replace(state="convened", reads=False),
        "packet_sent",
    ),
]


@pytest.mark.parametrize(("what", "name", "roles", "case", "rule"), MUST_NOT, ids=[row[0] for row in MUST_NOT])
def test_what_must_not_be(what: str, name: str, roles: tuple[str, ...], case: Case, rule: str) -> None:
    """Each is refused by the rule that stands in its way, and every other part of the case is in order."""
    refusal = may(name, Actor("王海", frozenset(roles)), case)
    assert refusal is not None, what
    assert refusal.rule == rule, what


def test_what_is_for_anyone_is_for_whom_its_guard_names() -> None:
    """Whoever is asked to come answers, with whatever role or none; nobody answers who was not asked."""
    case = GOOD._replace(state="convened")
    assert may("acknowledge_notice", Actor("王海", frozenset()), case) is None
    refusal = may("acknowledge_notice", Actor("王海", frozenset({"chief"})), case._replace(invited=False))
    assert refusal is not None
    assert refusal.rule == "invited"
