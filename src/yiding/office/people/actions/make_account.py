"""Make an account."""

import re

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from yiding.office.base.audit import note
from yiding.office.base.refused import Refused
from yiding.office.people.models import Account

_USERNAME = re.compile(r"[\w.@+-]{1,150}")


def make_account(username: str, full_name: str, password: str, who: str = "terminal") -> Account:
    """Make an account for `who`. Errors: Refused for a name that is taken or malformed, and for a weak password."""
    full_name = "".join(full_name.split())
    if not _USERNAME.fullmatch(username):
        raise Refused(
            (
                "账号只能用字母、数字和 . @ + - _；请换一个。",
                "An account is letters, digits and . @ + - _: choose another.",
            )
        )
    if not full_name:
        raise Refused(("没有填姓名；请填写。", "No name is given: fill it in."))
    account = Account(username=username, full_name=full_name)
    try:
        validate_password(password, account)
    except ValidationError as error:
        told = " ".join(error.messages)
        raise Refused((f"密码太弱：{told}", f"The password is too weak: {told}")) from None
    account.set_password(password)
    try:
        with transaction.atomic():
            account.save()
            note("make_account", who, f"account {username}", {"full_name": full_name})
    except IntegrityError:
        raise Refused(
            (f"账号 {username} 已经有了；请换一个。", f"The account {username} is taken: choose another.")
        ) from None
    return account
