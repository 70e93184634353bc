"""Minutes before a browser: every page of theirs at three widths, light and dark, and a draft that is kept."""

import pytest
from playwright.sync_api import Page, expect

from browser.accessible import violations, with_axe
from browser.conftest import Desk, at, follow
from office.cast import Cast
from office.minutes.composed import checked, dissent, drafted, issued, item, reviewed, write
from yiding.office.minutes.models import Minutes


def faults(page: Page) -> list[str]:
    """Give what is wrong on a page as the window shows it."""
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*violations(page), *([f"{over} px too wide"] if over > 0 else [])]


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (820, True), (390, False)])
def test_no_page_of_minutes_shuts_anybody_out(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """Text, editor, forms and lists: axe finds nothing, and none is wider than its window."""
    minutes = write(cast, drafted(cast), "会议审议并原则通过《青岫县农村供水管理办法（送审稿）》，投入1200万元。")
    dissent(cast, minutes.sitting)
    here = f"/minutes/{minutes.pk}/"
    forms = [f"{here}{act}/" for act in ("edit_minutes", "choose_openness", "look_over_minutes", "redraft_item")]
    wrong = []
    for address in (here, *forms, "/minutes/", "/minutes/wordings/", "/minutes/series/", "/minutes/series/new/"):
        page = with_axe(at(desk, cast, "secretariat", address, width, dark=dark))
        page.reload()
        wrong += [f"{address}: {one}" for one in faults(page)]
        page.context.close()
    assert wrong == []


@pytest.mark.parametrize(
    ("make", "who", "acts"),
    [
        (checked, "other_head", ("confirm_part", "object_part")),
        (reviewed, "chief", ("sign_minutes", "return_minutes")),
        (issued, "secretariat", ("correct_minutes",)),
        (issued, "liaison", ("acknowledge_minutes",)),
    ],
    ids=lambda made: getattr(made, "__name__", None),
)
def test_later_pages_shut_nobody_out(desk: Desk, cast: Cast, make: object, who: str, acts: tuple[str, ...]) -> None:
    """As who has to act sees them, narrow."""
    minutes: Minutes = make(cast)  # type: ignore[operator]
    wrong = []
    for address in (f"/minutes/{minutes.pk}/", *(f"/minutes/{minutes.pk}/{act}/" for act in acts)):
        page = with_axe(at(desk, cast, who, address, 390))
        page.reload()
        wrong += [f"{address}: {one}" for one in faults(page)]
        page.context.close()
    assert wrong == []


def test_what_was_typed_into_the_editor_is_kept(desk: Desk, cast: Cast) -> None:
    """Left without saving, the words of an item are offered again, and saved then."""
    minutes = drafted(cast)
    address, field = f"/minutes/{minutes.pk}/edit_minutes/", f"[name=text_{item(minutes).pk}]"
    page = at(desk, cast, "secretariat", address)
    page.fill(field, "会议原则通过，另有要求。")
    expect(page.locator("[data-draft-says]")).not_to_be_empty()
    page.goto(desk.address + address)
    page.click("[data-restore]")
    expect(page.locator(field)).to_have_value("会议原则通过，另有要求。")
    follow(page.locator(".writing .btn-primary").last)
    assert item(minutes).text == "会议原则通过，另有要求。"


def test_a_word_that_the_record_does_not_have_is_shown_where_it_stands(desk: Desk, cast: Cast) -> None:
    """Its button beside the text selects it there, and the next press the next one."""
    text = "会议原则通过，投入1200万元，其中县级1200万元。"
    minutes = write(cast, drafted(cast), text)
    page = at(desk, cast, "secretariat", f"/minutes/{minutes.pk}/edit_minutes/")
    button, field = page.locator("[data-find]"), f"[name=text_{item(minutes).pk}]"
    expect(button).to_have_text("1200万元")
    for start in (text.index("1200"), text.rindex("1200"), text.index("1200")):
        button.click()
        selected = page.locator(field).evaluate("field => [field.selectionStart, field.selectionEnd]")
        assert selected == [start, start + len("1200万元")]
