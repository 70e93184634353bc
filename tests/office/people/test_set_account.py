"""Accounts: whose they are, who may log in, who administers."""

import pytest
from django.test import Client

from office.conftest import PASSWORD
from office.people.conftest import County
from yiding.office.base.by import By
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.actions.make_account import make_account
from yiding.office.people.actions.set_account import set_account
from yiding.office.people.checks import Misfitting
from yiding.office.people.models import Account
from yiding.office.people.queries import accounts_of

NEW = "竹篮-松针-7731"


def test_an_account_is_bound_to_its_person(county: County, admin: By) -> None:
    """One person has one account; who may log in is found by the person."""
    first = make_account("zhaomin", "赵敏之", PASSWORD, admin)
    set_account(admin, first.pk, first.version, {"person": county.vice})
    assert list(accounts_of([county.vice, county.head])) == [first]
    second = make_account("second", "赵敏之", PASSWORD, admin)
    with pytest.raises(Misfitting, match="已经有账号 zhaomin"):
        set_account(admin, second.pk, 1, {"person": county.vice})
    with pytest.raises(Refused, match="已经有账号 zhaomin"):
        make_account("third", "赵敏之", PASSWORD, admin, county.vice)
    set_account(admin, first.pk, 2, {"is_active": False})
    assert not accounts_of([county.vice])


def test_a_new_password_ends_the_sessions(county: County, admin: By) -> None:
    """Who entered with the old one is out; a weak one is refused."""
    account = make_account("zhaomin", "赵敏之", PASSWORD, admin, county.vice)
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/").status_code == 200
    with pytest.raises(Refused, match="密码太弱"):
        set_account(admin, account.pk, 1, {}, "123")
    set_account(admin, account.pk, 1, {}, NEW)
    assert client.get("/").status_code == 302
    account.refresh_from_db()
    assert account.check_password(NEW)


def test_the_last_administrator_stays(county: County, admin: By) -> None:
    """Until there is another; a clerk's account can be changed all the same."""
    only = make_account("only", "管理员", PASSWORD, admin, admin=True)
    clerk = make_account("clerk", "李小禾", PASSWORD, admin)
    set_account(admin, clerk.pk, 1, {"full_name": "李小禾甲"})
    for given in ({"admin": False}, {"is_active": False}):
        with pytest.raises(Refused, match="最后一个"):
            set_account(admin, only.pk, 1, given)
    make_account("next", "管理员乙", PASSWORD, admin, admin=True)
    set_account(admin, only.pk, 1, {"admin": False})
    assert not Account.objects.get(pk=only.pk).admin


def test_who_may_not(county: County, admin: By) -> None:
    """Nobody makes an administrator of themselves, and the second editor is told."""
    account = make_account("clerk", "李小禾", PASSWORD, admin, county.liaison)
    with pytest.raises(Refused, match="系统管理员"):
        set_account(By(county.liaison.pk, "李小禾"), account.pk, 1, {"admin": True})
    with pytest.raises(Refused, match="系统管理员"):
        make_account("other", "李小禾", PASSWORD, By(county.liaison.pk, "李小禾"), admin=True)
    with pytest.raises(Outdated):
        set_account(admin, account.pk, 0, {"admin": True})
    assert not Account.objects.filter(admin=True).exists()
