"""Members and standing non-members of a body."""

import datetime
from typing import Any

import pytest

from office.people.conftest import SINCE, County
from yiding.office.base.by import By
from yiding.office.people import queries
from yiding.office.people.actions.keep_member import keep_member
from yiding.office.people.actions.keep_person import keep_person
from yiding.office.people.checks import Misfitting

DAY = datetime.date(2026, 5, 8)


def test_members_stand_in_protocol_order(county: County, admin: By) -> None:
    """Members and standing non-members of the day; who left before, or is no longer in office, is not among them."""
    row = county.body.members.get(person=county.vice)
    keep_member(admin, {"until": DAY}, row.pk, row.version)
    rows = [(row.person.name, row.as_what) for row in queries.members_on(county.body, DAY)]
    assert rows == [("周远", "member"), ("赵敏之", "member"), ("王海", "standing")]
    keep_person(admin, {"active": False}, county.head.pk, 1)
    after = queries.members_on(county.body, DAY + datetime.timedelta(days=1))
    assert [row.person.name for row in after] == ["周远"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "这段时间已经有一条"),
        ({"as_what": "guest"}, "没有 guest 这一项"),
        ({"person": None}, "没有填“人员”"),
        ({"since": DAY, "until": SINCE}, "早于起期"),
    ],
)
def test_what_is_refused_of_members(county: County, admin: By, given: dict[str, Any], said: str) -> None:
    """Nobody is in a body twice on a day."""
    with pytest.raises(Misfitting, match=said):
        keep_member(admin, {"body": county.body, "person": county.chief, "as_what": "member", "since": DAY, **given})
