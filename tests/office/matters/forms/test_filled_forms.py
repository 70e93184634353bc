"""The ready form of each kind goes out empty, is filled in, and comes back into a draft."""

import datetime
from typing import Any

import pytest
from django.urls import reverse

from office.cast import Cast, log_is_whole
from office.matters.composed_ledgers import Sheet, confirmed, exported, page_of, text_of, uploaded
from papers.composed_ledgers import foreign
from yiding.office.base.models import AuditEntry
from yiding.office.matters.actions.name_event import name_event
from yiding.office.matters.actions.set_event_day import set_event_day
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.ledger_models import ColumnMap
from yiding.office.matters.models import Breakdown, Matter, Task

DUE = datetime.date(2026, 11, 30)
TASK = {
    "工作要求": "按方案办理",
    "牵头单位": "县水务局",
    "配合单位": "财政局、县交通运输局",
    "完成时限": DUE,
    "办结依据": "验收报告",
}
PACE = "整改类型（立行立改／分阶段整改／持续整改）"
ABOUT: dict[str, dict[str, object]] = {
    "work_report": {"year": 2026},
    "livelihood": {"year": 2026},
    "petition": {},
    "quarterly": {"year": 2026, "quarter": "4"},
    "rectification": {"origin": "audit"},
    "fund": {"year": 2026, "total": "300"},
    "event": {"event": "主汛期", "year": 2026},
}
# what is typed, and what of it stands in the matter
FILLED: dict[str, tuple[dict[str, object], dict[str, object]]] = {
    "work_report": (
        {"所在部分": "第三部分", "年度目标": "新改建管网 20 公里", "一季度节点目标": "完成设计", "一季度进展": "设计已审"},
        {
            "chapter": "第三部分",
            "target": "新改建管网 20 公里",
            "quarter_1": "完成设计",
            **{f"quarter_{number}": "" for number in (2, 3, 4)},
        },
    ),
    "livelihood": (
        {
            "建设内容": "改造村级供水点",
            "完成标准": "改造 12 处",
            "资金（万元）": 120.5,
            "资金来源": "县级财政",
            "开工（启动）": "已开工",
        },
        {"content": "改造村级供水点", "standard": "改造 12 处", "funds": "120.5", "funds_from": "县级财政", "served": ""},
    ),
    "petition": (
        {"信访件编号": "XF2026-018", "诉求类别": "供水", "受理日期": datetime.date(2026, 3, 2), "首次约谈": "3月6日约谈"},
        {"case_number": "XF2026-018", "demand": "供水", "accepted_on": "2026-03-02"},
    ),
    "quarterly": (
        {"分值": "２．５", "评分标准": "少一处扣 0.5 分", "自评得分": 2, "核定得分": 1.5, "理由": "少一处"},
        {"points": "2.5", "standard": "少一处扣 0.5 分"},
    ),
    "rectification": (
        {"问题": "台账不全", "整改措施": "补建台账", PACE: "分阶段整改", "整改完成": "已补"},
        {"problem_number": "", "problem": "台账不全", "measure": "补建台账", "pace": "staged"},
    ),
    "fund": (
        {"计划金额（万元）": 180, "资金来源": "县级财政", "绩效评价": "优"},
        {"amount": "180", "funds_from": "县级财政"},
    ),
    "event": ({}, {}),
}  # fmt: skip


def begun(cast: Cast, kind: str) -> Breakdown:
    """Start a break-down of a kind."""
    return start_breakdown(cast.by("supervision"), kind, "年度工作安排", "青政办〔2026〕9号", facts=ABOUT[kind])


def address_of(breakdown: Breakdown) -> str:
    """Give where its form comes back."""
    return reverse("filled_form", args=[breakdown.pk])


def empty(cast: Cast, kind: str) -> Sheet:
    """Download the empty form of a kind."""
    return exported(cast.client("supervision"), reverse("empty_form", args=[kind]))


def filled(cast: Cast, kind: str, *rows: dict[str, object]) -> Sheet:
    """Fill in a form: each row a matter, with what is typed otherwise."""
    sheet = empty(cast, kind)
    for number, row in enumerate(rows or ({},), 1):
        given = {"序号": number, "事项": "农村供水", "责任领导": "苏文静", **TASK, **FILLED[kind][0], **row}
        sheet.put(number + 1, **{head: value for head, value in given.items() if head in sheet.heads})
        assert set(given) <= set(sheet.heads), set(given) - set(sheet.heads)
    return sheet


