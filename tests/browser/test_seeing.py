"""The pages on which matters are seen, before a browser: charts are drawn without a complaint, and nobody is shut out."""

import pytest

from browser.accessible import assert_accessible
from browser.conftest import Desk, at
from office.cast import Cast
from office.matters.many import many

_INK = """() => { const drawn = document.querySelector(".chart canvas"), copy = document.createElement("canvas");
    copy.width = drawn.width; copy.height = drawn.height;
    const ink = copy.getContext("2d", {willReadFrequently: true});
    ink.drawImage(drawn, 0, 0);
    const dots = ink.getImageData(0, 0, copy.width, copy.height).data, found = new Set();
    for (let at = 0; at < dots.length; at += 4) if (dots[at + 3]) found.add([dots[at], dots[at + 1], dots[at + 2]].join());
    return found.size; }"""
"""Counts the colours of what is drawn."""


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (820, True), (390, False)])
def test_pages_of_figures_shut_nobody_out(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """Board, list, unit, figures and cohorts with many rows: axe finds nothing, none is wider than its window, and its script complains of nothing."""
    many(cast, 120)
    unit = f"/units/{cast.units['县水务局'].pk}/tasks/"
    for address in (
        "/tasks/",
        "/matters/",
        unit,
        "/tasks/figures/?by=unit",
        "/tasks/figures/?by=month",
        "/tasks/cohorts/",
    ):
        page = at(desk, cast, "supervision", address, width, dark=dark)
        if "figures" in address or "cohorts" in address:
            page.locator(".chart canvas").wait_for()
        assert_accessible(page)
        page.context.close()


def test_a_chart_is_drawn_in_the_colours_of_the_page(desk: Desk, cast: Cast) -> None:
    """It has ink, light and dark, and is drawn anew when the colours change; for who wants no motion it stands at once."""
    many(cast, 120)
    page = at(desk, cast, "supervision", "/tasks/figures/?by=unit")
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    page.locator(".chart canvas").wait_for()
    light = page.locator(".chart canvas").screenshot()
    assert page.evaluate(_INK) > 10
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.wait_for_timeout(300)
    assert page.locator(".chart canvas").screenshot() != light
    assert page.evaluate(_INK) > 10


def test_more_conditions_are_folded_away_and_still_work(desk: Desk, cast: Cast) -> None:
    """The board asks the foremost first; one behind the fold narrows it, and is a chip then."""
    many(cast, 60)
    page = at(desk, cast, "supervision", "/tasks/", 390)
    lack = page.locator("#table-lack")
    assert not lack.is_visible()
    page.locator(".listing-more summary").click()
    lack.select_option("leader")
    page.locator("#table-ask").click()
    page.locator(".chip").wait_for()
    assert "没有责任领导" in page.locator(".chip").inner_text()
