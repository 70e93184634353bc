"""Forty tasks before a browser, reported by one Excel file with three bad rows: exported, filled in, uploaded, looked at, left out, brought in."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.accessible import assert_accessible
from browser.conftest import Desk, at, follow
from office.cast import Cast, log_is_whole
from office.matters.composed_ledgers import DONE, REPORT, Sheet, accepted_tasks
from yiding.office.matters.models import Feedback, Task

pytestmark = pytest.mark.django_db(transaction=True)
BAD = 3


def test_forty_tasks_by_one_file(desk: Desk, cast: Cast, tmp_path: Path) -> None:
    """The board's ledger comes down, goes back filled in, and counts once its three bad rows are left out."""
    accepted_tasks(cast, 40)
    page = at(desk, cast, "liaison", "/tasks/")
    with page.expect_download() as coming:
        page.locator("a[href^='/tasks/ledger/?']").first.click()
    sheet = Sheet(Path(coming.value.path()).read_bytes())
    for row in sheet.rows:
        sheet.put(row, **{REPORT: f"第{row}行已完成一半", DONE: 50})
    sheet.put(5, **{DONE: 150})
    sheet.put(9, **{REPORT: None})
    sheet.put(13, 工作要求="不用做了")
    file = tmp_path / "台账.xlsx"
    file.write_bytes(sheet.saved())
    page.goto(f"{desk.address}/tasks/ledger/back/")
    page.locator("input[type=file]").set_input_files(file)
    follow(page.locator("form:has(input[type=file]) .btn-primary"))
    assert_accessible(page)
    expect(page.locator("tr", has_text="不能导入")).to_have_count(BAD)
    expect(page.get_by_role("button", name="全部导入")).to_have_count(0)
    assert not Feedback.objects.exists()
    follow(page.get_by_role("button", name=f"去掉不能导入的 {BAD} 行"))
    follow(page.get_by_role("button", name="全部导入"))
    expect(page.get_by_role("status")).to_contain_text(f"已导入 {40 - BAD} 行")
    assert Task.objects.filter(state="running", share=50).count() == 40 - BAD
    assert Task.objects.filter(state="accepted").count() == BAD
    assert log_is_whole()
