"""The ledger of a break-down: planned in Excel by supervision, back behind a preview, all of it or nothing."""

import datetime
from typing import Any

import pytest

from office.cast import Cast, log_is_whole
from office.matters.composed import EVIDENCE, ahead, opened, plan
from office.matters.composed_ledgers import Sheet, brought_in, confirmed, exported, page_of, text_of, uploaded
from yiding.office.base.models import AuditEntry, Step
from yiding.office.matters.actions.add_matter import add_matter
from yiding.office.matters.actions.edit_task import edit_task
from yiding.office.matters.actions.plan_task import plan_task
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.ledger_models import LedgerUpload
from yiding.office.matters.models import Breakdown, Task

TEXT, LEAD, SUPPORT, DUE, CONFIRM = "工作要求", "牵头单位", "配合单位", "完成时限", "已核对确认"


def drafted(cast: Cast) -> Breakdown:
    """Give a draft with a whole task, and one of which nothing but the words is known."""
    own = cast.by("supervision")
    breakdown = start_breakdown(own, "event", "防汛工作安排", "青政办〔2026〕9号", facts={"event": "主汛期"})
    matter = add_matter(own, breakdown.pk, "做好汛前准备")
    support = (cast.units["县财政局"].pk, cast.units["县交通运输局"].pk)
    plan_task(own, matter.pk, plan(cast, support=support, local=(cast.units["县司法局"].pk,)))
    bare = plan_task(own, matter.pk, plan(cast, "储备防汛物资")._replace(lead=None, due=None, evidence=""))
    edit_task(own, bare.pk, plan(cast, "储备防汛物资")._replace(lead=None, due=None, evidence=""))
    return breakdown


def address_of(breakdown: Breakdown) -> str:
    """Give the address of the ledger of a break-down."""
    return f"/breakdowns/{breakdown.pk}/ledger/"


def stands() -> list[Any]:
    """Give how all tasks are planned."""
    units = list(Task.objects.order_by("pk", "units__unit").values_list("pk", "units__unit", "units__part"))
    return [*Task.objects.order_by("pk").values(), units]


def test_a_break_down_is_planned_in_excel(cast: Cast) -> None:
    """What is filled in is planned and confirmed, by the names of the directory; each task has its own history."""
    breakdown = drafted(cast)

    def fill(sheet: Sheet) -> None:
        sheet.put(2, **{TEXT: "检修全部围网", SUPPORT: "县财政局", "权重": 3, "类别": "急件"})
        sheet.put(
            3,
            **{LEAD: "县交通运输局", SUPPORT: "财政局，县水务局", DUE: ahead(20), "办结依据": "入库单", CONFIRM: "是"},
        )
        sheet.put(3, 责任领导="苏文静")

    done = brought_in(cast.client("supervision"), fill, address_of(breakdown))
    assert "已导入 2 行" in text_of(done)
    one, other = Task.objects.order_by("order")
    assert (one.text, one.weight, one.kind, one.confirmed) == ("检修全部围网", 3, "urgent", True)
    parts = dict(one.units.values_list("unit__name", "part"))
    assert parts == {"县财政局": "support", "县司法局": "local"}
    assert (str(other.lead), str(other.leader), other.due, other.due_by) == (
        "县交通运输局",
        "苏文静",
        ahead(20),
        "石磊",
    )
    assert set(other.units.values_list("unit__name", flat=True)) == {"县财政局", "县水务局"}
    assert other.confirmed
    for task in (one, other):
        step = Step.objects.filter(about=task.about).first()
        assert step is not None
        assert (step.act, step.how) == ("edit_task", "台账导入")
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert entry.says["act"] == "import_plan"
    assert {one.about, other.about} <= set(entry.says["state"]["changed"])
    assert log_is_whole()
    assert submit_breakdown(cast.by("supervision"), breakdown.pk).state == "submitted"


def test_a_round_trip_of_minutes_changes_nothing(cast: Cast) -> None:
    """As it was exported it has nothing to bring in; confirming alone is confirming, not editing."""
    breakdown = opened(cast)
    client, before = cast.client("supervision"), stands()
    preview = uploaded(client, exported(client, address_of(breakdown)).saved(), f"{address_of(breakdown)}back/")
    assert "没有要导入的" in text_of(preview)
    assert stands() == before
    task = Task.objects.exclude(lead=None).exclude(due=None).first() or Task.objects.get(text__contains="水源地")
    edit_task(cast.by("supervision"), task.pk, plan(cast, task.text))

    def confirm(sheet: Sheet) -> None:
        sheet.put(next(row for row in sheet.rows if sheet.get(row, "键") == str(task.pk)), **{CONFIRM: "是"})

    brought_in(client, confirm, address_of(breakdown))
    step = Step.objects.filter(about=task.about).first()
    assert step is not None
    assert step.act == "confirm_task"
    assert Task.objects.get(pk=task.pk).confirmed


