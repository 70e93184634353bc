"""The password, given again before one changes how one's own account is entered."""

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.people.models import Account

WRONG = (
    "当前密码不对；请核对后再试，连续五次不对会暂停半小时。",
    "The current password is wrong: check and try again. After five wrong tries there is a pause of half an hour.",
)


def confirmed(by: By, password: str) -> Account:
    """Give the account of whoever acts, held until the deed ends. Errors: Refused by the rule `password`."""
    account = Account.objects.select_for_update().filter(pk=by.account or 0).first()
    if account is None or not account.check_password(password):
        raise Refused(WRONG, "password")
    return account
