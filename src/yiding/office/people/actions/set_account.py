"""Change an account: whose it is, whether it may log in, whether it administers, its password."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.people.actions.make_account import strong
from yiding.office.people.checks import Misfit, Misfitting
from yiding.office.people.keeping import Given, current, put
from yiding.office.people.models import Account
from yiding.office.people.permission import people_may


def set_account(by: By, pk: int, version: int, given: Given, password: str = "") -> Account:
    """Change person, name, `admin` and `is_active` of an account, and its password where one is given.

    Errors: Refused for a weak password and for the last administrator, Misfitting for a person who has another account,
    Outdated; DoesNotExist.
    """
    with deed("set_account", by, f"people.account:{pk}") as doing:
        doing.allow(people_may("set_account", by))
        account = current(Account, pk, version, given)
        administered = account.admin and account.is_active
        put(account, given)
        _checked(account, administered)
        if password:
            account.set_password(strong(password, account))
        doing.keep(account)
    return account


def _checked(account: Account, administered: bool) -> None:
    others = Account.objects.exclude(pk=account.pk)
    if account.person and (other := others.filter(person=account.person).first()):
        raise Misfitting(
            Misfit(
                "person",
                (
                    f"{account.person}已经有账号 {other.username}；请用那一个，或者先把它改给别人。",
                    f"{account.person} has the account {other.username}: use that one, or free it first.",
                ),
            )
        )
    stays = account.admin and account.is_active
    if administered and not stays and not others.filter(admin=True, is_active=True).exists():
        raise Refused(
            (
                "这是最后一个能登录的系统管理员；请先设另一个。",
                "This is the last administrator who may log in: first appoint another.",
            )
        )
