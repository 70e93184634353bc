"""Entering and leaving."""

import pytest
from django.test import Client

from office.conftest import PASSWORD
from yiding.office.people.models import Account

pytestmark = pytest.mark.django_db


def enter(client: Client, password: str = PASSWORD) -> int:
    """Try to enter; give the status."""
    return client.post("/login/", {"username": "wanghai", "password": password}).status_code


def test_the_right_password_enters(clerk: Account) -> None:
    """The first page greets by name."""
    client = Client()
    assert enter(client) == 302
    page = client.get("/").content.decode()
    assert "王海" in page
    assert "现在没有等您办理的事项" in page


def test_a_wrong_password_is_told(clerk: Account) -> None:
    """One sentence, which does not tell whether the account exists."""
    known = Client().post("/login/", {"username": "wanghai", "password": "错"}).content.decode()
    unknown = Client().post("/login/", {"username": "nobody", "password": "错"}).content.decode()
    assert "账号或者密码不对" in known
    assert "账号或者密码不对" in unknown


def test_five_wrong_passwords_pause_the_account(clerk: Account) -> None:
    """Then even the right one waits, with a sentence that says for how long."""
    client = Client()
    assert [enter(client, "错") for _ in range(5)][-1] == 429
    response = client.post("/login/", {"username": "wanghai", "password": PASSWORD})
    assert response.status_code == 429
    assert "半小时" in response.content.decode()


def test_leaving_ends_the_session(client_in: Client) -> None:
    """By post alone; afterwards the pages ask for the login again."""
    assert client_in.get("/logout/").status_code == 405
    assert client_in.post("/logout/").status_code == 302
    assert client_in.get("/").headers["Location"].startswith("/login/")


def test_no_page_leads_elsewhere(clerk: Account) -> None:
    """A login does not send on to another site."""
    client = Client()
    response = client.post("/login/?next=https://example.org/", {"username": "wanghai", "password": PASSWORD})
    assert response.headers["Location"] == "/"


def test_the_language_is_chinese_until_one_chooses(client_in: Client) -> None:
    """Whatever the browser asks for; the switch holds from then on."""
    assert "首页" in client_in.get("/", headers={"accept-language": "en"}).content.decode()
    client_in.post("/language/", {"language": "en", "next": "/"})
    page = client_in.get("/")
    assert "Nothing waits for you now" in page.content.decode()
    assert page.headers["Content-Language"] == "en"


def test_a_name_cannot_bring_markup(db: None) -> None:
    """What people enter is escaped."""
    account = Account.objects.create(username="li", full_name="<b>李</b>")
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get("/").content.decode()
    assert "<b>李</b>" not in page
    assert "&lt;b&gt;李&lt;/b&gt;" in page
