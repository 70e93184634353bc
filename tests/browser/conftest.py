"""Chromium before the office: what it loads from elsewhere and what it complains of fails the test."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client, override_settings
from playwright.sync_api import Browser, Locator, Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer

from office.cast import Cast, make_cast
from office.conftest import fresh  # noqa: F401 - every test here begins with nothing remembered
from yiding.office.people.actions.make_account import make_account
from yiding.office.people.models import Account

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
PASSWORD = "墨水瓶-长城-2026"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser; its event loop would make Django refuse the database, as no view here is asynchronous."""
    if CHROMIUM is None:
        pytest.skip("needs a browser: sudo apt install chromium")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@dataclass
class Desk:
    """A browser's windows before the office, and what went wrong in them."""

    browser: Browser
    address: str
    cookies: dict[str, str] = field(default_factory=dict)
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str, width: int = 1440, *, dark: bool = False, english: bool = False) -> Page:
        """Open a page in a new window."""
        page = self.window(width, dark=dark, english=english)
        page.goto(self.address + path)
        return page

    def window(self, width: int = 1440, *, dark: bool = False, english: bool = False) -> Page:
        """Open an empty window."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
        )
        cookies = {**self.cookies, **({"django_language": "en"} if english else {})}
        for name, value in cookies.items():
            context.add_cookies([{"name": name, "value": value, "url": self.address}])
        context.on("request", self._guard)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on(
            "console", lambda told: self.complaints.append(told.text) if told.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def _guard(self, request: Request) -> None:
        """Note what is asked of another host; it gets no answer, as the browser finds no host but ours.

        The browser's own parts (its PDF viewer, chrome-extension: and chrome:) come from no host.
        """
        asked = urlsplit(request.url)
        if not asked.scheme.startswith("chrome") and asked.netloc != urlsplit(self.address).netloc:
            self.foreign.append(request.url)


@pytest.fixture
def desk(browser: Browser, live_server: LiveServer) -> Iterator[Desk]:
    """Give a desk; in the end nothing was asked of another host, and the browser complained of nothing."""
    found = Desk(browser, live_server.url)
    templates = [{**settings.TEMPLATES[0], "DIRS": [Path(__file__).parent / "templates"]}]
    with override_settings(ROOT_URLCONF="browser.addresses", TEMPLATES=templates):
        yield found
        for context in browser.contexts:
            context.close()
    assert found.foreign == []
    assert found.complaints == []


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    """Give the account of a clerk."""
    return make_account("wanghai", "王海", PASSWORD)


@pytest.fixture
def entered(desk: Desk, clerk: Account) -> Desk:
    """Give a desk at which the clerk has entered."""
    desk.cookies["sessionid"] = session_of(clerk)
    return desk


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """Give the invented county."""
    return make_cast()


def at(desk: Desk, cast: Cast, name: str, path: str, width: int = 1440, *, dark: bool = False) -> Page:
    """Open a page as one of the cast."""
    desk.cookies["sessionid"] = session_of(cast.accounts[name])
    return desk.open(path, width, dark=dark)


def follow(found: Locator) -> None:
    """Click what leads to another page, and wait until that page is there."""
    with found.page.expect_navigation():
        found.click()


def session_of(account: Account) -> str:
    """Give the session of an account that entered."""
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client.cookies["sessionid"].value
