"""The ledger of reports: out to a unit, filled in, back behind a preview, all of it or nothing."""

import datetime
from typing import Any

import pytest
from django.test import Client

from office.cast import Cast, log_is_whole
from office.matters.composed import accepted, fresh, plan, running, sent
from office.matters.composed_ledgers import (
    ASKS,
    DONE,
    REPORT,
    WHERE,
    Sheet,
    accepted_tasks,
    brought_in,
    confirmed,
    exported,
    page_of,
    text_of,
    uploaded,
)
from yiding.office.base.deeds import Deed
from yiding.office.base.models import AuditEntry, Notice, Step, StoredFile
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.import_feedback import import_feedback
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.ledger_models import LedgerUpload
from yiding.office.matters.ledger_sweep import forget_ledgers
from yiding.office.matters.models import Feedback, Task
from yiding.office.matters.reporting import Report
from yiding.office.people.models import RoleHeld

BACK = "/tasks/ledger/back/"


def stands() -> list[tuple[int, int, str, int, str]]:
    """Give how all tasks stand."""
    return list(Task.objects.order_by("pk").values_list("pk", "version", "state", "share", "news"))


def told_of(client: Client, sheet: Sheet) -> str:
    """Upload a ledger, and give what its preview says; nothing is done by it."""
    before = stands()
    text = text_of(uploaded(client, sheet.saved()))
    assert stands() == before
    return text


def test_forty_tasks_are_reported_by_one_file(cast: Cast) -> None:
    """Three bad rows are refused with their sentences and nothing is done; left out, thirty-seven are reported, each in its own history."""
    tasks = accepted_tasks(cast, 40)
    client, before = cast.client("liaison"), stands()
    sheet = exported(client)
    assert len(sheet.rows) == 40
    for row in sheet.rows:
        sheet.put(row, **{REPORT: f"第{row}行已完成一半", DONE: 50})
    sheet.put(5, **{DONE: 150})
    sheet.put(9, **{REPORT: None})
    sheet.put(13, 工作要求="不用做了")
    preview = uploaded(client, sheet.saved())
    text, address = text_of(preview), page_of(preview)
    assert "<strong>37</strong>" in text
    assert "<strong>3</strong>" in text
    for sentence in ("“150”不是 0 到 100 之间的百分比", "没有写进展（依据", "“工作要求”一格与系统里的不同"):
        assert sentence in text
    assert f"{address}confirm/" not in text
    assert client.post(f"{address}confirm/", {"mark": LedgerUpload.objects.get().mark}).status_code == 422
    assert (stands(), Feedback.objects.count()) == (before, 0)
    left = client.post(f"{address}leave_out/", follow=True)
    assert '<strong>3</strong> <span class="state waits">行已去掉' in text_of(left)
    done = confirmed(client, left, address)
    assert "已导入 37 行" in text_of(done)
    assert Task.objects.filter(state="running", share=50, news__startswith="第").count() == 37
    assert Task.objects.filter(state="accepted", share=0).count() == 3
    assert Feedback.objects.filter(kind="progress", person="水清（台账导入）").count() == 37
    told = [fresh(task) for task in tasks if fresh(task).state == "running"]
    for task in told:
        step = Step.objects.get(about=task.about, act="give_feedback")
        assert (step.name, step.before, step.after, step.how) == ("水清", "accepted", "running", "台账导入")
        assert (task.done_by["execute"], task.version) == ([cast.by("liaison").key], tasks[0].version + 1)
        assert task.next_news is not None
    entry = AuditEntry.objects.filter(says__act="import_feedback").last()
    assert entry is not None
    assert {task.about for task in told} <= set(entry.says["state"]["changed"])
    assert entry.says["state"]["file"] == StoredFile.objects.get(kind="xlsx").hash
    assert log_is_whole()


