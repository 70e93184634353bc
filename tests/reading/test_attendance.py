"""Who attended, read from invented rolls and sentences of the forms that minutes and reports use."""

import time

import pytest

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


# Each row: what the form is, the text, the entries.
ROLLS = [
    ("names behind a label", "出席：张志远、李秋明、王海", ["present 张志远", "present 李秋明", "present 王海"]),
    (
        "names padded with blanks inside, two blanks between",
        "出 席： 张 帆  李秋明  王 海\n 周小鱼  吴 凡",
        ["present 张帆", "present 李秋明", "present 王海", "present 周小鱼", "present 吴凡"],
    ),
    ("single blanks inside and between", "出席：张 三 李 四 王 五", ["present 张三", "present 李四", "present 王五"]),
    ("em spaces", "列\u3000席：陈\u3000墨\u3000\u3000赵晓川", ["in_attendance 陈墨", "in_attendance 赵晓川"]),
    (
        "a name and a label on lines of their own",
        "出席人员\n张志远\n李秋明\n列席人员\n王海\n",
        ["present 张志远", "present 李秋明", "in_attendance 王海"],
    ),
    (
        "unit and name a line",
        "列席：\n县司法局 陈五福\n县审计局  刘敏\n望江镇 何大川",
        ["in_attendance 陈五福 县司法局", "in_attendance 刘敏 县审计局", "in_attendance 何大川 望江镇"],
    ),
    (
        "a table that became tabs",
        "列席：\n县司法局\t陈五福\t县审计局\t刘敏\n望江镇\t何大川",
        ["in_attendance 陈五福 县司法局", "in_attendance 刘敏 县审计局", "in_attendance 何大川 望江镇"],
    ),
    (
        "units in running text, one for several names",
        "列席：发改局周敏，教体局吴启明、郑玉，退役军人事务局孙浩，青石镇冯涛。",
        [
            "in_attendance 周敏 发改局",
            "in_attendance 吴启明 教体局",
            "in_attendance 郑玉 教体局",
            "in_attendance 孙浩 退役军人事务局",
            "in_attendance 冯涛 青石镇",
        ],
    ),
    (
        "numbered groups",
        "列席：\n（一）邀请列席：钱伯安、褚云\n（二）政府办：卫东升、蒋琪\n（三）财政局沈从军，云溪集团韩冬",
        [
            "in_attendance 钱伯安",
            "in_attendance 褚云",
            "in_attendance 卫东升 政府办",
            "in_attendance 蒋琪 政府办",
            "in_attendance 沈从军 财政局",
            "in_attendance 韩冬 云溪集团",
        ],
    ),
    (
        "leave with a reason",
        "出席：张志远\n请 假： 高大成 （ 赴省城参加会议 ）、徐静（病假）",
        ["present 张志远", "absent 高大成 - - 赴省城参加会议", "absent 徐静 - - 病假"],
    ),
    (
        "a reason without brackets",
        "请假：高大成因公出差、徐静 在外学习",
        ["absent 高大成 - - 因公出差", "absent 徐静 - - 在外学习"],
    ),
    ("record keeper", "记 录： 杨柳青", ["recorder 杨柳青"]),
    ("record keepers with another label", "记录人：杨柳青、马可", ["recorder 杨柳青", "recorder 马可"]),
    ("a joint label", "列席：区发改局、区统计局郑开文", ["in_attendance 郑开文 区发改局、区统计局"]),
    (
        "posts in brackets behind names",
        "参加人员：张志远（县委副书记、县长）、李秋明（县委常委、副县长）\n列席：王海（县财政局局长）",
        ["present 张志远 - 县委副书记、县长", "present 李秋明 - 县委常委、副县长", "in_attendance 王海 县财政局 局长"],
    ),
    (
        "a unit in brackets",
        "列席：王海（县财政局）、周敏（云溪集团）",
        ["in_attendance 王海 县财政局", "in_attendance 周敏 云溪集团"],
    ),
    (
        "persons in brackets behind units",
        "列席单位：县财政局（王海）、县司法局（周敏）",
        ["in_attendance 王海 县财政局", "in_attendance 周敏 县司法局"],
    ),
    (
        "posts behind names, a person a line",
        "出席人员：\n张志远 县委副书记、县长\n李秋明 县委常委、常务副县长\n"
        "列席人员：\n王海 县财政局局长\n周敏 县水利局",
        [
            "present 张志远 - 县委副书记、县长",
            "present 李秋明 - 县委常委、常务副县长",
            "in_attendance 王海 县财政局 局长",
            "in_attendance 周敏 县水利局",
        ],
    ),
    (
        "posts in front of names in a roll",
        "出席：县长张志远，副县长李秋明、王海\n列席：县政府办主任周敏，县财政局局长吴启明",
        [
            "present 张志远 - 县长",
            "present 李秋明 - 副县长",
            "present 王海 - 副县长",
            "in_attendance 周敏 县政府办 主任",
            "in_attendance 吴启明 县财政局 局长",
        ],
    ),
    (
        "lists by topic, a person twice",
        "出席：张志远\n研究第一项议题时列席：县教育局王海、县财政局周敏\n研究第二、三项议题时列席：县水利局吴启明、县财政局周敏",
        [
            "present 张志远",
            "in_attendance 王海 县教育局",
            "in_attendance 周敏 县财政局",
            "in_attendance 吴启明 县水利局",
        ],
    ),
    (
        "topic headings without the word for the role",
        "出席：张志远\n参加第1项议题讨论的：县教育局 王海\n参加第2项议题讨论的：县水利局 吴启明",
        ["present 张志远", "in_attendance 王海 县教育局", "in_attendance 吴启明 县水利局"],
    ),
    (
        "units alone",
        "列席：县发改局、县财政局、县审计局、望江镇",
        [f"in_attendance - {u}" for u in ("县发改局", "县财政局", "县审计局", "望江镇")],
    ),
    (
        "units with unnamed persons",
        "列席：区发改局、区财政局主要负责人，相关部门负责人",
        ["in_attendance - 区发改局 主要负责人", "in_attendance - 区财政局 主要负责人"],
    ),
    (
        "a class of persons",
        "列席情况：区人大代表、区融媒体中心等列席会议",
        ["in_attendance - - 区人大代表", "in_attendance - 区融媒体中心"],
    ),
    (
        "an organ name that lost its person's given name",
        "列席：县司法局陈五福  县审计局 王  县水利局何川",
        [
            "in_attendance 陈五福 县司法局",
            "in_attendance 王 县审计局",
            "in_attendance 何川 县水利局",
        ],
    ),
    (
        "names of minorities",
        "出席：阿布都热合曼·吐尔逊、巴特尔、扎西顿珠、斯琴高娃、欧阳明华",
        [f"present {n}" for n in ("阿布都热合曼·吐尔逊", "巴特尔", "扎西顿珠", "斯琴高娃", "欧阳明华")],
    ),
    (
        "names that are common words",
        "出席：高峰、白云、江山、安全",
        [f"present {n}" for n in ("高峰", "白云", "江山", "安全")],
    ),
    (
        "labels for groups of persons",
        "参会人员：\n县领导：张志远、李秋明\n县政府办：王海\n各乡镇：周敏",
        [
            "present 张志远 - 县领导",
            "present 李秋明 - 县领导",
            "present 王海 县政府办",
            "present 周敏",
        ],
    ),
    (
        "the number of persons in the label",
        "出席人员（3人）：张志远、李秋明、王海\n",
        ["present 张志远", "present 李秋明", "present 王海"],
    ),
    (
        "label, time, place and chair in a head",
        "时间：2025年3月4日\n主持：张志远\n出席：李秋明、王海\n记录：周敏\n议题：一、研究防汛工作",
        [
            "present 李秋明",
            "present 王海",
            "recorder 周敏",
        ],
    ),
    (
        "labels in square brackets",
        "【出席】张志远、李秋明\n【列席】王海",
        ["present 张志远", "present 李秋明", "in_attendance 王海"],
    ),
    (
        "a roll in one line",
        "出席：张志远 李秋明 列席：王海 请假：周敏 记录：吴启明",
        [
            "present 张志远",
            "present 李秋明",
            "in_attendance 王海",
            "absent 周敏",
            "recorder 吴启明",
        ],
    ),
    (
        "a roll before the colophon",
        "列席：县司法局陈五福，县水利局何川\n\n本期发：各镇人民政府，县直各部门\n云溪县人民政府办公室 2025年3月4日印发",
        [
            "in_attendance 陈五福 县司法局",
            "in_attendance 何川 县水利局",
        ],
    ),
    ("comrade behind names", "出席：张志远同志、李秋明同志", ["present 张志远", "present 李秋明"]),
    ("ordered topics with a dash", "列席第3—5项议题：县教育局王海", ["in_attendance 王海 县教育局"]),
    ("absent without a colon", "请假  高大成\n", ["absent 高大成"]),
    (
        "two names glued to a unit",
        "列席：县教育局王海川李秋明县水利局吴启明",
        [
            "in_attendance 王海川 县教育局",
            "in_attendance 李秋明 县教育局",
            "in_attendance 吴启明 县水利局",
        ],
    ),
]

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
    ["出席：张志远、李秋明\n", "列席 ", "出席会议的有张志远、", "参加会议，", "县财政局王海", "张志远等", "县", "席", "集团", "应邀列席会议的有", "、王海"],
)  # fmt: skip
@pytest.mark.parametrize("head", ["", "出席："])
def test_reading_is_linear(part: str, head: str) -> None:
    """Sixty thousand characters of whatever a rule looks for are read in a moment."""
    text = head + part * (60_000 // len(part))
    before = time.process_time()
    find_attendance(text, 0, len(text), ("临川县",))
    assert time.process_time() - before < 3
