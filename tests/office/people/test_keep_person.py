"""Persons, in protocol order."""

from typing import Any

import pytest

from office.people.conftest import County
from yiding.office.base.by import By
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.keep_person import keep_person
from yiding.office.people.checks import Misfitting
from yiding.office.people.models import Person


def test_persons_stand_in_protocol_order(county: County, admin: By) -> None:
    """A smaller number comes first; of equal ones who was entered first."""
    keep_person(admin, {"name": "孙 一凡", "order": 3})
    assert [person.name for person in Person.objects.all()] == ["周远", "陈立", "赵敏之", "孙一凡", "王海", "李小禾"]


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"name": ""}, "name", "没有填“姓名”"),
        ({"mail": "wanghai"}, "mail", "不是邮箱地址"),
        ({"phone": "1" * 41}, "phone", "最多40个"),
        ({"order": 10**6}, "order", "“礼宾序”应当在"),
    ],
)
def test_what_is_refused(county: County, admin: By, given: dict[str, Any], field: str, said: str) -> None:
    """One sentence at the field."""
    with pytest.raises(Misfitting, match=said) as caught:
        keep_person(admin, given, county.head.pk, 1)
    assert caught.value.field == field


def test_two_editors_and_strangers(county: County, admin: By) -> None:
    """The second editor is told; who does not administer is refused."""
    keep_person(admin, {"active": False}, county.head.pk, 1)
    with pytest.raises(Outdated) as caught:
        keep_person(admin, {"active": True}, county.head.pk, 1)
    assert caught.value.theirs == {"active": "否"}
    with pytest.raises(Refused, match="系统管理员"):
        keep_person(By(county.head.pk, "王海"), {"phone": "1"}, county.head.pk, 2)
    with pytest.raises(Person.DoesNotExist):
        keep_person(admin, {"phone": "1"}, 999_999, 1)
