"""Let somebody in again who lost the phone, or whose login is paused."""

from axes.utils import reset

from yiding.office.base.by import TERMINAL, By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.people import second_factor
from yiding.office.people.models import Account
from yiding.office.people.permission import people_may


def unlock_account(username: str, by: By = TERMINAL) -> bool:
    """Switch an account's second factor off and end its pause; give whether it had a second factor. Errors: Refused."""
    account = Account.objects.filter(username=username).first()
    with deed("unlock_account", by, account.about if account else f"account {username}"[:80]) as doing:
        doing.allow(people_may("unlock_account", by))
        if account is None:
            raise Refused((f"没有账号 {username}；请核对。", f"There is no account {username}: check the name."))
        reset(username=username)
        return second_factor.switch_off(account)
