"""Make new codes for a lost phone."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.people import second_factor
from yiding.office.people.confirming import confirmed
from yiding.office.people.permission import people_may


def renew_recovery_codes(by: By, password: str) -> None:
    """Give whoever acts new codes in the place of the old ones. Errors: Refused for a wrong password, or where no code is asked for."""
    with deed("renew_recovery_codes", by, f"people.account:{by.account}") as doing:
        doing.allow(people_may("renew_recovery_codes", by))
        account = confirmed(by, password)
        if not second_factor.is_on(account):
            raise Refused(
                ("动态验证码没有启用；请先启用。", "The second factor is off: switch it on first."), "second_factor"
            )
        second_factor.renew_codes(account)
