"""What waits around minutes: each step with whoever takes it."""

import pytest

from office.cast import Cast
from office.home.composed import waiting
from office.minutes.composed import checked, closed, confirm_all, drafted, issued, reviewed, signed
from yiding.office.minutes.actions.acknowledge_minutes import acknowledge_minutes
from yiding.office.minutes.actions.confirm_minutes import confirm_minutes

pytestmark = pytest.mark.django_db


def around(cast: Cast, name: str) -> dict[str, int]:
    """Give what waits for somebody that has to do with minutes."""
    keys = ("parts", "receipts")
    return {key: count for key, count in waiting(cast, name).items() if key.startswith("minutes") or key in keys}


def test_a_sitting_that_is_over_waits_for_its_minutes(cast: Cast) -> None:
    """The secretariat drafts them, once."""
    closed(cast)
    assert around(cast, "secretariat") == {"minutes-to-draft": 1}
    assert around(cast, "desk") == {}


def test_a_draft_waits_for_who_checks_it(cast: Cast) -> None:
    """Its writers have it among their drafts."""
    drafted(cast)
    assert around(cast, "secretariat") == {"minutes-drafts": 1}
    assert around(cast, "desk") == {"minutes-to-check": 1}


def test_parts_wait_for_those_who_were_asked(cast: Cast) -> None:
    """Each has the own ones, and the secretariat waits for the answers."""
    minutes = checked(cast)
    assert around(cast, "unit_head") == {"parts": 1}
    assert around(cast, "secretariat") == {"minutes-to-confirm": 1}
    confirm_all(cast, minutes)
    assert around(cast, "unit_head") == {}
    confirm_minutes(cast.by("secretariat"), minutes.pk)
    assert around(cast, "office_head")["minutes-to-review"] == 1


def test_signature_issue_and_receipt_wait_in_their_turn(cast: Cast) -> None:
    """For the chief, the secretariat, and each unit to which they were sent until it has signed for them."""
    reviewed(cast)
    assert around(cast, "chief") == {"minutes-to-sign": 1}


def test_signed_minutes_wait_to_be_issued(cast: Cast) -> None:
    """With the secretariat."""
    signed(cast)
    assert around(cast, "secretariat") == {"minutes-to-issue": 1}


def test_issued_minutes_wait_for_their_receipt(cast: Cast) -> None:
    """With the units to which they were sent, until one of their people signs for them."""
    minutes = issued(cast)
    assert around(cast, "liaison") == {"receipts": 1}
    assert around(cast, "other_liaison") == {}
    acknowledge_minutes(cast.by("liaison"), minutes.pk)
    assert around(cast, "unit_head") == {}
