"""Roles: for a unit or for the government, on their days, never twice."""

import datetime
from typing import Any

import pytest

from office.people.conftest import SINCE, County
from yiding.office.base.by import By, Held
from yiding.office.people.actions.keep_role import keep_role
from yiding.office.people.checks import Misfitting
from yiding.office.people.queries import by_person, holders

DAY = datetime.timedelta(days=1)
END = datetime.date(2026, 6, 30)


def test_a_role_holds_on_its_days(county: County, admin: By) -> None:
    """From the first to the last day, and on no other."""
    keep_role(admin, {"person": county.head, "role": "legal", "unit": None, "since": END - 9 * DAY, "until": END})
    for day, held in ((END - 10 * DAY, False), (END - 9 * DAY, True), (END, True), (END + DAY, False)):
        assert (Held("legal") in by_person(county.head, day).held) is held
        assert (county.head in holders("legal", day=day)) is held


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"role": "liaison"}, "unit", "要写明是哪个单位"),
        ({"role": "vice_head", "unit": "finance"}, "unit", "属于本级政府"),
        ({"role": "unit_head", "unit": "finance"}, "role", "已经有“部门主要负责人”角色"),
        ({"role": "admin"}, "role", "没有 admin 这一项"),
        ({"role": "chief"}, "role", "主要领导已经是周远"),
        ({"role": ""}, "role", "没有填“角色”"),
    ],
)
def test_what_is_refused(county: County, admin: By, given: dict[str, Any], field: str, said: str) -> None:
    """One sentence at the field."""
    unit = county.finance if given.get("unit") else None
    with pytest.raises(Misfitting, match=said) as caught:
        keep_role(admin, {"person": county.head, "since": SINCE, **given, "unit": unit})
    assert caught.value.field == field


def test_the_chief_is_followed_by_another(county: County, admin: By) -> None:
    """When the first one's days end, the next one's begin."""
    row = county.chief.roles.get()
    keep_role(admin, {"until": END}, row.pk, row.version)
    keep_role(admin, {"person": county.executive, "role": "chief", "unit": None, "since": END + DAY})
    assert list(holders("chief", day=END)) == [county.chief]
    assert list(holders("chief", day=END + DAY)) == [county.executive]


def test_a_person_is_needed(admin: By, county: County) -> None:
    """A role without a person is refused with a sentence."""
    with pytest.raises(Misfitting, match="没有填“人员”"):
        keep_role(admin, {"role": "legal"})
