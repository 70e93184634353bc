"""Tables in the browser: keys, and changes in place that keep address and focus."""

import datetime

import pytest
from playwright.sync_api import expect

from browser.conftest import Desk, follow
from yiding.office.people.models import Unit

PLACE = "/specimen/table/"


@pytest.fixture(autouse=True)
def units(transactional_db: None) -> None:
    """Fill a table of two pages."""
    Unit.objects.bulk_create(
        Unit(name=f"县第{n}工作局", kind="office" if n % 2 else "department", order=n, since=datetime.date(2020, 1, 1))
        for n in range(1, 61)
    )


def test_keys_walk_the_rows(entered: Desk) -> None:
    """J goes down, k up, Enter opens."""
    page = entered.open(PLACE)
    focused = "document.activeElement.textContent"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == "县第2工作局"
    page.keyboard.press("k")
    assert page.evaluate(focused) == "县第1工作局"
    page.keyboard.press("Enter")
    page.wait_for_url("**/specimen/thing/**")


def test_the_search_is_a_key_away_and_takes_letters_as_letters(entered: Desk) -> None:
    """/ goes to the search, where j is typed."""
    page = entered.open(PLACE)
    page.keyboard.press("/")
    expect(page.locator("#table-q")).to_be_focused()
    page.keyboard.type("j/k")
    assert page.input_value("#table-q") == "j/k"


def test_keys_can_be_switched_off(entered: Desk) -> None:
    """Then j does nothing (WCAG 2.1.4)."""
    page = entered.open(PLACE)
    page.click(".menu summary")
    follow(page.locator("text=停用快捷键"))
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.className") != "row-link"


def test_a_click_sorts_in_place(entered: Desk) -> None:
    """The page is not loaded anew, its address says how it is sorted, and the head keeps the focus."""
    page = entered.open(PLACE)
    page.evaluate("window.same = true")
    page.click("#sort-order")
    expect(page.locator("th[aria-sort=descending]")).to_have_count(1)
    assert page.inner_text(".row-link >> nth=0") == "县第60工作局"
    assert "sort=-order" in page.url
    assert page.evaluate("window.same") is True
    expect(page.locator("#sort-order")).to_be_focused()
    page.go_back()
    expect(page.locator("th[aria-sort=ascending]")).to_have_count(1)


def test_filters_become_chips_that_can_be_removed(entered: Desk) -> None:
    """Chosen, shown as a chip, and gone with a click."""
    page = entered.open(PLACE)
    page.select_option("#table-kind", "office")
    page.click("#table-ask")
    expect(page.locator(".chip")).to_have_count(1)
    expect(page.locator(".listing-says > p")).to_have_text("共 30 项")
    page.click(".chip")
    expect(page.locator(".listing-says > p")).to_have_text("共 60 项")


def test_the_head_of_a_table_stays_in_sight(entered: Desk) -> None:
    """However far one has scrolled."""
    page = entered.open(PLACE)
    page.mouse.wheel(0, 900)
    page.wait_for_function("window.scrollY > 500")
    box = page.locator("thead th").first.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 5


def test_the_excel_file_comes_as_a_download(entered: Desk) -> None:
    """Under the name of the table."""
    page = entered.open(PLACE)
    with page.expect_download() as told:
        page.click(".listing-export")
    assert told.value.suggested_filename == "单位.xlsx"