def test_a_ledger_brings_what_single_reports_bring(cast: Cast) -> None:
    """Two tasks that are alike stand alike, one reported by its page, the other by a ledger."""
    one, other = accepted_tasks(cast, 2)
    give_feedback(cast.by("liaison"), one.pk, Report("正在安装。", 40))

    def fill(sheet: Sheet) -> None:
        row = next(row for row in sheet.rows if sheet.get(row, "工作要求") == other.text)
        sheet.put(row, **{REPORT: "正在安装。", DONE: "40%"})

    brought_in(cast.client("liaison"), fill)
    fields = (
        "state",
        "share",
        "news",
        "news_on",
        "next_news",
        "done_by",
        "version",
        "matter__state",
        "matter__version",
    )
    first, second = Task.objects.order_by("pk").values_list(*fields)
    assert first == second
    rows = Feedback.objects.order_by("pk").values_list("kind", "unit", "text", "share", "news_due")
    assert rows[0] == rows[1]


def test_a_round_trip_changes_nothing(cast: Cast) -> None:
    """A ledger that nobody filled in has nothing to bring in, however it was saved."""
    accepted_tasks(cast, 3)
    client, before = cast.client("unit_head"), stands()
    preview = uploaded(client, exported(client).saved())
    assert "没有要导入的" in text_of(preview)
    answer = client.post(f"{page_of(preview)}confirm/", {"mark": LedgerUpload.objects.get().mark})
    assert (answer.status_code, stands()) == (422, before)
    assert "台账里没有要导入的内容" in text_of(answer)


def test_completion_is_asked_for_by_the_head(cast: Cast) -> None:
    """With the place of the evidence; the liaison is refused by the rule of the single action; supervision is told once."""
    accepted_tasks(cast, 3)

    def fill(sheet: Sheet) -> None:
        for row in sheet.rows:
            sheet.put(row, **{REPORT: "全部完成。", DONE: 100, ASKS: "是", WHERE: "县水务局档案室"})

    sheet = exported(cast.client("liaison"))
    fill(sheet)
    assert "“申请办结”由部门主要负责人办理" in told_of(cast.client("liaison"), sheet)
    brought_in(cast.client("unit_head"), fill)
    assert set(Task.objects.values_list("state", flat=True)) == {"completion_asked"}
    assert Feedback.objects.order_by("pk")[0].text == "全部完成。\n办结依据在：县水务局档案室"
    notices = Notice.objects.filter(chinese="3 项任务申请办结，请核验")
    assert [notice.account.full_name for notice in notices] == ["石磊"]
    assert Step.objects.filter(act="ask_completion", after="completion_asked").count() == 3


def test_completion_without_evidence_is_refused(cast: Cast) -> None:
    """By the guard of the single action."""
    accepted_tasks(cast, 1)
    client = cast.client("unit_head")
    sheet = exported(client)
    sheet.put(2, **{REPORT: "完成。", ASKS: "是"})
    assert "没有办结依据的材料（依据" in told_of(client, sheet)


def _stale(cast: Cast, sheet: Sheet) -> None:
    give_feedback(cast.by("unit_head"), Task.objects.order_by("pk")[0].pk, Report("刚刚报过。"))


def _twice(cast: Cast, sheet: Sheet) -> None:
    for head in sheet.heads:
        sheet.sheet.cell(4, sheet.heads[head]).value = sheet.get(2, head)


def _added(cast: Cast, sheet: Sheet) -> None:
    sheet.put(4, 工作要求="自己加的任务", **{REPORT: "完成"})


def _secret(cast: Cast, sheet: Sheet) -> None:
    sheet.put(2, **{REPORT: "机密★10年"})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_stale, "在您导出以后有改动"),
        (_twice, "第 2、4 行填的是同一项任务"),
        (_added, "没有这项任务，或者不在您的办理范围"),
        (_secret, "第 2 行带有密级标志"),
        (lambda cast, sheet: sheet.put(2, 立项编号="2026-999"), "“立项编号”一格与系统里的不同"),
        (lambda cast, sheet: sheet.put(2, 完成时限=datetime.date(2030, 1, 1)), "“完成时限”一格与系统里的不同"),
        (lambda cast, sheet: sheet.put(2, **{ASKS: "也许"}), "“申请办结”请填“是”或者“否”"),
        (lambda cast, sheet: sheet.put(2, **{DONE: 33.3}), "请写 0 到 100 的整数"),
        (lambda cast, sheet: sheet.put(2, **{WHERE: "档案室"}), "却没有申请办结"),
    ],
)
def test_a_row_is_refused_with_its_sentence(cast: Cast, change: Any, said: str) -> None:
    """Whatever is wrong with it, and nothing is done."""
    accepted_tasks(cast, 2)
    client = cast.client("liaison")
    sheet = exported(client)
    sheet.put(2, **{REPORT: "有进展"})
    change(cast, sheet)
    assert said in told_of(client, sheet)