def _stale(cast: Cast, sheet: Sheet) -> None:
    edit_task(cast.by("supervision"), Task.objects.order_by("order")[0].pk, plan(cast, "别人刚刚改过"))


def _twice(cast: Cast, sheet: Sheet) -> None:
    for head in sheet.heads:
        sheet.put(5, **{head: sheet.get(2, head)})


def _smuggle(cast: Cast, sheet: Sheet) -> None:
    own = cast.by("supervision")
    other = start_breakdown(own, "event", "抗旱工作安排", "青政办〔2026〕10号", facts={"event": "旱期"})
    task = plan_task(own, add_matter(own, other.pk, "抗旱").pk, plan(cast, "打井"))
    sheet.put(2, 键=str(task.pk), 版次=task.version)


def _add(sheet: Sheet, row: int = 4, /, **cells: object) -> Sheet:
    sheet.put(row, **{"事项": "做好汛前准备", TEXT: "清点防汛队伍", **cells})
    return sheet


def test_a_row_that_was_added_is_a_new_task(cast: Cast) -> None:
    """Of the matter that it names; it can be typed below the last row, is shown as new, and comes in once."""
    breakdown = drafted(cast)
    client = cast.client("supervision")
    sheet = exported(client, address_of(breakdown))
    assert not sheet.sheet.cell(4, sheet.heads["事项"]).protection.locked
    assert sheet.sheet.cell(4, sheet.heads["键"]).protection.locked
    whole = {LEAD: "县交通运输局", SUPPORT: "财政局", DUE: ahead(20), "办结依据": "花名册", CONFIRM: "是", "权重": 2}
    _add(sheet, **whole)
    _add(sheet, 6, **{TEXT: "组织演练"})
    sheet.put(2, 权重=3)
    preview = uploaded(client, sheet.saved(), f"{address_of(breakdown)}back/")
    assert text_of(preview).count(">新增<") == 2
    assert Task.objects.count() == 2
    assert "已导入 3 行" in text_of(confirmed(client, preview, page_of(preview)))
    rows = list(Task.objects.order_by("order"))
    assert [row.order for row in rows] == [1, 2, 3, 4]
    added, bare = rows[2:]
    assert (added.text, str(added.lead), added.due, added.due_by) == ("清点防汛队伍", "县交通运输局", ahead(20), "石磊")
    assert (added.weight, added.confirmed, added.units.get().unit) == (2, True, cast.units["县财政局"])
    assert (bare.text, bare.lead, bare.confirmed, rows[0].weight) == ("组织演练", None, False, 3)
    steps = Step.objects.filter(about=added.matter.about, act="plan_task", how="台账导入")
    assert steps.count() == 2
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert {added.about, bare.about, added.matter.about} <= set(entry.says["state"]["changed"])
    assert log_is_whole()
    fresh = exported(client, address_of(breakdown))
    _add(fresh, 6, **whole)
    assert "没有要导入的" in text_of(uploaded(client, fresh.saved(), f"{address_of(breakdown)}back/"))


