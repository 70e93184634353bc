"""Make an account."""

import re

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from yiding.office.base.by import TERMINAL, By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.people.models import Account, Person
from yiding.office.people.permission import people_may

_USERNAME = re.compile(r"[\w.@+-]{1,150}")


def make_account(
    username: str,
    full_name: str,
    password: str,
    by: By = TERMINAL,
    person: Person | None = None,
    *,
    admin: bool = False,
) -> Account:
    """Make an account, for a person or for an administrator. Errors: Refused for a name that is taken or malformed, a weak password, a person who has an account."""
    full_name = "".join(full_name.split())
    with deed("make_account", by, f"account {username}"[:80]) as doing:
        doing.allow(people_may("make_account", by))
        _checked(username, full_name, person)
        account = Account(username=username, full_name=full_name, person=person, admin=admin)
        account.set_password(strong(password, account))
        doing.keep(account)
    return account


def _checked(username: str, full_name: str, person: Person | None) -> None:
    if not _USERNAME.fullmatch(username):
        raise Refused(
            (
                "账号只能用字母、数字和 . @ + - _；请换一个。",
                "An account is letters, digits and . @ + - _: choose another.",
            )
        )
    if not full_name:
        raise Refused(("没有填姓名；请填写。", "No name is given: fill it in."))
    if person and (other := Account.objects.filter(person=person).first()):
        raise Refused(
            (
                f"{person}已经有账号 {other.username}；请用那一个。",
                f"{person} has the account {other.username}: use that one.",
            )
        )
    if Account.objects.filter(username=username).exists():
        raise Refused((f"账号 {username} 已经有了；请换一个。", f"The account {username} is taken: choose another."))


def strong(password: str, account: Account) -> str:
    """Give the password back where it is strong enough for the account. Errors: Refused."""
    try:
        validate_password(password, account)
    except ValidationError as error:
        told = " ".join(error.messages)
        raise Refused((f"密码太弱：{told}", f"The password is too weak: {told}")) from None
    return password
