"""Forms in the browser: drafts are kept, offered again, forgotten when sent, and wiped where they bear a mark of secrecy."""

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Desk
from yiding.office.base.models import AuditEntry, Draft

PLACE = "/specimen/form/"


def typed(desk: Desk, text: str) -> Page:
    """Type into a form, and wait until the server has answered."""
    page = desk.open(PLACE)
    page.fill("#id_why", text)
    page.check("#id_units_1")
    with page.expect_response("**/draft/"):
        pass
    return page


def test_what_is_typed_is_kept_and_offered_again(entered: Desk) -> None:
    """In a new window the form offers it, and takes it back with the boxes that were ticked."""
    expect(typed(entered, "先试点，再推开").locator("[data-draft-says]")).to_contain_text("草稿已保存")
    page = entered.open(PLACE)
    assert page.input_value("#id_why") == ""
    page.click("[data-restore]")
    assert page.input_value("#id_why") == "先试点，再推开"
    assert page.is_checked("#id_units_1")
    assert not page.is_checked("#id_units_0")


def test_a_draft_can_be_discarded(entered: Desk) -> None:
    """Then it is not offered any more."""
    typed(entered, "不要了")
    page = entered.open(PLACE)
    with page.expect_response("**/draft/"):
        page.click("[data-discard]")
    assert not Draft.objects.exists()
    assert entered.open(PLACE).locator("[data-kept]").count() == 0


def test_sending_forgets_the_draft(entered: Desk) -> None:
    """Not when the form has faults, but when it has led on."""
    page = typed(entered, "送审")
    page.click(".asked .btn-primary")
    expect(page.locator("[data-focus]")).to_be_focused()
    assert Draft.objects.count() == 1
    page.fill("#id_title", "老旧小区改造方案")
    page.fill("#id_day", "2026-05-08")
    page.check("#id_sure")
    page.click(".asked .btn-primary")
    page.wait_for_url("**/specimen/thing/")
    assert not Draft.objects.exists()


def test_a_mark_of_secrecy_is_wiped(entered: Desk) -> None:
    """From the page and from the drafts; the sentence says why, and the log has the rule without the text."""
    typed(entered, "第一稿")
    page = typed(entered, "机密★10年\n某处的方案")
    expect(page.locator("form > .problem")).to_contain_text("密级标志")
    assert page.input_value("#id_why") == ""
    assert page.is_checked("#id_units_1")
    assert not Draft.objects.exists()
    says = AuditEntry.objects.order_by("number").last()
    assert says is not None
    assert (says.says["act"], says.says["refused"]) == ("keep_draft", "no_secret")
    assert "某处" not in str(says.says)
    assert all("422" in complaint for complaint in entered.complaints)
    entered.complaints.clear()


def test_a_lost_connection_is_told_and_tried_again(entered: Desk) -> None:
    """The page says that the draft is not kept, and keeps it once the server answers."""
    page = entered.open(PLACE)
    page.route("**/draft/", lambda route: route.abort())
    page.fill("#id_why", "断网")
    expect(page.locator("[data-draft-says]")).to_contain_text("没有存上", timeout=10_000)
    page.unroute("**/draft/")
    expect(page.locator("[data-draft-says]")).to_contain_text("草稿已保存", timeout=10_000)
    entered.complaints.clear()


@pytest.mark.parametrize(("english", "label"), [(False, "标题"), (True, "Title")])
def test_problems_are_links_to_their_fields(entered: Desk, english: bool, label: str) -> None:
    """The summary at the top has the focus, and its link leads to the field."""
    page = entered.open(PLACE, english=english)
    page.click(".asked .btn-primary")
    page.click(f"[data-focus] a:text-is('{label}')")
    expect(page.locator("#id_title")).to_be_focused()
