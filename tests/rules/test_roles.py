"""Duties that must lie with different persons."""

from yiding.rules.roles import ROLES, SEPARATIONS, parted


def test_a_separation_holds_both_ways() -> None:
    """Who drafted does not review, and who reviewed does not draft."""
    assert set(parted("draft")) == {"review", "sign", "secrecy_review"}
    assert set(parted("review")) == {"draft", "sign"}
    for row in SEPARATIONS:
        assert row.other in parted(row.duty)
        assert row.duty in parted(row.other)


def test_a_duty_without_separation_has_none() -> None:
    """What no row names is free."""
    assert parted("answer") == {}


def test_every_role_says_what_it_never_does() -> None:
    """Names, duties and limits in both languages."""
    assert all(all(row.name) and all(row.does) and all(row.never) for row in ROLES.values())
