"""An existing ledger of the office: mapped once, remembered, its rows become a draft that nobody has confirmed."""

import datetime
from typing import Any

import pytest

from office.cast import Cast, log_is_whole
from office.matters.composed import again
from office.matters.composed_ledgers import confirmed, page_of, text_of, uploaded
from papers.composed_ledgers import foreign
from yiding.office.base.models import AuditEntry
from yiding.office.matters.actions.edit_matter import edit_matter
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.ledger_models import ColumnMap, LedgerUpload
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.people.models import Unit

HEADS = ("序号", "事项", "任务", "责任部门", "协助", "包抓领导", "时间要求", "进展情况")
ROWS: tuple[tuple[object, ...], ...] = (
    ("2026年督办台账",),
    HEADS,
    (1, "农村供水", "完成管网改造", "水务局", "县财政局、各乡镇", "苏文静", "2026年6月底前", "已完成12处"),
    (2, None, "制定管护办法", "县水产局", None, "张不在", "年底", None),
    (3, "防汛备汛", "值班值守", "县交通运输局，县水务局", None, None, datetime.date(2026, 9, 30), None),
    (None, None, None, None, None, None, None, None),
    ("合计", None, 3),
)
FILE = foreign(ROWS, ("A1:H1", "B3:B4"))
CHOSEN = {
    "matter": "事项",
    "task": "任务",
    "lead": "责任部门",
    "support": "协助",
    "leader": "包抓领导",
    "due": "时间要求",
    "evidence": "",
}


@pytest.fixture
def breakdown(cast: Cast) -> Breakdown:
    """Give a draft of another paper."""
    own = cast.by("supervision")
    return start_breakdown(own, "event", "防汛工作安排", "青政办〔2026〕9号", facts={"event": "主汛期"})


def taken_up(cast: Cast, breakdown: Breakdown, data: bytes = FILE, name: str = "督办台账.xlsx") -> Any:
    """Hand a ledger in for a draft."""
    return uploaded(cast.client("supervision"), data, f"/breakdowns/{breakdown.pk}/ledger/foreign/", name)


def mapped(cast: Cast, breakdown: Breakdown, **chosen: str) -> Any:
    """Hand a ledger in and say which column is which."""
    page = page_of(taken_up(cast, breakdown))
    assert page.endswith("/columns/")
    return cast.client("supervision").post(page, {**CHOSEN, **chosen}, follow=True)


def test_an_existing_ledger_becomes_a_draft(cast: Cast, breakdown: Breakdown) -> None:
    """A matter for each value, merged cells filled down; names by the directory; nothing is invented, and nobody confirmed it."""
    preview = mapped(cast, breakdown)
    text = text_of(preview)
    for doubt in (
        "“各乡镇”在通讯录里没有",
        "“县水产局”在通讯录里没有",
        "“张不在”在通讯录里没有",
        "“年底”不是写明年份的确定日期",
    ):
        assert doubt in text
    assert not Matter.objects.exists()
    done = confirmed(cast.client("supervision"), preview, page_of(preview))
    assert "已导入 3 行" in text_of(done)
    water, flood = Matter.objects.order_by("order")
    assert (water.title, flood.title, water.item, water.hears) == ("农村供水", "防汛备汛", None, False)
    first, second, third = Task.objects.order_by("matter__order", "order")
    fields = [
        (str(task.lead or ""), str(task.leader or ""), task.due, task.due_words) for task in (first, second, third)
    ]
    assert fields == [
        ("县水务局", "苏文静", datetime.date(2026, 6, 30), "2026年6月底前"),
        ("", "", None, "年底"),
        ("县交通运输局", "", datetime.date(2026, 9, 30), ""),
    ]
    assert [sorted(task.units.values_list("unit__name", flat=True)) for task in (first, second, third)] == [
        ["县财政局"],
        [],
        ["县水务局"],
    ]
    assert {(task.confirmed, task.state, task.origin) for task in (first, second, third)} == {
        (False, "draft", "ledger")
    }
    assert water.words[second.start : second.end] == second.words
    assert (
        second.words
        == "序号：2；事项：农村供水；任务：制定管护办法；责任部门：县水产局；包抓领导：张不在；时间要求：年底"
    )
    page = text_of(cast.client("supervision").get(f"/breakdowns/{breakdown.pk}/"))
    assert f'<a href="#task-{second.pk}">序号：2' in page
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert entry.says["act"] == "import_ledger"
    assert {water.about, third.about} <= set(entry.says["state"]["changed"])
    assert log_is_whole()


def test_columns_are_asked_for_once(cast: Cast, breakdown: Breakdown) -> None:
    """The second ledger of the same heads leads to its preview at once, wherever they stand in it; other heads are asked for."""
    preview = mapped(cast, breakdown, due="")
    assert not ColumnMap.objects.exists()
    confirmed(cast.client("supervision"), preview, page_of(preview))
    known = ColumnMap.objects.get()
    assert (known.name, known.head_row) == ("督办台账", 2)
    assert known.mapping == {key: head for key, head in CHOSEN.items() if head and key != "due"}
    below = foreign([("又一年",), (None,), *ROWS[1:3]])
    answer = taken_up(cast, breakdown, below, "另一份.xlsx")
    assert page_of(answer).endswith(f"/ledgers/{LedgerUpload.objects.order_by('pk').last().pk}/")  # type: ignore[union-attr]
    assert "改列的对应" in text_of(answer)
    other = foreign([(*HEADS, "备注"), (*ROWS[2], None)])
    assert page_of(taken_up(cast, breakdown, other)).endswith("/columns/")


