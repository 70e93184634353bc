"""The frame of every page: login, first page, specimens of the shared pages, at three widths, light and dark."""

import datetime

import pytest

from browser.accessible import assert_accessible, violations
from browser.conftest import PASSWORD, Desk, follow
from yiding.office.people.models import Account, Unit

WIDTHS = (1440, 820, 390)
PAGES = ("", "specimen/thing/", "specimen/table/", "specimen/form/", "specimen/conflict/")


@pytest.fixture
def units(transactional_db: None) -> None:
    """Fill a table of more than one page."""
    kinds = ("office", "department", "township")
    Unit.objects.bulk_create(
        Unit(name=f"县第{n}工作局", kind=kinds[n % 3], order=n, since=datetime.date(2020, 1, 1 + n % 28))
        for n in range(1, 121)
    )


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
def test_strangers_meet_a_sound_login_page(desk: Desk, width: int, dark: bool) -> None:
    """It has no fault that axe knows, and fits its window."""
    assert_accessible(desk.open("/login/", width, dark=dark))


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
def test_shared_pages_are_sound(entered: Desk, units: None, width: int, dark: bool) -> None:
    """First page, thing, table, form and conflict have no fault that axe knows, and fit their window."""
    for path in PAGES:
        assert_accessible(entered.open(f"/{path}", width, dark=dark))


def test_axe_would_find_a_fault(entered: Desk) -> None:
    """An input without a label is found: the check can fail."""
    page = entered.open("/")
    page.evaluate("document.querySelector('main').append(document.createElement('input'))")
    assert [fault for fault in violations(page) if fault.startswith("label:")]


def test_the_guard_would_find_a_foreign_request(desk: Desk) -> None:
    """A picture from another host is seen, and stopped by the policy of the page; so is a page, as no other host is found."""
    page = desk.open("/login/")
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.invalid/a.png'}))")
    page.wait_for_timeout(200)
    assert any("Content Security Policy" in complaint for complaint in desk.complaints)
    page.evaluate("location.href = 'https://elsewhere.invalid/'")
    page.wait_for_timeout(200)
    assert desk.foreign == ["https://elsewhere.invalid/a.png", "https://elsewhere.invalid/"]
    desk.foreign.clear()
    desk.complaints.clear()


def test_one_enters_and_leaves_by_the_pages(desk: Desk, clerk: Account) -> None:
    """The login page leads to the first page, the menu out again."""
    page = desk.open("/login/")
    page.fill("#id_username", "wanghai")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url(f"{desk.address}/")
    page.click(".menu summary")
    page.click("text=退出")
    page.wait_for_url(f"{desk.address}/login/")


def test_the_language_can_be_switched(entered: Desk) -> None:
    """There and back, on the same page."""
    page = entered.open("/specimen/thing/")
    follow(page.locator("text=English"))
    assert page.inner_text("#history") == "History"
    assert page.url.endswith("/specimen/thing/")
    assert page.get_attribute("html", "lang") == "en"
    follow(page.locator("text=中文"))
    assert page.inner_text("#history") == "办理记录"


def test_the_first_key_skips_to_the_content(entered: Desk) -> None:
    """Tab, Enter: the content has the focus."""
    page = entered.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_text_can_be_large(entered: Desk) -> None:
    """By a quarter, from then on, and back."""
    page = entered.open("/")
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    usual = page.evaluate(size)
    page.click(".menu summary")
    follow(page.locator("text=大字号"))
    assert page.evaluate(size) == usual * 1.25
    assert_accessible(page)
    page.click(".menu summary")
    follow(page.locator("text=标准字号"))
    assert page.evaluate(size) == usual


def test_what_is_refused_says_why_without_a_pointer(entered: Desk) -> None:
    """The greyed act of a thing has its sentence beside it, to be read."""
    page = entered.open("/specimen/thing/")
    why = page.locator(".why-not")
    assert why.is_visible()
    assert "第25条" in why.inner_text()


@pytest.mark.parametrize("path", ["specimen/refused/", "specimen/missing/", "nowhere/"])
def test_refusals_and_missing_pages_have_our_face(entered: Desk, path: str) -> None:
    """403 and 404 are sound pages with a way back."""
    page = entered.open(f"/{path}")
    assert page.locator("main a.btn-primary").count() == 1
    assert_accessible(page)
    assert all("Failed to load resource" in complaint for complaint in entered.complaints)
    entered.complaints.clear()
