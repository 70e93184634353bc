"""Bodies that meet, and how they number their sittings."""

import datetime

import pytest

from office.people.conftest import County
from yiding.office.base.by import By
from yiding.office.people import queries
from yiding.office.people.actions.keep_body import keep_body
from yiding.office.people.checks import Misfitting

DAY = datetime.date(2026, 5, 8)


def test_bodies_number_their_sittings(county: County, admin: By) -> None:
    """In a term on from what was held before going live, by year from 1, what was held counting only in its year."""
    assert queries.next_number(county.body, DAY) == 13
    assert queries.next_number(county.body, DAY, [13, 14]) == 15
    with pytest.raises(Misfitting, match="是哪一年的"):
        keep_body(admin, {"name": "青岫县人民政府党组", "by_year": True, "last_number": 4})
    party = keep_body(admin, {"name": "青岫县人民政府党组", "by_year": True, "last_number": 4, "last_year": 2026})
    assert queries.next_number(party, DAY) == 5
    assert queries.next_number(party, DAY.replace(year=2027)) == 1
    with pytest.raises(Misfitting, match="已经有“青岫县人民政府”"):
        keep_body(admin, {"name": "青岫县人民政府"}, party.pk, 1)
