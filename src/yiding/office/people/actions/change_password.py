"""Change one's own password."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.people.actions.make_account import strong
from yiding.office.people.confirming import confirmed
from yiding.office.people.models import Account
from yiding.office.people.permission import people_may


def change_password(by: By, password: str, new: str) -> Account:
    """Change the password of whoever acts, given the current one again. Errors: Refused for a wrong or a weak password."""
    with deed("change_password", by, f"people.account:{by.account}") as doing:
        doing.allow(people_may("change_password", by))
        account = confirmed(by, password)
        account.set_password(strong(new, account))
        doing.keep(account)
    return account
