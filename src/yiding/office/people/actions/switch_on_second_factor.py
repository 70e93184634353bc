"""Switch one's own second factor on."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.people import second_factor
from yiding.office.people.confirming import confirmed
from yiding.office.people.permission import people_may

WRONG_CODE = (
    "验证码不对；请看手机上现在显示的六位数字，并核对手机的时间。",
    "The code is wrong: take the six digits that the phone shows now, and check its clock.",
)


def switch_on_second_factor(by: By, password: str, secret: str, code: str) -> None:
    """Ask whoever acts for codes from now on, once the app has shown one. Errors: Refused for a wrong password or code."""
    with deed("switch_on_second_factor", by, f"people.account:{by.account}") as doing:
        doing.allow(people_may("switch_on_second_factor", by))
        account = confirmed(by, password)
        if second_factor.is_on(account):
            raise Refused(("动态验证码已经启用。", "The second factor is on already."), "second_factor")
        if not second_factor.fits(secret, code):
            raise Refused(WRONG_CODE, "code")
        second_factor.switch_on(account, secret)
