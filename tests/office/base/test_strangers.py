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
OPEN = {"login", "set_language", "live", "ready"}


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
    """No template and no style names another host, and no template has a script or a style in itself."""
    for path in [*ROOT.rglob("*.html"), *ROOT.rglob("*.css")]:
        text = path.read_text("utf-8")
        assert "://" not in text, path
        assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son\w+=", text), path


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