def test_the_guess_is_offered(cast: Cast, breakdown: Breakdown) -> None:
    """What the words of the trade tell is chosen already; the rest a person chooses; without tasks nothing is read."""
    answer = taken_up(cast, breakdown)
    text = text_of(answer)
    for head in ("责任部门", "包抓领导"):
        assert f'<option value="{head}" selected>' in text
    assert '<option value="协助" selected>' not in text
    client = cast.client("supervision")
    nothing = client.post(page_of(answer), {**CHOSEN, "matter": "", "task": ""})
    assert nothing.status_code == 422
    assert "请选出哪一列是工作任务或者议定事项" in text_of(nothing)
    assert "第 3 行" in text_of(client.get(f"{page_of(answer)}?head=1"))


def test_a_ledger_taken_up_twice_adds_nothing(cast: Cast, breakdown: Breakdown) -> None:
    """What stands in the draft already is left as it is."""
    client = cast.client("supervision")
    preview = mapped(cast, breakdown)
    confirmed(client, preview, page_of(preview))
    again_ = taken_up(cast, breakdown)
    assert "没有要导入的" in text_of(again_)
    assert Task.objects.count() == 3


def test_a_row_without_its_matter_is_refused(cast: Cast, breakdown: Breakdown) -> None:
    """Whose an empty cell is cannot be known, unless it is merged; left out, the others are taken up."""
    client = cast.client("supervision")
    page = page_of(taken_up(cast, breakdown, foreign(ROWS)))
    preview = client.post(page, CHOSEN, follow=True)
    assert "这一行没有写“议定事项”" in text_of(preview)
    left = client.post(f"{page_of(preview)}leave_out/", follow=True)
    confirmed(client, left, page_of(preview))
    assert Task.objects.count() == 2


def test_tasks_alone_are_matters_of_their_own(cast: Cast, breakdown: Breakdown) -> None:
    """A ledger that has no column of matters."""
    preview = mapped(cast, breakdown, matter="")
    confirmed(cast.client("supervision"), preview, page_of(preview))
    assert set(Matter.objects.values_list("title", flat=True)) == {"完成管网改造", "制定管护办法", "值班值守"}


def test_who_is_named_first_leads_or_nobody_does(cast: Cast, breakdown: Breakdown) -> None:
    """Where the first of several cannot be found, no other takes its place."""
    row = (1, "供水", "改造", "县水产局、县财政局", None, None, None, None)
    page = page_of(taken_up(cast, breakdown, foreign([HEADS, row])))
    preview = cast.client("supervision").post(page, CHOSEN, follow=True)
    confirmed(cast.client("supervision"), preview, page_of(preview))
    task = Task.objects.get()
    assert task.lead is None
    assert task.units.get().unit == cast.units["县财政局"]


def test_the_directory_may_change_before_it_is_confirmed(cast: Cast, breakdown: Breakdown) -> None:
    """What was looked at is no longer so: it is looked at again."""
    preview = mapped(cast, breakdown)
    Unit.objects.create(name="县水产局")
    answer = confirmed(cast.client("supervision"), preview, page_of(preview))
    assert answer.status_code == 409
    assert "预览以后系统里的内容又有变化" in text_of(answer)
    assert not Task.objects.exists()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("没有表头",), ("只有一列",)], "没有找到表头"),
        ([HEADS, (1, "机密★5年", "改造")], "第 2 行带有密级标志"),
    ],
)
def test_what_cannot_be_read_is_told(cast: Cast, breakdown: Breakdown, rows: list[Any], said: str) -> None:
    """On the page on which it was handed in, and nothing waits."""
    answer = taken_up(cast, breakdown, foreign(rows))
    assert (answer.status_code, said in text_of(answer)) == (422, True)


def test_only_a_draft_takes_a_ledger(cast: Cast, breakdown: Breakdown) -> None:
    """From supervision alone; what was submitted meanwhile is refused by its state."""
    address = f"/breakdowns/{breakdown.pk}/ledger/foreign/"
    assert cast.client("office_head").get(address).status_code == 403
    assert cast.client("liaison").get(address).status_code == 404
    preview = mapped(cast, breakdown)
    Breakdown.objects.filter(pk=breakdown.pk).update(state="submitted")
    answer = confirmed(cast.client("supervision"), preview, page_of(preview))
    assert (answer.status_code, Task.objects.count()) == (403, 0)
    assert "不能“载入台账”" in text_of(answer)


def test_words_that_are_edited_are_marked_where_they_stand(cast: Cast, breakdown: Breakdown) -> None:
    """A task goes with its words when those of the matter are edited, and rests on nothing where they are gone."""
    preview = mapped(cast, breakdown)
    confirmed(cast.client("supervision"), preview, page_of(preview))
    matter = Matter.objects.get(title="农村供水")
    first, second = matter.tasks.order_by("order")
    edit_matter(cast.by("supervision"), matter.pk, "农村供水", words=f"原台账：\n{second.words}")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.start, first.end) == (None, None)
    assert again(matter).words[second.start : second.end] == second.words
    assert log_is_whole()


def test_a_ledger_of_petitions_names_nobody(cast: Cast) -> None:
    """As on the page: a row by which a petitioner can be known is refused."""
    petitions = start_breakdown(cast.by("supervision"), "petition", "领导包案", "青信办〔2026〕3号")
    row = (1, "供水", "答复信访人：张建国", "县水务局", None, None, None, None)
    page = page_of(taken_up(cast, petitions, foreign([HEADS, row])))
    preview = cast.client("supervision").post(page, CHOSEN, follow=True)
    assert "写有信访人的姓名、证件或者电话号码" in text_of(preview)
    assert 'name="mark"' not in text_of(preview)
