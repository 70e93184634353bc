"""Accounts are made with a name that is free and a password that is not weak."""

import pytest

from office.conftest import PASSWORD
from yiding.office.base.refused import Refused
from yiding.office.people.actions.make_account import make_account
from yiding.office.people.models import Account
from yiding.office.people.queries import has_accounts

pytestmark = pytest.mark.django_db


def test_an_account_is_made() -> None:
    """The name loses its blanks, the password is kept as a hash."""
    assert not has_accounts()
    account = make_account("wanghai", "王　海", PASSWORD)
    assert has_accounts()
    assert account.full_name == str(account) == "王海"
    assert account.check_password(PASSWORD)
    assert PASSWORD not in Account.objects.get().password


@pytest.mark.parametrize(
    ("username", "name", "password", "said"),
    [
        ("wang hai", "王海", PASSWORD, "账号只能用"),
        ("", "王海", PASSWORD, "账号只能用"),
        ("wanghai", " 　", PASSWORD, "没有填姓名"),
        ("wanghai", "王海", "123", "密码太弱"),
        ("wanghai", "王海", "wanghai1", "密码太弱"),
        ("taken", "王海", PASSWORD, "已经有了"),
    ],
)
def test_what_is_refused(username: str, name: str, password: str, said: str) -> None:
    """One sentence, and no account."""
    make_account("taken", "李明", PASSWORD)
    with pytest.raises(Refused, match=said) as caught:
        make_account(username, name, password)
    assert caught.value.words[1]
    assert Account.objects.count() == 1
