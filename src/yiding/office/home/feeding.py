"""Keeping the token of an account's calendar, for the actions that make and end it."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.people.models import Account
from yiding.office.people.permission import people_may


def keep_token(by: By, act: str, token: str) -> str:
    """Keep a token ("" for none) with the account of whoever acts. Errors: Refused."""
    with deed(act, by, f"people.account:{by.account}") as doing:
        doing.allow(people_may(act, by))
        account = Account.objects.select_for_update().get(pk=by.account or 0)
        account.feed = token
        doing.keep(account)
    return token
