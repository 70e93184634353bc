"""The page that lets one enter as anybody: there in a demonstration, on this machine, by the demo command; nowhere else."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.template import engines
from django.test import Client, RequestFactory, override_settings
from django.urls import resolve

from office.cast import Cast, keep
from yiding.office.base.models import Chosen
from yiding.office.demo.admission import VARIABLE
from yiding.office.demo.marker import KEY
from yiding.office.demo.urls import addresses

SERVED = "office.demo.served_urls"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let this be a server that the demo command started."""
    monkeypatch.setenv(VARIABLE, "1")
    with override_settings(ROOT_URLCONF=SERVED):
        yield


@pytest.fixture
def marked(cast: Cast) -> Cast:
    """Let the database be a demonstration."""
    keep(Chosen(key=KEY, value={"day": "2026-05-08"}))
    return cast


@pytest.mark.usefixtures("served")
def test_one_enters_as_anybody(marked: Cast) -> None:
    """Everybody stands there by role; one click, and one has entered as that person."""
    client = Client()
    page = client.get("/demo/").content.decode()
    assert all(account.full_name in page for account in marked.accounts.values())
    assert "合法性审查机构" in page
    answer = client.post("/demo/", {"account": marked.accounts["legal"].pk})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get("/").context["user"] == marked.accounts["legal"]
    client.post("/demo/", {"account": marked.accounts["chief"].pk})
    assert client.get("/").context["user"] == marked.accounts["chief"]


@pytest.mark.usefixtures("served")
def test_the_page_is_translated(marked: Cast) -> None:
    """In English it says the same."""
    client = Client()
    client.cookies["django_language"] = "en"
    assert "Demonstration: enter as one of them" in client.get("/demo/").content.decode()


@pytest.mark.usefixtures("served", "marked")
@pytest.mark.parametrize("account", ["", "0", "999999", "x", "1" * 30])
def test_nobody_else_can_be_chosen(account: str) -> None:
    """An account that is not there is not there."""
    assert Client().post("/demo/", {"account": account}).status_code == 404


@pytest.mark.usefixtures("served", "cast")
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_real_database_has_no_such_page(method: str) -> None:
    """Without the marker row it is not there, though the command started the server and the request is local."""
    assert getattr(Client(), method)("/demo/", {"account": "1"}).status_code == 404


@pytest.mark.usefixtures("served", "marked")
@pytest.mark.parametrize(
    "sender",
    [
        {"REMOTE_ADDR": "192.168.7.20"},
        {"REMOTE_ADDR": ""},
        {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"REMOTE_ADDR": "::1", "HTTP_X_FORWARDED_FOR": ""},
        {"REMOTE_ADDR": "127.0.0.1", "HTTP_FORWARDED": "for=127.0.0.1"},
        {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_REAL_IP": "127.0.0.1"},
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_another_machine_has_no_such_page(sender: dict[str, Any], method: str) -> None:
    """From elsewhere, or through a proxy, it is not there, though the database is a demonstration that the command serves."""
    assert getattr(Client(**sender), method)("/demo/", {"account": "1"}).status_code == 404


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("value", ["", "0", "true", None])
def test_another_server_has_no_such_page(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    """Were the address routed, it would still not be there: the command did not start the server."""
    if value is None:
        monkeypatch.delenv(VARIABLE, raising=False)
    else:
        monkeypatch.setenv(VARIABLE, value)
    with override_settings(ROOT_URLCONF=SERVED):
        assert Client().get("/demo/").status_code == 404


def test_the_address_is_not_even_routed() -> None:
    """An office that the demo command did not start knows no such address; one that it started does."""
    assert addresses({}) == []
    assert resolve("/demo/", SERVED).url_name == "demo"


@pytest.mark.parametrize(("value", "routed"), [("1", "True"), ("", "False"), ("yes", "False")])
def test_the_environment_alone_routes_it(tmp_path: Path, value: str, routed: str) -> None:
    """The office's own addresses, in a process of its own: the page is among them where the variable is 1, else not."""
    code = (
        "import django; django.setup()\n"
        "from yiding.office.demo.urls import urlpatterns\n"
        "print(any(pattern.name == 'demo' for pattern in urlpatterns))"
    )
    variables = {"DJANGO_SETTINGS_MODULE": "yiding.office.base.settings", "YIDING_HOME": str(tmp_path), VARIABLE: value}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == routed


def _slot(name: str, **sender: Any) -> str:
    template = engines["django"].from_string(f'{{% load pages %}}{{% slot "{name}" %}}')
    return template.render({}, RequestFactory(**sender).get("/login/"))


@pytest.mark.usefixtures("served")
def test_every_page_says_that_it_is_a_demonstration(marked: Cast) -> None:
    """The banner stands in its slot wherever the request comes from; the way in is offered only where it is open."""
    assert "演示政府" in _slot("banner")
    assert 'href="/demo/"' in _slot("banner")
    assert 'href="/demo/"' in _slot("login")
    assert "演示政府" in _slot("banner", REMOTE_ADDR="192.168.7.20")
    assert "/demo/" not in _slot("banner", REMOTE_ADDR="192.168.7.20")
    assert _slot("login", REMOTE_ADDR="192.168.7.20") == ""


@pytest.mark.usefixtures("cast")
def test_a_real_office_says_nothing_of_it() -> None:
    """No banner and no way in where the database is no demonstration."""
    assert _slot("banner") == _slot("login") == ""


@pytest.mark.usefixtures("marked")
def test_a_demonstration_served_otherwise_keeps_its_banner() -> None:
    """Served by the office's own command, it still says that it is a demonstration, and lets nobody in."""
    assert "演示政府" in _slot("banner")
    assert "/demo/" not in _slot("banner") + _slot("login")
