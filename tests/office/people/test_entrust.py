"""Entrusting: who may, what, to whom, and on which days it is resolved."""

import datetime
from typing import Any

import pytest

from office.people.conftest import County
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.models import Step
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.end_entrusting import end_entrusting
from yiding.office.people.actions.entrust import entrust
from yiding.office.people.actions.keep_person import keep_person
from yiding.office.people.actions.keep_role import keep_role
from yiding.office.people.actions.make_account import make_account
from yiding.office.people.checks import Misfitting
from yiding.office.people.models import Entrusting
from yiding.office.people.queries import by, by_person, holders

DAY = datetime.timedelta(days=1)


def entrusted(county: County, **given: Any) -> Entrusting:
    """Let the chief entrust the executive vice-head for three days from tomorrow, or otherwise as given."""
    giver = given.pop("giver", county.chief)
    said = {
        "role": "chief",
        "taker": county.executive,
        "since": today() + DAY,
        "until": today() + 3 * DAY,
        "reason": "外出学习",
        **given,
    }
    return entrust(by_person(giver), **said)


def test_it_is_resolved_on_its_days(county: County) -> None:
    """On the first and the last day the taker holds the role, named after the giver; the day before and the next not."""
    entrusted(county)
    account = make_account("chenli", "陈立", "墨水瓶-长城-2026", person=county.executive)
    for days, held in ((0, False), (1, True), (3, True), (4, False)):
        found = by(account, today() + days * DAY)
        assert any(row[:3] == ("chief", None, "周远") for row in found.held) is held
        assert found.has("chief") is held
        assert (county.executive in holders("chief", day=today() + days * DAY)) is held
    assert by(account, today() + DAY).entrusted(["chief"]) == "周远"
    assert by(account, today() + DAY).entrusted(["executive_vice"]) == ""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"taker": "head"}, "只能委托常务副职或者分管副职"),
        ({"taker": "chief"}, "不能委托给自己"),
        ({"role": "secrecy"}, "“保密员”不能委托"),
        ({"role": "admin"}, "“系统管理员”不能委托"),
        ({"role": "nothing"}, "“nothing”不能委托"),
        ({"role": "vice_head"}, "不是每天都有自己的“分管副职”角色"),
        ({"since": -1}, "不能追溯"),
        ({"since": None}, "没有填“起”|起止日期"),
        ({"until": None}, "没有填“止”|起止日期"),
        ({"until": 0}, "早于起期"),
        ({"reason": " "}, "理由"),
        ({"reason": "机密★10年 外出"}, "密级标志"),
        ({"reason": "长" * 301}, "最多300个"),
    ],
)
def test_what_is_refused(county: County, given: dict[str, Any], said: str) -> None:
    """One sentence, and nothing is entrusted."""
    for key in ("since", "until"):
        if isinstance(given.get(key), int):
            given = {**given, key: today() + given[key] * DAY}
    if "taker" in given:
        given = {**given, "taker": getattr(county, given["taker"])}
    with pytest.raises(Refused, match=said) as caught:
        entrusted(county, **given)
    assert caught.value.words[1]
    assert not Entrusting.objects.exists()


def test_what_was_entrusted_is_not_passed_on(county: County) -> None:
    """The taker holds the role, but not in their own right."""
    entrusted(county, since=today(), until=today() + 5 * DAY)
    with pytest.raises(Misfitting, match="受托的角色也不能转委托"):
        entrusted(county, giver=county.executive, taker=county.vice)


def test_a_role_is_entrusted_to_one_at_a_time(county: County) -> None:
    """Two takers on one day are refused, one after the other not."""
    entrusted(county)
    with pytest.raises(Misfitting, match="已经委托给陈立"):
        entrusted(county, taker=county.vice, since=today() + 3 * DAY, until=today() + 4 * DAY)
    entrusted(county, taker=county.vice, since=today() + 4 * DAY, until=today() + 4 * DAY)


def test_the_role_must_be_held_on_all_days(county: County, admin: By) -> None:
    """A role that ends before is refused, also where the taker's ends; two rows in a row are enough."""
    row = county.chief.roles.get()
    keep_role(admin, {"until": today() + 2 * DAY}, row.pk, row.version)
    with pytest.raises(Misfitting, match="不是每天都有"):
        entrusted(county)
    keep_role(admin, {"person": county.chief, "role": "chief", "unit": None, "since": today() + 3 * DAY})
    entrusted(county)
    taker = county.executive.roles.get()
    keep_role(admin, {"until": today() + 5 * DAY}, taker.pk, taker.version)
    with pytest.raises(Misfitting, match="陈立在这段时间不是"):
        entrusted(county, since=today() + 5 * DAY, until=today() + 6 * DAY)


def test_a_unit_head_entrusts_a_colleague(county: County, admin: By) -> None:
    """The role is then held for the same unit; who has left cannot take it, and who holds no such role cannot give."""
    entrusted(county, giver=county.head, taker=county.liaison, role="unit_head")
    held = by_person(county.liaison, today() + DAY).held
    assert ("unit_head", county.finance.pk, "王海") in {row[:3] for row in held}
    keep_person(admin, {"active": False}, county.vice.pk, 1)
    with pytest.raises(Misfitting, match="已经不在职"):
        entrusted(county, taker=county.vice, since=today() + 9 * DAY, until=today() + 9 * DAY)
    with pytest.raises(Refused) as caught:
        entrusted(county, giver=county.liaison, role="liaison", taker=county.head)
    assert caught.value.rule == "role"


def test_the_giver_ends_it(county: County) -> None:
    """One that has not begun goes, history keeps it; nobody else can, and not twice."""
    given = entrusted(county)
    with pytest.raises(Refused, match="这是周远的委托") as caught:
        end_entrusting(by_person(county.head), given.pk, given.version)
    assert caught.value.rule == "own"
    with pytest.raises(Outdated):
        end_entrusting(by_person(county.chief), given.pk, given.version + 1)
    end_entrusting(by_person(county.chief), given.pk, given.version)
    assert not Entrusting.objects.exists()
    assert [step.act for step in Step.objects.filter(about=given.about)] == ["end_entrusting", "entrust"]


def test_one_that_runs_ends_yesterday(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the moment of its end the taker acts no more; one that ran out cannot be ended."""
    given = entrusted(county, since=today())
    tomorrow = today() + DAY
    monkeypatch.setattr("yiding.office.people.actions.end_entrusting.today", lambda: tomorrow)
    end_entrusting(by_person(county.chief), given.pk, given.version)
    given.refresh_from_db()
    assert given.until == tomorrow - DAY
    with pytest.raises(Refused, match="已经到期"):
        end_entrusting(by_person(county.chief), given.pk, given.version)
