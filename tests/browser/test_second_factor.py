"""The second factor in a browser: switched on, asked for, its codes shown; everybody can use each page."""

import time

from allauth.mfa.totp.internal import auth

from browser.accessible import assert_accessible
from browser.conftest import PASSWORD, Desk, follow
from yiding.office.people.models import Account


def code(secret: str, steps: int = 0) -> str:
    """Give the code that an app shows now, or some steps of thirty seconds away."""
    return str(auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30 + steps)))


def test_the_second_factor_by_its_pages(entered: Desk, clerk: Account) -> None:
    """Its secret is typed from the page; its recovery codes are shown; the next time its code is asked for."""
    page = entered.open("/me/second-factor/")
    assert_accessible(page)
    secret = page.locator("main samp").inner_text().replace(" ", "")
    page.fill("[name=password]", PASSWORD)
    page.fill("[name=code]", code(secret, -1))
    follow(page.locator("form.asked button.btn-primary"))
    assert_accessible(page)

    entered.cookies.clear()
    page = entered.open("/login/", 390, dark=True)
    page.fill("#id_username", clerk.username)
    page.fill("#id_password", PASSWORD)
    with page.expect_navigation():
        page.press("#id_password", "Enter")
    assert page.url.endswith("/login/code/")
    assert_accessible(page)
    page.fill("[name=code]", code(secret))
    with page.expect_navigation():
        page.press("[name=code]", "Enter")
    for path in ("/me/", "/me/second-factor/"):
        page.goto(entered.address + path)
        assert_accessible(page)