def test_a_ledger_of_petitions_names_nobody(cast: Cast) -> None:
    """As on the page: neither a task that is edited nor one that is added says who the petitioner is."""
    own = cast.by("supervision")
    breakdown = start_breakdown(own, "petition", "领导包案", "青信办〔2026〕3号")
    plan_task(own, add_matter(own, breakdown.pk, "供水诉求").pk, plan(cast))
    for row in ({"事项": "供水诉求"}, {}):
        sheet = exported(cast.client("supervision"), address_of(breakdown))
        sheet.put(4 if row else 2, **row, **{TEXT: "答复信访人：张建国"})
        preview = uploaded(cast.client("supervision"), sheet.saved(), f"{address_of(breakdown)}back/")
        assert "写有信访人的姓名、证件或者电话号码" in text_of(preview)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_stale, "在您导出以后有改动"),
        (_twice, "第 2、5 行填的是同一项任务"),
        (_smuggle, "没有这项任务"),
        (lambda cast, sheet: sheet.put(4, 键="x", **{TEXT: "新增的任务"}), "没有这项任务"),
        (lambda cast, sheet: sheet.put(4, **{TEXT: "新增的任务"}), "新增的这一行没有写属于哪个事项"),
        (lambda cast, sheet: sheet.put(4, 事项="别的事", **{TEXT: "新增的任务"}), "本方案里没有事项“别的事”"),
        (lambda cast, sheet: sheet.put(4, 事项="做好汛前准备", 权重=2), "没有写工作要求"),
        (lambda cast, sheet: _add(sheet, **{LEAD: "县水产局"}), "通讯录里没有“县水产局”"),
        (lambda cast, sheet: _add(sheet, **{CONFIRM: "是"}), "任务还没有要求、牵头单位或者时限"),
        (lambda cast, sheet: (_add(sheet), _add(sheet, 5)), "第 4、5 行填的是同一项任务"),
        (lambda cast, sheet: add_matter(cast.by("supervision"), Breakdown.objects.get().pk, "做好汛前准备") and _add(sheet), "有几个事项都叫“做好汛前准备”"),
        (lambda cast, sheet: sheet.put(2, 事项="另一事项"), "“事项”一格与系统里的不同"),
        (lambda cast, sheet: sheet.put(2, **{LEAD: "县水产局"}), "通讯录里没有“县水产局”"),
        (lambda cast, sheet: sheet.put(2, **{SUPPORT: "县财政局、各乡镇"}), "通讯录里没有“各乡镇”"),
        (lambda cast, sheet: sheet.put(2, 责任领导="张不在"), "通讯录里没有“张不在”"),
        (lambda cast, sheet: sheet.put(2, **{DUE: "尽快"}), "“尽快”不是一个确定的日期"),
        (lambda cast, sheet: sheet.put(2, **{DUE: "6月30日"}), "没有写年份"),
        (lambda cast, sheet: sheet.put(2, 类别="特急"), "没有这个类别"),
        (lambda cast, sheet: sheet.put(2, 权重=0), "权重请写 1 到 100 的整数"),
        (lambda cast, sheet: sheet.put(2, 办结依据="长" * 301), "办结依据超过 300 字"),
        (lambda cast, sheet: sheet.put(2, **{TEXT: None}), "没有写工作要求"),
        (lambda cast, sheet: sheet.put(3, **{CONFIRM: "是"}), "任务还没有要求、牵头单位或者时限"),
        (lambda cast, sheet: sheet.put(3, **{CONFIRM: "对"}), "“已核对确认”请填“是”或者“否”"),
        (lambda cast, sheet: sheet.put(2, **{TEXT: "秘密★5年"}), "第 2 行带有密级标志"),
    ],
)  # fmt: skip
def test_a_row_is_refused_with_its_sentence(cast: Cast, change: Any, said: str) -> None:
    """Whatever is wrong with it, and nothing is planned by it."""
    breakdown = drafted(cast)
    client = cast.client("supervision")
    sheet = exported(client, address_of(breakdown))
    sheet.put(2, **{TEXT: "改过的要求"})
    change(cast, sheet)
    before = stands()
    assert said in text_of(uploaded(client, sheet.saved(), f"{address_of(breakdown)}back/"))
    assert stands() == before


def test_what_is_no_draft_any_more_is_not_planned(cast: Cast) -> None:
    """Submitted after the preview, it stays as it was submitted; and others have no such page."""
    breakdown = drafted(cast)
    client = cast.client("supervision")

    def whole(sheet: Sheet) -> None:
        sheet.put(3, **{LEAD: "县水务局", DUE: ahead(9), "办结依据": EVIDENCE, CONFIRM: "是"})

    brought_in(client, whole, address_of(breakdown))
    sheet = exported(client, address_of(breakdown))
    sheet.put(2, **{TEXT: "改过的要求"})
    preview = uploaded(client, sheet.saved(), f"{address_of(breakdown)}back/")
    submit_breakdown(cast.by("supervision"), breakdown.pk)
    before = stands()
    answer = confirmed(client, preview, page_of(preview))
    assert (answer.status_code, stands()) == (403, before)
    assert "不能“导入分解台账”" in text_of(answer)
    assert client.get(f"{address_of(breakdown)}back/").status_code == 403
    assert cast.client("office_head").get(f"{address_of(breakdown)}back/").status_code == 403
    for name in ("liaison", "archivist"):
        assert cast.client(name).get(address_of(breakdown)).status_code == 404
        assert cast.client(name).get(f"{address_of(breakdown)}back/").status_code == 404


def test_each_ledger_comes_back_on_its_own_page(cast: Cast) -> None:
    """That of another break-down is refused, and nothing of it waits."""
    one, other = drafted(cast), drafted(cast)
    client = cast.client("supervision")
    answer = uploaded(client, exported(client, address_of(one)).saved(), f"{address_of(other)}back/")
    assert answer.status_code == 422
    assert "这不是在这里导出的台账" in text_of(answer)
    assert f"{address_of(one)}back/" in text_of(client.get(f"/breakdowns/{one.pk}/"))


def test_days_are_taken_as_excel_has_them(cast: Cast) -> None:
    """A day as a day or as words; the task says who set it."""
    breakdown = drafted(cast)
    brought_in(cast.client("supervision"), lambda sheet: sheet.put(3, **{DUE: "2027年6月底前"}), address_of(breakdown))
    task = Task.objects.order_by("order")[1]
    assert (task.due, task.due_by) == (datetime.date(2027, 6, 30), "石磊")
    assert not LedgerUpload.objects.filter(done_at=None).exists()
