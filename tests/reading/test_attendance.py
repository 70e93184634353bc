"""Who attended, read from invented rolls and sentences of the forms that minutes and reports use."""

import time

import pytest

from reading.rolls import ROLLS
from yiding.reading.attendance import find_attendance
from yiding.reading.roster import Entry


def said(text: str, places: tuple[str, ...] = ()) -> list[str]:
    """Give the entries of a text as lines: role, name, unit, post, reason, with - for what is not given."""
    entries, _ = find_attendance(text, 0, len(text), places)
    return [_line(text, entry) for entry in entries]


def _line(text: str, entry: Entry) -> str:
    """Give one entry as a line."""

    def words(part: tuple[int, int] | None) -> str:
        return "".join(text[slice(*part)].split()) if part else "-"

    units = "、".join(words(unit) for unit in entry.unit) or "-"
    parts = [entry.role, words(entry.name), units, words(entry.post), words(entry.reason)]
    while parts[-1] == "-":
        parts.pop()
    return " ".join(parts)


SENTENCES = [
    (
        "leaders attend",
        "区领导周志刚、庞平、易芳参加会议。",
        [f"present {n} - 区领导" for n in ("周志刚", "庞平", "易芳")],
    ),
    (
        "two roles",
        "县领导张志远、李秋明出席会议；王海、周敏列席会议。",
        [
            "present 张志远 - 县领导",
            "present 李秋明 - 县领导",
            "in_attendance 王海",
            "in_attendance 周敏",
        ],
    ),
    (
        "posts before names",
        "县委常委、常务副县长李一帆，副县长王二虎、赵三元参加会议，县人大常委会副主任钱四海、县政协副主席孙五一应邀列席。",
        [
            "present 李一帆 - 县委常委、常务副县长",
            "present 王二虎 - 副县长",
            "present 赵三元 - 副县长",
            "in_attendance 钱四海 - 县人大常委会副主任",
            "in_attendance 孙五一 - 县政协副主席",
        ],
    ),
    (
        "after the chair",
        "3月4日，县长张志远主持召开县政府第5次常务会议。副县长李秋明、王海，县政府党组成员周敏出席。",
        [
            "present 李秋明 - 副县长",
            "present 王海 - 副县长",
            "present 周敏 - 县政府党组成员",
        ],
    ),
    (
        "in the sentence of the chair",
        "3月4日，县长张志远主持召开县政府第5次常务会议，县领导李秋明、王海参加会议。",
        [
            "present 李秋明 - 县领导",
            "present 王海 - 县领导",
        ],
    ),
    ("units in prose", "县发改局、县财政局列席会议。", ["in_attendance - 县发改局", "in_attendance - 县财政局"]),
    (
        "units by their heads",
        "区发改局、区财政局主要负责人列席会议，有关部门负责人参加会议。",
        [
            "in_attendance - 区发改局 主要负责人",
            "in_attendance - 区财政局 主要负责人",
        ],
    ),
    (
        "who attended, behind the verb",
        "出席会议的有：张志远、李秋明、王海。",
        ["present 张志远", "present 李秋明", "present 王海"],
    ),
    (
        "invited",
        "会议邀请县人大常委会副主任钱四海、县政协副主席孙五一列席。",
        [
            "in_attendance 钱四海 - 县人大常委会副主任",
            "in_attendance 孙五一 - 县政协副主席",
        ],
    ),
    (
        "the post behind the name",
        "张志远副县长、李秋明副县长参加会议。",
        ["present 张志远 - 副县长", "present 李秋明 - 副县长"],
    ),
    ("posts without a name", "县人武部部长，各副县长参加会议。", []),
    (
        "family names that no list has",
        "副县长魏东升、白莉、强勇，县政府党组成员雷建国参加会议。",
        [
            "present 魏东升 - 副县长",
            "present 白莉 - 副县长",
            "present 强勇 - 副县长",
            "present 雷建国 - 县政府党组成员",
        ],
    ),
    ("no names at all", "各乡镇、企业、学校参加会议。", []),
    (
        "persons beside a class of persons",
        "县领导李秋明、王海及县政府组成部门主要负责同志参加会议。",
        ["present 李秋明 - 县领导", "present 王海 - 县领导"],
    ),
    (
        "a unit beside a class of persons",
        "各部门主要负责人及望江城投公司列席会议。",
        ["in_attendance - 望江城投公司"],
    ),
    (
        "a post of the fire brigade",
        "县政府办公室主任李秋明，县消防救援大队教导员王海参加会议。",
        ["present 李秋明 - 县政府办公室主任", "present 王海 - 县消防救援大队教导员"],
    ),
    ("and others", "区领导张志远、李秋明等参加会议。", ["present 张志远 - 区领导", "present 李秋明 - 区领导"]),
    (
        "an organ of several words",
        "县委常委、县人武部政委张志远，县公安局局长李秋明出席会议。",
        [
            "present 张志远 - 县委常委、县人武部政委",
            "present 李秋明 - 县公安局局长",
        ],
    ),
    (
        "a judge and a prosecutor",
        "县人民法院院长张志远、县人民检察院检察长李秋明列席会议。",
        [
            "in_attendance 张志远 - 县人民法院院长",
            "in_attendance 李秋明 - 县人民检察院检察长",
        ],
    ),
    ("leave", "副县长张志远因公请假。", ["absent 张志远 - 副县长 因公"]),
    (
        "did not attend",
        "副县长张志远因公未参加会议，县长助理李秋明因故未能出席。",
        ["absent 张志远 - 副县长 因公", "absent 李秋明 - 县长助理"],
    ),
    (
        "leaders behind their names",
        "张志远、李秋明、王海等县领导参加会议。",
        ["present 张志远 - 县领导", "present 李秋明 - 县领导", "present 王海 - 县领导"],
    ),
    (
        "a name that lost its given name",
        "副县长张志远、王　、李秋明参加会议。",
        ["present 张志远 - 副县长", "present 王 - 副县长", "present 李秋明 - 副县长"],
    ),
    (
        "names with a dot behind long posts",
        "县人大常委会副主任木合塔尔·居马、县政协副主席赛里克·阿布都应邀列席会议。",
        ["in_attendance 木合塔尔·居马 - 县人大常委会副主任", "in_attendance 赛里克·阿布都 - 县政协副主席"],
    ),
    (
        "representatives who were invited",
        "会议邀请县人大代表王海、政协委员周敏列席。",
        ["in_attendance 王海 - 县人大代表", "in_attendance 周敏 - 政协委员"],
    ),
    (
        "joined by and",
        "副县长张志远和县政府党组成员李秋明参加会议。",
        ["present 张志远 - 副县长", "present 李秋明 - 县政府党组成员"],
    ),
]

