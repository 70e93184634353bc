"""A stranger gets nothing but the login page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

import yiding.office
from office.conftest import PASSWORD
from yiding.office.people.models import Account

ROOT = Path(yiding.office.__file__).parent
# url(https://…  @import "//…  src="http://…  href='//…  action=https://…  hx-get="https://…  fetch("https://…
LOADED = re.compile(
    r"(?:url\(|@import|\b(?:src|srcset|href|action|formaction|poster|hx-[a-z]+)\s*=|\b(?:fetch|import|open)\()\s*[\"']?\s*(?:\w+:)?//"
)
OPEN = {"login", "set_language", "display", "live", "ready", "feed"}


def addresses(patterns: list[URLPattern | URLResolver], before: str = "/") -> Iterator[tuple[str, str]]:
    """Give every address of the office with its name, 1 in the place of each argument."""
    for pattern in patterns:
        here = before + re.sub(r"<[^>]+>", "1", str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, here)
        else:
            yield here, str(pattern.name)


ADDRESSES = sorted(addresses(get_resolver().url_patterns))


def test_the_walk_finds_the_addresses() -> None:
    """The walk is not empty, and every open address is among those found."""
    assert {name for _, name in ADDRESSES} >= {"home", "logout", *OPEN}


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "name"), ADDRESSES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_every_address_asks_for_the_login(address: str, name: str, method: str) -> None:
    """All but the open addresses lead to the login page, by whatever method."""
    response = getattr(Client(), method)(address)
    asked = response.status_code == 302 and response.headers["Location"].startswith("/login/?next=")
    assert asked == (name not in OPEN)


@pytest.mark.django_db
def test_pages_carry_their_guards() -> None:
    """No script but our own, no frame, no referrer, no guessing of types."""
    headers = Client().get("/login/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_nothing_is_loaded_from_outside() -> None:
    """No template, style or script of ours loads anything by the name of a host, and no template has a script or a style in itself."""
    for path in [file for kind in ("html", "css", "js", "svg") for file in ROOT.rglob(f"*.{kind}")]:
        text = path.read_text("utf-8")
        assert not LOADED.search(text), path
        if path.suffix == ".html":
            assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son\w+=", text), path


@pytest.mark.parametrize(
    ("text", "loads"),
    [
        ("a{background:url(https://elsewhere.invalid/a.png)}", True),
        ('@import "//elsewhere.invalid/a.css";', True),
        ('<img src="http://elsewhere.invalid/a.png">', True),
        ("<a href='//elsewhere.invalid/'>", True),
        ('fetch("https://elsewhere.invalid/")', True),
        ("a{background:url(\"data:image/svg+xml,%3csvg xmlns='http://www.w3.org/2000/svg'/%3e\")}", False),
        ('<svg xmlns="http://www.w3.org/2000/svg">', False),
        ("/*! Bootstrap (https://getbootstrap.com/) */", False),
        ('<link href="/static/a.css">', False),
    ],
)
def test_what_loads_is_told_from_what_only_names(text: str, loads: bool) -> None:
    """A host in a comment or in the name of a kind of document loads nothing."""
    assert bool(LOADED.search(text)) == loads


@pytest.mark.django_db
def test_forms_need_their_token(clerk: Account) -> None:
    """A login from another page is refused."""
    client = Client(enforce_csrf_checks=True)
    assert client.post("/login/", {"username": "wanghai", "password": PASSWORD}).status_code == 403


def test_cookies_stay_in_the_house() -> None:
    """Sessions end two hours after the last request, and cookies go to no other site."""
    assert settings.SESSION_COOKIE_AGE == 7200
    assert settings.SESSION_SAVE_EVERY_REQUEST
    assert settings.SESSION_COOKIE_HTTPONLY
    assert {settings.SESSION_COOKIE_SAMESITE, settings.CSRF_COOKIE_SAMESITE} == {"Strict"}