def taken_up(cast: Cast, breakdown: Breakdown, sheet: Sheet) -> Any:
    """Hand a form in, and confirm it."""
    client = cast.client("supervision")
    preview = uploaded(client, sheet.saved(), address_of(breakdown))
    return confirmed(client, preview, page_of(preview))


@pytest.mark.parametrize("kind", FILLED)
def test_a_form_goes_out_empty_and_comes_back(cast: Cast, kind: str) -> None:
    """What was typed stands in the draft: the matter with its fields and leader, its task with units, day and evidence."""
    breakdown = begun(cast, kind)
    page = cast.client("supervision").get(reverse("breakdown", args=[breakdown.pk]))
    assert address_of(breakdown) in text_of(page)
    assert reverse("empty_form", args=[kind]) in text_of(cast.client("supervision").get(address_of(breakdown)))
    sheet = filled(cast, kind)
    preview = uploaded(cast.client("supervision"), sheet.saved(), address_of(breakdown))
    assert not Matter.objects.exists()
    assert ("立项以后才能登记" in text_of(preview)) == (kind != "event")
    done = confirmed(cast.client("supervision"), preview, page_of(preview))
    assert "已导入 1 行" in text_of(done)
    matter, task = Matter.objects.get(), Task.objects.get()
    assert (matter.title, str(matter.leader), matter.facts) == ("农村供水", "苏文静", FILLED[kind][1])
    assert (task.text, str(task.lead), task.due, task.evidence) == ("按方案办理", "县水务局", DUE, "验收报告")
    assert set(task.units.values_list("unit__name", "part")) == {("县财政局", "support"), ("县交通运输局", "support")}
    assert (task.confirmed, task.state, task.origin, str(task.leader)) == (False, "draft", "ledger", "苏文静")
    assert matter.words[task.start : task.end] == task.words
    assert all(str(value) in matter.words for value in FILLED[kind][0].values())
    assert not ColumnMap.objects.exists()
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert entry.says["act"] == "import_ledger"
    assert {matter.about, task.about} <= set(entry.says["state"]["changed"])
    assert log_is_whole()
    again = uploaded(cast.client("supervision"), sheet.saved(), address_of(breakdown))
    assert "没有要导入的" in text_of(again)


def test_further_rows_of_a_matter_are_tasks_of_it(cast: Cast) -> None:
    """What they leave empty is as the first row has it; a form can be handed in as an existing ledger, too."""
    breakdown = begun(cast, "fund")
    rest: dict[str, object] = {
        "工作要求": "组织验收",
        "责任领导": None,
        "计划金额（万元）": None,
        "资金来源": None,
        "配合单位": None,
    }
    other: dict[str, object] = {
        "事项": "河道清淤",
        "牵头单位": None,
        "完成时限": None,
        "办结依据": None,
        "责任领导": None,
    }
    sheet = filled(cast, "fund", {}, rest, other)
    sheet.sheet.cell(1, len(sheet.heads) + 1).value = "备注"
    sheet.sheet.cell(2, len(sheet.heads) + 1).value = "要跨县协调"
    client = cast.client("supervision")
    preview = uploaded(client, sheet.saved(), reverse("foreign_ledger", args=[breakdown.pk]))
    assert "“备注”列不是这张表的列" in text_of(preview)
    assert "没有填“牵头单位、完成时限、办结依据”，由您在分解方案里确定" in text_of(preview)
    confirmed(client, preview, page_of(preview))
    water, river = Matter.objects.order_by("order")
    first, second = water.tasks.order_by("order")
    assert (first.text, second.text, water.facts["amount"]) == ("按方案办理", "组织验收", "180")
    assert (second.leader, second.units.count()) == (cast.people["vice_head"], 0)
    assert "备注：要跨县协调" in water.words
    assert water.words[second.start : second.end] == second.words
    only = river.tasks.get()
    assert (only.lead, only.due, only.evidence, river.leader) == (None, None, "", None)


