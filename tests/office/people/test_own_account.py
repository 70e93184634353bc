"""My account: a new password, a second factor, codes for a lost phone; and the way in with them."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from axes.models import AccessAttempt
from django.test import Client

from office.conftest import PASSWORD
from yiding.office.base.by import By
from yiding.office.base.models import AuditEntry, Once
from yiding.office.base.refused import Refused
from yiding.office.people import second_factor
from yiding.office.people.actions.renew_recovery_codes import renew_recovery_codes
from yiding.office.people.actions.switch_on_second_factor import switch_on_second_factor
from yiding.office.people.actions.unlock_account import unlock_account
from yiding.office.people.models import Account
from yiding.office.people.queries import by

pytestmark = pytest.mark.django_db
NEW = "砚台-黄河-2027"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


class Clock:
    """A clock that the test sets forward."""

    def __init__(self) -> None:
        self.now = 1_780_000_000.0

    def code(self, secret: str = SECRET, steps: int = 0) -> str:
        """Give the code that an app shows now, or some steps away."""
        counter = int(self.now) // 30 + steps
        return str(auth.format_hotp_value(auth.hotp_value(secret, counter)))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Set the clock by which codes are made."""
    clock = Clock()
    monkeypatch.setattr(auth.time, "time", lambda: clock.now)
    return clock


@pytest.fixture
def guarded(clerk: Account, clock: Clock) -> Account:
    """Give the clerk's account with its second factor on."""
    switch_on_second_factor(by(clerk), PASSWORD, SECRET, clock.code(steps=-1))
    return clerk


def entered(client: Client) -> bool:
    """Say whether a browser is in."""
    return client.get("/me/").status_code == 200


def password_given(next_: str = "") -> Client:
    """Give a browser in which the right password was typed."""
    client = Client()
    answer = client.post("/login/", {"username": "wanghai", "password": PASSWORD, "next": next_})
    assert answer.headers["Location"] == "/login/code/"
    return client


def acts() -> list[tuple[str, str]]:
    """Give what the audit log holds: the acts, and the rules that refused them."""
    return [(entry.says["act"], entry.says.get("refused", "")) for entry in AuditEntry.objects.all()]


