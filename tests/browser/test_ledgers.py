"""Ledgers before a browser: where they are handed in, which column is which, and the preview, at three widths, light and dark."""

import pytest
from playwright.sync_api import Page, expect

from browser.accessible import violations, with_axe
from browser.conftest import Desk, at, follow
from office.cast import Cast
from office.matters.composed_ledgers import ASKS, DONE, REPORT, accepted_tasks, exported, page_of, uploaded
from office.matters.test_ledger_foreign import CHOSEN, FILE
from yiding.office.matters.actions.start_breakdown import start_breakdown


def faults(page: Page) -> list[str]:
    """Give what is wrong on a page as the window shows it."""
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*violations(page), *([f"{over} px too wide"] if over > 0 else [])]


def reports(cast: Cast) -> str:
    """Hand a ledger of reports in, of which one row is refused; give the address of its preview."""
    accepted_tasks(cast, 3)
    client = cast.client("liaison")
    sheet = exported(client)
    sheet.put(2, **{REPORT: "围网已采购，正在安装，预计下月上旬完成全部标段的验收。" * 4, DONE: 60})
    sheet.put(3, **{REPORT: "已完成", ASKS: "是"})
    return page_of(uploaded(client, sheet.saved()))


def existing(cast: Cast) -> tuple[str, str, str]:
    """Hand an existing ledger in; give the addresses of where that is done, of its columns, and of its preview."""
    own = cast.by("supervision")
    breakdown = start_breakdown(own, "event", "防汛工作安排", "青政办〔2026〕9号", facts={"event": "主汛期"})
    address = f"/breakdowns/{breakdown.pk}/ledger/foreign/"
    client = cast.client("supervision")
    columns = page_of(uploaded(client, FILE, address))
    return address, columns, page_of(client.post(columns, CHOSEN, follow=True))


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (820, True), (390, False)])
def test_no_page_of_ledgers_shuts_anybody_out(desk: Desk, cast: Cast, width: int, dark: bool) -> None:
    """Axe finds nothing, and none is wider than its window."""
    preview, (hands_in, columns, taken_up) = reports(cast), existing(cast)
    wrong = []
    pages = [("liaison", preview), ("liaison", "/tasks/ledger/back/"), ("liaison", "/tasks/")]
    pages += [("supervision", one) for one in (hands_in, columns, taken_up, hands_in.replace("foreign", "back"))]
    for who, address in pages:
        page = with_axe(at(desk, cast, who, address, width, dark=dark))
        page.reload()
        wrong += [f"{address}: {one}" for one in faults(page)]
        page.context.close()
    assert wrong == []


def test_refused_rows_are_left_out_by_a_button(desk: Desk, cast: Cast) -> None:
    """Only then the others can be brought in, and the page says so."""
    page = at(desk, cast, "liaison", reports(cast))
    expect(page.get_by_role("button", name="全部导入")).to_have_count(0)
    page.get_by_role("button", name="去掉不能导入的 1 行").click()
    page.get_by_role("button", name="全部导入").click()
    expect(page.get_by_role("status")).to_contain_text("已导入 1 行")
    follow(page.get_by_role("link", name="查看", exact=True))
    expect(page).to_have_url(f"{desk.address}/tasks/")