def test_an_english_form_comes_back(cast: Cast) -> None:
    """By the heads and the choices of the other language."""
    breakdown = begun(cast, "rectification")
    client = cast.client("supervision")
    heads = ("Matter", "What is to be done", "Problem", "Measure", "Pace (at once／in stages／lasting)")
    data = foreign([heads, ("ledgers", "mend them", "incomplete", "complete them", "in stages")])
    preview = uploaded(client, data, address_of(breakdown))
    confirmed(client, preview, page_of(preview))
    assert Matter.objects.get().facts["pace"] == "staged"


def test_work_by_an_event_is_due_by_it(cast: Cast) -> None:
    """An empty deadline is that of the event; its words are kept as long as nobody has named the event."""
    breakdown = begun(cast, "event")
    sheet = filled(cast, "event", {"完成时限": None})
    preview = uploaded(cast.client("supervision"), sheet.saved(), address_of(breakdown))
    assert "还没有登记事件“主汛期”" in text_of(preview)
    event = name_event(cast.by("supervision"), "主汛期", 2026)
    set_event_day(cast.by("supervision"), event.pk, datetime.date(2026, 6, 1), "防汛指挥部通知")
    sheet = filled(cast, "event", {"完成时限": None}, {"事项": "物资", "完成时限": "主汛期前"}, {"事项": "队伍"})
    taken_up(cast, breakdown, sheet)
    rows = Task.objects.order_by("matter__order").values_list("event", "due", "due_words", "due_by")
    by_event = (event.pk, datetime.date(2026, 6, 1), "主汛期前", "防汛指挥部通知")
    assert list(rows) == [by_event, by_event, (None, DUE, "", "")]


@pytest.mark.parametrize(
    ("kind", "row", "said"),
    [
        ("fund", {"牵头单位": "县水产局"}, "通讯录里没有“县水产局”"),
        ("fund", {"配合单位": "县财政局、各乡镇"}, "通讯录里没有“各乡镇”"),
        ("fund", {"牵头单位": "县财政局、县水务局"}, "“牵头单位”填的是“县财政局、县水务局”；只写一个"),
        ("fund", {"责任领导": "张不在"}, "通讯录里没有“张不在”"),
        ("fund", {"完成时限": "尽快"}, "“完成时限”一格：“尽快”不是一个确定的日期"),
        ("fund", {"完成时限": "6月30日"}, "没有写年份"),
        ("fund", {"计划金额（万元）": "约180"}, "“计划金额（万元）”填的是“约180”；请写不小于 0 的数，以万元计"),
        ("fund", {"计划金额（万元）": -3}, "“计划金额（万元）”填的是“-3”"),
        ("fund", {"计划金额（万元）": "1.2345678"}, "最多六位小数"),
        ("fund", {"计划金额（万元）": None}, "没有填“计划金额（万元）”；请补上"),
        ("fund", {"计划金额（万元）": "=100+80"}, "没有填“计划金额（万元）”；请补上"),
        ("fund", {"事项": None, "工作要求": None}, "没有填“事项、工作要求”；请补上"),
        ("fund", {"事项": "长" * 201}, "最多 200 字"),
        ("fund", {"资金来源": "长" * 201}, "最多 200 字"),
        ("fund", {"办结依据": "长" * 301}, "最多 300 字"),
        ("quarterly", {"分值": "五分"}, "“分值”填的是“五分”；请写不小于 0 的数，最多两位小数"),
        ("quarterly", {"分值": 2.555}, "最多两位小数"),
        ("petition", {"信访件编号": None}, "没有填“信访件编号”"),
        ("petition", {"责任领导": None}, "没有填“责任领导”"),
        ("petition", {"受理日期": "去年底"}, "“受理日期”一格：“去年底”不是一个确定的日期"),
        ("petition", {"工作要求": "答复信访人：张建国"}, "写有信访人的姓名、证件或者电话号码"),
        ("petition", {"信访件编号": "13912345678"}, "写有信访人的姓名、证件或者电话号码"),
        ("rectification", {PACE: "尽快改"}, "请填其中一个：立行立改、分阶段整改、持续整改"),
        ("fund", {"工作要求": "秘密★5年"}, "第 3 行带有密级标志"),
    ],
)  # fmt: skip
def test_a_row_is_refused_with_its_sentence(cast: Cast, kind: str, row: dict[str, object], said: str) -> None:
    """Whatever is wrong with it, and nothing of the form is taken up, unless the row is left out."""
    breakdown = begun(cast, kind)
    client = cast.client("supervision")
    preview = uploaded(client, filled(cast, kind, {}, {"事项": "河道清淤", **row}).saved(), address_of(breakdown))
    assert said in text_of(preview)
    if "密级" in said:
        assert preview.status_code == 422
        return
    answer = client.post(f"{page_of(preview)}confirm/", {"mark": "", "once": "a"})
    assert (answer.status_code, Matter.objects.count()) == (422, 0)
    left = client.post(f"{page_of(preview)}leave_out/", follow=True)
    confirmed(client, left, page_of(preview))
    assert Matter.objects.get().title == "农村供水"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({}, "第 2、3 行填的是同一项任务"),
        ({"工作要求": "组织验收", "计划金额（万元）": 90}, "填的内容或者责任领导与第一行不同"),
        ({"工作要求": "组织验收", "责任领导": "韩立群"}, "填的内容或者责任领导与第一行不同"),
    ],
)
def test_rows_of_one_matter_agree(cast: Cast, row: dict[str, object], said: str) -> None:
    """A matter has its fields and its leader once, and each task once."""
    preview = uploaded(
        cast.client("supervision"), filled(cast, "fund", {}, row).saved(), address_of(begun(cast, "fund"))
    )
    assert said in text_of(preview)