def test_a_secret_ledger_is_kept_nowhere(cast: Cast) -> None:
    """The file goes with it, and the log says that it was refused without what it said."""
    accepted_tasks(cast, 1)
    client = cast.client("liaison")
    sheet = exported(client)
    sheet.put(2, **{REPORT: "绝密"})
    assert uploaded(client, sheet.saved()).status_code == 422
    assert not LedgerUpload.objects.exists()
    assert not StoredFile.objects.filter(kind="xlsx").exists()
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert (entry.says["act"], entry.says["refused"], entry.says["state"]) == ("import_feedback", "no_secret", {})


def test_a_strangers_task_is_not_smuggled_in(cast: Cast) -> None:
    """A key of another unit's task says no more than one that nobody has; a task that one only supports is not reported on."""
    helped = plan(cast, "封闭道路", "县交通运输局", support=(cast.units["县水务局"].pk,))
    own, strange, supports = sent(cast, plan(cast), plan(cast, "清理河道", "县交通运输局"), helped)
    sign_for_task(cast.by("other_liaison"), supports.pk)
    client = cast.client("liaison")
    sheet = exported(client)
    assert {sheet.get(row, "工作要求") for row in sheet.rows} == {own.text, supports.text}
    sheet.put(2, 键=str(strange.pk), 版次=strange.version, **{REPORT: "已完成", DONE: 100})
    sheet.put(3, **{REPORT: "已配合"})
    text = told_of(client, sheet)
    assert "没有这项任务，或者不在您的办理范围" in text
    assert "清理河道" not in text
    assert "您的单位不是牵头单位" in text
    assert fresh(strange).share == 0


def test_what_looks_like_a_formula_stays_text(cast: Cast) -> None:
    """Out as text, back as the words that were typed."""
    wild = '=HYPERLINK("file:///x","点击")'
    task = accepted(cast, plan(cast, wild))
    client = cast.client("liaison")
    sheet = exported(client)
    cell = sheet.sheet.cell(2, sheet.heads["工作要求"])
    assert (cell.value, cell.data_type, cell.quotePrefix) == (wild, "s", True)
    typed = sheet.sheet.cell(2, sheet.heads[REPORT])
    typed.value, typed.data_type = "=1+1 已完成", "s"
    preview = uploaded(client, sheet.saved())
    confirmed(client, preview, page_of(preview))
    assert fresh(task).news == "=1+1 已完成"
    again = exported(client)
    assert again.sheet.cell(2, again.heads["最近进展"]).data_type == "s"


def test_a_change_after_the_preview_is_seen_first(cast: Cast) -> None:
    """What was looked at is no longer so: nothing is done, the comparison is shown anew."""
    first, _ = accepted_tasks(cast, 2)
    client = cast.client("liaison")
    sheet = exported(client)
    for row in sheet.rows:
        sheet.put(row, **{REPORT: "有进展"})
    preview = uploaded(client, sheet.saved())
    give_feedback(cast.by("unit_head"), first.pk, Report("局长先报了。"))
    before = stands()
    answer = confirmed(client, preview, page_of(preview))
    assert (answer.status_code, stands()) == (422, before)
    assert "在您导出以后有改动" in text_of(answer)
    assert "下面是现在的比对" in text_of(client.get(page_of(preview)))


