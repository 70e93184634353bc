"""Questions about the account of whoever is there, or is just entering."""

from typing import cast

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.utils.crypto import constant_time_compare

from yiding.office.people.models import Account


def own_account(user: AbstractBaseUser | AnonymousUser) -> Account:
    """Give the account of whoever entered."""
    return cast(Account, user)


def entering_account(pk: int, told: str) -> Account | None:
    """Give the account whose password was right a moment ago; None where it was closed or its password changed meanwhile."""
    account = Account.objects.filter(pk=pk, is_active=True).first()
    return account if account and constant_time_compare(account.get_session_auth_hash(), told) else None