def test_what_stands_already_is_not_written_over(cast: Cast) -> None:
    """A form that says something else of a matter of the draft is refused there."""
    breakdown = begun(cast, "fund")
    taken_up(cast, breakdown, filled(cast, "fund"))
    others: tuple[dict[str, object], ...] = (
        {"计划金额（万元）": 200},
        {"工作要求": "另一项"},
        {"牵头单位": "县财政局", "配合单位": None},
    )
    for row in others:
        preview = uploaded(cast.client("supervision"), filled(cast, "fund", row).saved(), address_of(breakdown))
        assert "方案里已有事项“农村供水”，与这一行不同" in text_of(preview)
    assert Matter.objects.get().facts["amount"] == "180"


def test_the_form_of_another_kind_is_refused(cast: Cast) -> None:
    """It says which column is not there; nothing waits."""
    breakdown = begun(cast, "livelihood")
    client = cast.client("supervision")
    answer = uploaded(client, filled(cast, "fund").saved(), address_of(breakdown))
    assert answer.status_code == 422
    assert "这不是“为民办实事”的空表，表头没有“建设内容、完成标准、资金（万元）”" in text_of(answer)
    nothing = uploaded(client, foreign([("没有表头",)]), address_of(breakdown))
    assert (nothing.status_code, "这不是“为民办实事”的空表" in text_of(nothing)) == (422, True)


def test_who_may_not_take_a_form_up(cast: Cast) -> None:
    """Only supervision, only into a draft, never into that of minutes; a preview is nobody else's."""
    breakdown = begun(cast, "fund")
    address, data = address_of(breakdown), filled(cast, "fund").saved()
    for name, status in (("office_head", 403), ("chief", 403), ("liaison", 404), ("archivist", 404)):
        client = cast.client(name)
        assert client.get(address).status_code == status, name
        assert uploaded(client, data, address).status_code == status, name
    client = cast.client("supervision")
    preview = uploaded(client, data, address)
    for act in ("", "confirm/"):
        other = cast.client("office_head")
        found = other.post(f"{page_of(preview)}{act}", {"mark": ""}) if act else other.get(page_of(preview))
        assert found.status_code == 404
    Breakdown.objects.filter(pk=breakdown.pk).update(state="submitted")
    answer = confirmed(client, preview, page_of(preview))
    assert (answer.status_code, Matter.objects.count()) == (403, 0)
    assert client.get(address).status_code == 403
    Breakdown.objects.filter(pk=breakdown.pk).update(state="draft", kind="sitting")
    assert client.get(address).status_code == 404


def test_a_form_that_was_taken_up_goes_on_as_any_draft(cast: Cast) -> None:
    """Confirmed, it is submitted by the rules of its kind."""
    breakdown = begun(cast, "fund")
    taken_up(cast, breakdown, filled(cast, "fund"))
    for task in Task.objects.all():
        cast.client("supervision").post(reverse("task_act", args=[task.pk, "confirm_task"]))
    assert submit_breakdown(cast.by("supervision"), breakdown.pk).state == "submitted"
