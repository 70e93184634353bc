"""Ledgers that other offices made: their heads are found and guessed, their rows read."""

import pytest

from papers.composed_ledgers import foreign, opened, saved
from yiding.papers.errors import PaperError
from yiding.papers.ledger import Column
from yiding.papers.ledger_foreign import SYNONYMS, guess, heads, read_foreign

TITLE = "青岫县政府常务会议议定事项督办台账"
HEADS = ("序号", "会议", "议定事项", "工作任务", "责任单位", None, "办结时限", "落实\n情况", "完成率（%）")
BELOW = (None, None, None, None, "牵头单位", "配合单位", None, None, None)
ROWS = (
    (TITLE,),
    HEADS,
    BELOW,
    ("一、重点项目（2项）",),
    (1, "第21次", "农村供水", "完成管网改造", "县水务局", "县财政局", "6月底前", "已完成12处", 0.6),
    (None, None, None, "制定管护办法", "县水务局", None, "年底", None, None),
    (2, "第21次", "防汛备汛", "值班值守", "县应急局", None, "长期坚持", "已完成", "是"),
    (None,),
    HEADS,
    ("合计", None, None, 3),
)
MERGED = ("A1:I1", "E2:F2", *(f"{letter}2:{letter}3" for letter in "ABCDGHI"), "A4:I4", "A5:A6", "B5:B6", "C5:C6")
COLUMNS = tuple(
    Column(key, (words, key))
    for key, words in (
        ("matter", "议定事项"),
        ("task", "任务"),
        ("lead", "牵头单位"),
        ("support", "配合单位"),
        ("leader", "责任领导"),
        ("due", "完成时限"),
        ("news", "进展情况"),
        ("share", "完成率"),
        ("source", "来源"),
    )
)
FILE = foreign(ROWS, MERGED)
MAPPING = {
    "matter": "议定事项",
    "task": "工作任务",
    "lead": "牵头单位",
    "support": "配合单位",
    "due": "办结时限",
    "news": "落实情况",
    "share": "完成率（%）",
    "source": "会议",
}


def test_the_head_is_found() -> None:
    """The lower row of a head of two, with what is merged down into it, is the likeliest."""
    best = heads(FILE)[0]
    assert (best.sheet, best.number) == ("台账", 3)
    words = ("序号", "会议", "议定事项", "工作任务", "牵头单位", "配合单位", "办结时限", "落实情况", "完成率（%）")
    assert best.words == words


def test_sheets_that_are_hidden_have_no_heads() -> None:
    """Of the others each is looked at; what is further down is no head."""
    book = opened(foreign([(TITLE,), ("任务", "完成时限")]))
    secret = book.create_sheet("藏")
    secret.append(["任务", "牵头单位", "完成时限"])
    secret.sheet_state = "hidden"
    far = book.create_sheet("远")
    far.cell(31, 1, "任务")
    far.cell(31, 2, "单位")
    assert [(head.sheet, head.number) for head in heads(saved(book))] == [("台账", 2)]


def test_columns_are_guessed_by_the_words_of_the_trade() -> None:
    """What no head stands for is left out, and no head stands for two."""
    assert guess(heads(FILE)[0].words, COLUMNS) == MAPPING


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("主办单位", "lead"),
        ("责任部门（牵头）", "lead"),
        ("协办单位", "support"),
        ("包抓领导", "leader"),
        ("分管 领导", "leader"),
        ("截止日期", "due"),
        ("工作任务完成时限", "due"),
        ("目前工作进展情况", "news"),
        ("进度", "share"),
        ("督办事项", "matter"),
        ("会议名称", "source"),
    ],
)
def test_heads_are_known_in_many_forms(head: str, key: str) -> None:
    """By synonyms, notes in brackets and blanks apart, and where they hold a word of the trade."""
    assert guess(["序号", head], COLUMNS) == {key: head}