def test_only_who_handed_it_in_confirms_it(cast: Cast) -> None:
    """For others it is not there, not even for the same unit; after a day for nobody, and the sweep forgets it."""
    accepted_tasks(cast, 1)
    client = cast.client("liaison")
    sheet = exported(client)
    sheet.put(2, **{REPORT: "有进展"})
    preview = uploaded(client, sheet.saved())
    address, before = page_of(preview), stands()
    for name in ("unit_head", "supervision", "other_liaison"):
        assert cast.client(name).get(address).status_code == 404
        for way in ("confirm/", "leave_out/"):
            assert cast.client(name).post(f"{address}{way}", {"mark": "x"}).status_code == 404
    LedgerUpload.objects.update(at=LedgerUpload.objects.get().at - datetime.timedelta(days=1, minutes=1))
    assert confirmed(client, preview, address).status_code == 404
    assert stands() == before
    forget_ledgers(datetime.date(2026, 5, 8))
    assert not LedgerUpload.objects.exists()


def test_it_is_brought_in_once(cast: Cast) -> None:
    """The form sent twice leads to what it did; another form finds nothing to confirm."""
    accepted_tasks(cast, 1)
    client = cast.client("liaison")
    sheet = exported(client)
    sheet.put(2, **{REPORT: "有进展"})
    preview = uploaded(client, sheet.saved())
    address = page_of(preview)
    for _ in range(2):
        assert "已导入 1 行" in text_of(confirmed(client, preview, address))
    other = {"mark": LedgerUpload.objects.get().mark, "once": "another"}
    assert client.post(f"{address}confirm/", other).status_code == 404
    assert client.post(f"{address}leave_out/").status_code == 404
    assert Feedback.objects.count() == 1


def test_a_crash_in_the_middle_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither tasks, reports nor history, and the ledger can be confirmed again."""
    accepted_tasks(cast, 3)
    client = cast.client("liaison")
    sheet = exported(client)
    for row in sheet.rows:
        sheet.put(row, **{REPORT: "有进展"})
    preview = uploaded(client, sheet.saved())
    before, steps = stands(), Step.objects.count()

    def stop(self: Deed) -> dict[str, str | None]:
        raise MemoryError

    upload = LedgerUpload.objects.get()
    with monkeypatch.context() as patch:
        patch.setattr(Deed, "changed", stop)
        with pytest.raises(MemoryError):
            import_feedback(cast.by("liaison"), upload.pk, upload.mark)
    assert (stands(), Feedback.objects.count(), Step.objects.count()) == (before, 0, steps)
    assert "已导入 3 行" in text_of(confirmed(client, preview, page_of(preview)))
    assert log_is_whole()


def test_who_reports_nothing_exports_alone(cast: Cast) -> None:
    """Supervision sees all tasks, without cells to fill in; what it uploads is refused by its role."""
    accepted_tasks(cast, 2)
    client = cast.client("supervision")
    sheet = exported(client)
    assert (len(sheet.rows), REPORT in sheet.heads) == (2, False)
    assert 'name="file"' not in text_of(client.get(BACK))
    answer = uploaded(client, sheet.saved())
    assert answer.status_code == 403
    assert "“导入反馈台账”由" in text_of(answer)
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert (entry.says["act"], entry.says["refused"]) == ("import_feedback", "role")


def test_the_ledger_has_what_the_board_shows(cast: Cast) -> None:
    """The same query narrows both; another's ledger is not of this page."""
    running(cast)
    accepted_tasks(cast, 2)
    client = cast.client("liaison")
    assert len(exported(client, "/tasks/ledger/?state=running").rows) == 1
    assert len(exported(client, "/tasks/ledger/?q=第2号").rows) == 1
    assert "/tasks/ledger/?sort=light&amp;state=running" in text_of(client.get("/tasks/?state=running"))


def test_who_is_entrusted_reports_as_such(cast: Cast) -> None:
    """History says on whose behalf, as it does of single reports."""
    from yiding.office.people.models import Entrusting  # noqa: PLC0415

    accepted_tasks(cast, 1)
    role = RoleHeld.objects.get(person=cast.people["unit_head"], role="unit_head")
    Entrusting.objects.create(giver=role.person, taker=cast.people["recorder"], role="unit_head")
    brought_in(cast.client("recorder"), lambda sheet: sheet.put(2, **{REPORT: "有进展"}))
    assert Step.objects.get(act="give_feedback").how == "受江涛委托，台账导入"
