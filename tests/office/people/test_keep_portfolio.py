"""Which vice-head is in charge of a unit."""

import datetime

import pytest

from office.people.conftest import SINCE, County
from yiding.office.base.by import By
from yiding.office.people import queries
from yiding.office.people.actions.keep_portfolio import keep_portfolio
from yiding.office.people.checks import Misfitting

DAY = datetime.date(2026, 5, 8)


def test_vice_heads_are_in_charge(county: County, admin: By) -> None:
    """Of a unit on a day; only a vice-head can be, and once."""
    assert list(queries.in_charge_of(county.water, DAY)) == [county.vice]
    assert not queries.in_charge_of(county.finance, DAY)
    assert not queries.in_charge_of(county.water, SINCE - datetime.timedelta(days=1))
    with pytest.raises(Misfitting, match="不是副职"):
        keep_portfolio(admin, {"person": county.head, "unit": county.water})
    with pytest.raises(Misfitting, match="这段时间已经有一条"):
        keep_portfolio(admin, {"person": county.vice, "unit": county.water, "since": DAY})