@pytest.mark.parametrize("head", ["序号", "类别", "", "（）", "金额（万元）"])
def test_other_heads_are_not_guessed(head: str) -> None:
    """Nothing is made up."""
    assert guess([head], COLUMNS) == {}


def test_matters_stand_for_tasks_where_there_are_no_others() -> None:
    """But not where there is a head of their own."""
    both = [Column("task", ("任务", "Task")), Column("matter", ("事项", "Matter"))]
    assert guess(["工作事项"], both[:1]) == {"task": "工作事项"}
    assert guess(["工作事项", "重点任务"], both) == {"task": "重点任务", "matter": "工作事项"}


def test_no_word_has_two_meanings() -> None:
    """A synonym stands in one row alone."""
    words = [word for row in SYNONYMS for word in row]
    assert sorted(words) == sorted(set(words))


def test_rows_are_read_by_the_mapping() -> None:
    """Merged cells filled down, each row with its number; a part's name and the sum are noted, a repeated head is passed over."""
    found = read_foreign(FILE, MAPPING, 3)
    assert [row.number for row in found.rows] == [5, 6, 7]
    second = {"matter": "农村供水", "task": "制定管护办法", "lead": "县水务局", "support": None}
    assert found.rows[1].cells == {**second, "due": "年底", "news": None, "share": None, "source": "第21次"}
    assert found.rows[0].cells["share"] == 0.6
    assert (found.key, found.sheet, found.letters["support"]) == ("", "台账", "F")
    assert [note[0] for note in found.notes] == [
        "第 4 行“一、重点项目（2项）”不是一行内容，没有读。",
        "第 10 行“合计”不是一行内容，没有读。",
    ]


def test_a_row_of_one_cell_is_a_row_where_that_is_read() -> None:
    """A list of tasks alone has one column."""
    found = read_foreign(foreign([("任务",), ("修桥",), ("二、铺路",)]), {"task": "任务"}, 1)
    assert [row.cells["task"] for row in found.rows] == ["修桥"]
    assert len(found.notes) == 1


def test_a_head_of_another_sheet_is_read_by_its_name() -> None:
    """The first that can be seen, where none is named."""
    book = opened(FILE)
    book.worksheets[0].sheet_state = "hidden"
    other = book.create_sheet("第二批")
    other.append(["任务"])
    other.append(["修桥"])
    book.active = 1
    data = saved(book)
    assert read_foreign(data, {"task": "任务"}, 1).rows[0].cells == {"task": "修桥"}
    assert len(read_foreign(data, MAPPING, 3, "台账").rows) == 3


@pytest.mark.parametrize(
    ("mapping", "row", "sheet", "said"),
    [
        ({"task": "任务书"}, 3, "", "“台账”表第 3 行没有“任务书”列"),
        ({"task": "工作任务"}, 4, "", "“台账”表第 4 行没有“工作任务”列"),
        ({"task": "工作任务"}, 99, "", "第 99 行没有“工作任务”列"),
        ({"task": "工作任务"}, 0, "", "第 0 行没有“工作任务”列"),
        ({"task": "工作任务"}, 10**15, "", "0 行没有“工作任务”列"),
        ({"lead": "责任单位"}, 1, "两列", "“两列”表有两列都叫“责任单位”"),
        ({}, 1, "第三批", "工作簿里没有“第三批”表"),
        ({"lead": "单位"}, 1, "出错", "“出错”表 A2、A3、A4、A5、A6等 7 格的公式出错"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(mapping: dict[str, str], row: int, sheet: str, said: str) -> None:
    """What, where, and how to mend it."""
    book = opened(FILE)
    book.create_sheet("两列").append(["责任单位", "责任单位"])
    faulty = book.create_sheet("出错")
    faulty.append(["单位", "别的"])
    for number in range(2, 9):
        for column in (1, 2):
            faulty.cell(number, column, "#REF!").data_type = "e"
    with pytest.raises(PaperError, match=said):
        read_foreign(saved(book), mapping, row, sheet)
    assert len(read_foreign(saved(book), {}, 1, "出错").rows) == 7
