"""Units: their names, codes, parents and dates."""

import datetime
from typing import Any

import pytest

from office.cast import log_is_whole
from office.people.conftest import CODE, County
from yiding.office.base.by import By
from yiding.office.base.models import AuditEntry, Step
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.keep_unit import keep_unit
from yiding.office.people.checks import Misfitting
from yiding.office.people.models import Unit


def test_a_unit_is_made_and_changed(own_log: None, county: County, admin: By) -> None:
    """Blanks go, the version counts, history and audit log know both acts."""
    unit = keep_unit(admin, {"name": " 青岫县 审计局", "code": CODE, "parent": county.finance})
    assert (unit.name, unit.version) == ("青岫县审计局", 1)
    keep_unit(admin, {"short": "县审计局"}, unit.pk, 1)
    unit.refresh_from_db()
    assert (unit.short, unit.version, unit.code) == ("县审计局", 2, CODE)
    assert Step.objects.filter(about=unit.about, act="keep_unit").count() == 2
    assert log_is_whole()


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"name": ""}, "name", "没有填“名称”"),
        ({"name": "青" * 101}, "name", "有101个字，最多100个"),
        ({"name": "青岫县水利局"}, "name", "已经是青岫县水利局的名称"),
        ({"short": "县水利局"}, "short", "已经是青岫县水利局的名称"),
        ({"also": "水务、县水利局"}, "also", "已经是青岫县水利局的名称"),
        ({"kind": "ministry"}, "kind", "没有 ministry 这一项"),
        ({"order": -1}, "order", "在 0 到 99999 之间"),
        ({"order": 100_000}, "order", "在 0 到 99999 之间"),
        ({"code": "123"}, "code", "是18位，这里有3位"),
        ({"code": "11330000MB1234569R"}, "code", "第17位"),
        ({"code": "11330000MB1234562A"}, "code", "第18位"),
        ({"code": "11330000MB12345IOR"}, "code", "第17位"),
        ({"since": datetime.date(2026, 5, 2), "until": datetime.date(2026, 5, 1)}, "until", "早于起期"),
    ],
)
def test_what_is_refused(county: County, admin: By, given: dict[str, Any], field: str, said: str) -> None:
    """One sentence at the field, in both languages, and nothing changes."""
    with pytest.raises(Misfitting, match=said) as caught:
        keep_unit(admin, given, county.finance.pk, 1)
    assert caught.value.field == field
    assert caught.value.words[1].endswith(".")
    assert Unit.objects.get(pk=county.finance.pk).version == 1
    assert AuditEntry.objects.last().says["refused"] == "input"  # type: ignore[union-attr]


def test_a_code_belongs_to_one_unit(county: County, admin: By) -> None:
    """A second unit may not have it."""
    keep_unit(admin, {"code": CODE}, county.finance.pk, 1)
    with pytest.raises(Misfitting, match="是青岫县财政局的"):
        keep_unit(admin, {"code": CODE}, county.water.pk, 1)


def test_parents_make_no_circle(county: County, admin: By) -> None:
    """Neither alone nor through another."""
    with pytest.raises(Misfitting, match="绕回"):
        keep_unit(admin, {"parent": county.finance}, county.finance.pk, 1)
    keep_unit(admin, {"parent": county.finance}, county.water.pk, 1)
    with pytest.raises(Misfitting, match="绕回"):
        keep_unit(admin, {"parent": Unit.objects.get(pk=county.water.pk)}, county.finance.pk, 1)


def test_two_editors_lose_nothing(county: County, admin: By) -> None:
    """Who opened it before the other's change is shown what stands there now."""
    keep_unit(admin, {"short": "财局", "kind": "institution"}, county.finance.pk, 1)
    with pytest.raises(Outdated) as caught:
        keep_unit(admin, {"short": "县财局", "kind": "department"}, county.finance.pk, 1)
    assert caught.value.theirs == {"short": "财局", "kind": "直属机构"}


def test_only_the_administrator_keeps_units(county: County) -> None:
    """The chief may not."""
    with pytest.raises(Refused, match="由系统管理员办理") as caught:
        keep_unit(By(county.chief.pk, "周远"), {"name": "青岫县审计局"})
    assert caught.value.rule == "role"
    assert not Unit.objects.filter(name="青岫县审计局").exists()