def test_the_code_is_vetted_against_the_standard() -> None:
    """RFC 6238, appendix B, in six digits."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert [auth.format_hotp_value(auth.hotp_value(secret, at // 30)) for at in (59, 1111111109, 20000000000)] == [
        "287082",
        "081804",
        "353130",
    ]


def test_the_password_is_changed(client_in: Client, clerk: Account) -> None:
    """This session goes on, others end; the act is in the log, the passwords are not."""
    other = Client()
    other.force_login(clerk, backend="django.contrib.auth.backends.ModelBackend")
    answer = client_in.post("/me/password/", {"password": PASSWORD, "new_password": NEW, "again": NEW})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/me/")
    assert entered(client_in)
    assert not entered(other)
    clerk.refresh_from_db()
    assert clerk.check_password(NEW)
    assert acts()[-1] == ("change_password", "")
    assert NEW not in str([entry.says for entry in AuditEntry.objects.all()])


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"password": "错", "new_password": NEW, "again": NEW}, "当前密码不对"),
        ({"password": PASSWORD, "new_password": NEW, "again": NEW + "x"}, "两遍新密码不一样"),
        ({"password": PASSWORD, "new_password": "123", "again": "123"}, "密码太弱"),
    ],
)
def test_a_password_is_not_changed(client_in: Client, clerk: Account, sent: dict[str, str], said: str) -> None:
    """Without the current one, by a slip, to a weak one: one sentence, and the old one holds."""
    answer = client_in.post("/me/password/", sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page
    assert NEW not in page
    clerk.refresh_from_db()
    assert clerk.check_password(PASSWORD)


def test_wrong_passwords_count_here_too(client_in: Client, clerk: Account) -> None:
    """After five even the right one waits; what was typed is not kept by the counting either."""
    wrong = {"password": "错", "new_password": NEW, "again": NEW}
    assert [client_in.post("/me/password/", wrong).status_code for _ in range(5)] == [422] * 4 + [429]
    answer = client_in.post("/me/password/", wrong | {"password": PASSWORD})
    assert answer.status_code == 429
    clerk.refresh_from_db()
    assert clerk.check_password(PASSWORD)
    assert NEW not in str(AccessAttempt.objects.values_list("post_data", "get_data"))


def test_the_second_factor_is_switched_on_and_off(client_in: Client, clerk: Account, clock: Clock) -> None:
    """The picture is inline and holds the key; a code of it and the password switch it on, the password off."""
    page = client_in.get("/me/second-factor/")
    assert "no-store" in page.headers["Cache-Control"]
    text = page.content.decode()
    assert 'src="data:image/svg+xml;base64,' in text
    secret = "".join(re.findall(r"<samp>([A-Z2-7 ]+)</samp>", text)[0].split())
    assert len(secret) == 32
    on = client_in.post("/me/second-factor/", {"password": PASSWORD, "code": clock.code(secret)})
    assert on.headers["Location"] == "/me/"
    assert client_in.get("/me/").headers["Location"] == "/me/recovery-codes/"
    codes = re.findall(r"<samp>(\d{8})</samp>", client_in.get("/me/recovery-codes/").content.decode())
    assert len(set(codes)) == 10
    assert codes == second_factor.unused_codes(clerk)
    later = client_in.get("/me/recovery-codes/").content.decode()
    assert [code for code in codes if f"<samp>{code}" in later] == []
    assert "已启用" in client_in.get("/me/").content.decode()
    off = client_in.post("/me/second-factor/", {"password": PASSWORD})
    assert off.headers["Location"] == "/me/"
    assert not second_factor.is_on(clerk)
    assert Authenticator.objects.count() == 0
    assert acts()[-2:] == [("switch_on_second_factor", ""), ("switch_off_second_factor", "")]


@pytest.mark.parametrize(("password", "steps", "said"), [("错", 0, "当前密码不对"), (PASSWORD, 5, "验证码不对")])
def test_it_is_not_switched_on(
    client_in: Client, clerk: Account, clock: Clock, password: str, steps: int, said: str
) -> None:
    """Without the password, or without a code of the very key: the key stays the same for the next try."""
    text = client_in.get("/me/second-factor/").content.decode()
    secret = "".join(re.findall(r"<samp>([A-Z2-7 ]+)</samp>", text)[0].split())
    answer = client_in.post("/me/second-factor/", {"password": password, "code": clock.code(secret, steps)})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not second_factor.is_on(clerk)
    right = {"password": PASSWORD, "code": clock.code(secret)}
    assert client_in.post("/me/second-factor/", right).status_code == 302


def test_it_is_not_switched_off_without_the_password(guarded: Account, client_in: Client) -> None:
    """The refused attempt is in the log."""
    answer = client_in.post("/me/second-factor/", {"password": "错"})
    assert answer.status_code == 422
    assert second_factor.is_on(guarded)
    assert acts()[-1] == ("switch_off_second_factor", "password")


def test_the_code_is_asked_for_at_the_login(guarded: Account, clock: Clock) -> None:
    """The password alone lets nobody in; the code then leads to the page that was asked for."""
    client = password_given("/me/")
    assert not entered(client)
    assert "动态验证码" in client.get("/login/code/").content.decode()
    wrong = client.post("/login/code/", {"code": "000000"})
    assert (wrong.status_code, "验证码不对" in wrong.content.decode()) == (200, True)
    assert not entered(client)
    answer = client.post("/login/code/", {"code": clock.code()})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/me/")
    assert entered(client)


def test_a_code_works_once_and_no_older_one_after_it(guarded: Account, clock: Clock) -> None:
    """Whoever looked over the shoulder cannot follow; clocks may differ by half a minute."""
    late = clock.code(steps=-1)
    assert password_given().post("/login/code/", {"code": clock.code()}).status_code == 302
    for code in (clock.code(), late):
        assert password_given().post("/login/code/", {"code": code}).status_code == 200
    clock.now += 30
    assert password_given().post("/login/code/", {"code": clock.code(steps=2)}).status_code == 200
    assert password_given().post("/login/code/", {"code": clock.code(steps=1)}).status_code == 302


def test_a_recovery_code_works_once(guarded: Account) -> None:
    """It stands for the code of a lost phone; renewed codes put the old ones out of force."""
    first, second = second_factor.unused_codes(guarded)[:2]
    assert password_given().post("/login/code/", {"code": first}).status_code == 302
    assert password_given().post("/login/code/", {"code": first}).status_code == 200
    assert len(second_factor.unused_codes(guarded)) == 9
    renew_recovery_codes(by(guarded), PASSWORD)
    assert password_given().post("/login/code/", {"code": second}).status_code == 200
    assert len(second_factor.unused_codes(guarded)) == 10


def test_five_wrong_codes_pause_the_account(guarded: Account, clock: Clock) -> None:
    """Then neither the right code nor the right password goes on, in any browser of this computer."""
    client = password_given()
    assert [client.post("/login/code/", {"code": "1"}).status_code for _ in range(5)] == [200] * 4 + [429]
    assert client.post("/login/code/", {"code": clock.code()}).status_code == 429
    assert not entered(client)
    assert Client().post("/login/", {"username": "wanghai", "password": PASSWORD}).status_code == 429
    unlock_account("wanghai")
    assert Client().post("/login/", {"username": "wanghai", "password": PASSWORD}).headers["Location"] == "/"


def test_right_passwords_do_not_forgive_wrong_codes(guarded: Account) -> None:
    """Whoever has the password alone gets five tries, however often the password is typed again."""
    answers = [password_given().post("/login/code/", {"code": "1"}).status_code for _ in range(4)]
    answers.append(password_given().post("/login/code/", {"code": "1"}).status_code)
    assert answers == [200] * 4 + [429]


def test_the_way_between_password_and_code_ends(guarded: Account, clock: Clock) -> None:
    """After five minutes, and when the password was changed or the account closed meanwhile; without a password there is none."""
    assert Client().get("/login/code/").headers["Location"] == "/login/?next=/login/code/"
    changed = password_given()
    guarded.set_password(NEW)
    guarded.save()
    assert changed.post("/login/code/", {"code": clock.code()}).headers["Location"].startswith("/login/?next=")
    guarded.set_password(PASSWORD)
    guarded.save()
    closed, late = password_given(), password_given()
    Account.objects.update(is_active=False)
    assert closed.post("/login/code/", {"code": clock.code()}).headers["Location"].startswith("/login/?next=")
    Account.objects.update(is_active=True)
    clock.now += 301
    assert late.post("/login/code/", {"code": clock.code()}).headers["Location"].startswith("/login/?next=")
    assert not entered(late)


def test_an_account_is_unlocked_by_the_administrator_alone(guarded: Account) -> None:
    """On the server or as an administrator; afterwards the password is enough. An unknown name is told."""
    with pytest.raises(Refused, match="由系统管理员办理"):
        unlock_account("wanghai", by(guarded))
    with pytest.raises(Refused, match="没有账号 nobody"):
        unlock_account("nobody")
    assert second_factor.is_on(guarded)
    assert unlock_account("wanghai")
    assert not unlock_account("wanghai")
    assert not second_factor.is_on(guarded)


def test_an_action_is_for_ones_own_account(clerk: Account) -> None:
    """Who has no account has nothing to change, whatever the password."""
    with pytest.raises(Refused, match="您没有账号"):
        renew_recovery_codes(By(None, "李明"), PASSWORD)
    with pytest.raises(Refused, match="没有启用"):
        renew_recovery_codes(by(clerk), PASSWORD)


def test_the_pages_speak_english(guarded: Account, client_in: Client) -> None:
    """Where the reader chose it."""
    client_in.post("/language/", {"language": "en", "next": "/"})
    assert "at the login the six digits" in client_in.get("/me/").content.decode()
    assert "Switch the second factor off" in client_in.get("/me/second-factor/").content.decode()
    assert "New recovery codes" in client_in.get("/me/recovery-codes/").content.decode()
    assert "Change the password" in client_in.get("/me/password/").content.decode()
    assert not Once.objects.exists()


@pytest.mark.parametrize("address", ["/accounts/signup/", "/signup/", "/accounts/login/", "/email/", "/2fa/"])
def test_no_page_of_allauth_is_there(client_in: Client, address: str) -> None:
    """Neither sign-up nor mail."""
    assert client_in.get(address).status_code == 404