NONE = [
    ("an order to attend", "会议要求，各单位主要负责人要参加会议，县财政局要列席会议。"),
    ("another meeting", "张志远参加全国人民代表大会并参加学习讨论。会议传达了参加培训的情况。"),
    ("the chair", "县长张志远主持会议并讲话。"),
    ("reporters", "（记者 张志远 通讯员 李秋明 摄影 王海）"),
    ("presenters", "汇报人：县财政局 王海\n审核：李秋明 编辑：周敏"),
    ("telephones", "县长 张志远 0000-1234567\n副县长 李秋明 0000-7654321"),
    ("records that are kept", "要做好执法全过程记录、会议记录，完善参加人员管理制度。"),
    ("minutes as a heading", "会议记录：\n会议听取了县财政局关于预算的汇报，研究了有关事项。"),
    ("contests", "组织群众积极参加活动。广大群众踊跃参加。"),
    ("leave as a rule", "无故不得缺席，因故不能参加会议的要请假，未参加会议的单位要补课。"),
    ("no word of attendance", "会议研究了防汛工作，指出要加强值守。"),
]


@pytest.mark.parametrize(("form", "text", "expected"), ROLLS, ids=[row[0] for row in ROLLS])
def test_rolls_behind_labels_are_read(form: str, text: str, expected: list[str]) -> None:
    """A roll behind a label gives each person with role, unit, post and reason."""
    assert said(text) == expected, form


@pytest.mark.parametrize(("form", "text", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_sentences_are_read(form: str, text: str, expected: list[str]) -> None:
    """A sentence that says who attended gives each person, posts in front of a name whole."""
    assert said(text) == expected, form


@pytest.mark.parametrize(("form", "text"), NONE, ids=[row[0] for row in NONE])
def test_other_persons_are_no_attendees(form: str, text: str) -> None:
    """Orders, chairs, reporters, presenters and telephone lists are no attendance."""
    assert said(text) == [], form


@pytest.mark.parametrize(
    "part",
    ["出席：张志远、李秋明\n", "列席 ", "出席会议的有张志远、", "参加会议，", "县财政局王海", "张志远等", "县", "席", "集团", "应邀列席会议的有", "、王海", "王 ", "王 海 ", "阿·", "县 财 政 局 ", "孟根"],
)  # fmt: skip
@pytest.mark.parametrize("head", ["", "出席："])
def test_reading_is_linear(part: str, head: str) -> None:
    """Sixty thousand characters of whatever a rule looks for are read in a moment."""
    text = head + part * (60_000 // len(part))
    before = time.process_time()
    find_attendance(text, 0, len(text), ("临川县",))
    assert time.process_time() - before < 3
