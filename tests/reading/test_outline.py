"""Minutes under numbered headings give an item a heading, or one a sub-heading where a heading only groups."""

import pytest

from reading.composed import Rows, meeting_of, rows_of

HEAD = (
    "澄岭县人民政府常务会议纪要\n〔2025〕9号\n"
    "2025年3月5日上午，县委副书记、县长江平主持召开澄岭县政府第9次常务会议。现将会议议定事项纪要如下：\n"
)
S, R, D, C = "study", "report", "deliberation", "consideration"
AGREED = "adopted_in_principle"
STUDY = ("全省供水工作会议精神", S, "studied")
RULES = ("澄岭县供水办法", D, AGREED)
MINUTES: list[tuple[str, str, Rows]] = [
    (
        "headings with verbs",
        "一、传达学习全省供水工作会议精神\n会议指出，要抓好供水。\n二、审议《澄岭县供水办法》\n会议原则同意该办法。\n"
        "三、听取秋季开学准备情况的汇报\n会议要求，要做好准备。",
        [STUDY, RULES, ("秋季开学准备情况", R, "heard")],
    ),
    (
        "a decision that only gives orders",
        "一、听取秋季开学准备情况的汇报\n会议听取了县教育局的汇报。会议决定：1.县教育局要牵头做好准备。2.县财政局要保障经费。\n"
        "二、听取供水改造情况的汇报\n会议听取了县水务局的汇报。会议决定，成立工作专班，由县水务局牵头。\n送：县委常委。",
        [("秋季开学准备情况", R, "heard"), ("供水改造情况", R, "heard")],
    ),
    (
        "requests and documents without a verb, and their decisions",
        "一、关于划拨供水改造资金的请示\n会议议定：同意划拨。\n二、关于《澄岭县供水办法》（修订草案）。会议议定：原则通过。\n三、关于供水改造工作\n会议要求，要抓好供水改造。",
        [("关于划拨供水改造资金的请示", D, "adopted"), RULES, ("供水改造工作", C, "considered")],
    ),
    (
        "a decision counted by 一是",
        "一、研究供水改造工作\n会议议定了以下意见：一是同意采取总承包模式建设。二是由县水务局负责实施。\n二、研究森林防火工作\n会议要求，要抓好防火。",
        [("供水改造工作", C, "adopted"), ("森林防火工作", C, "considered")],
    ),
    (
        "headings that only name matters",
        "一、供水改造工作\n会议指出，要抓好供水。\n二、森林防火工作\n会议要求，要抓好防火。",
        [("供水改造工作", C, "considered"), ("森林防火工作", C, "considered")],
    ),
    (
        "the verb stands below the heading",
        "一、关于供水改造工作\n会议听取了县水务局关于供水改造情况的汇报。会议原则同意县水务局意见。\n"
        "二、关于《澄岭县供水办法》\n会议审议了《澄岭县供水办法》，原则同意该办法。",
        [("供水改造工作", R, AGREED), RULES],
    ),
    (
        "the number alone on its line",
        "一\n会议传达学习了全省供水工作会议精神。会议指出，要抓好供水。\n二\n会议审议了《澄岭县供水办法》。会议原则同意该办法。",
        [STUDY, RULES],
    ),
    (
        "whole paragraphs with numbers",
        "一、会议传达学习了全省供水工作会议精神。会议指出，要抓好供水。\n二、会议审议了《澄岭县供水办法》。会议原则同意该办法。",
        [STUDY, RULES],
    ),
    (
        "a heading that only groups",
        "一、审议有关文件\n（一）审议《澄岭县供水办法》\n会议原则同意。\n（二）审议《澄岭县节水办法》\n会议决定缓议。\n"
        "二、听取秋季开学准备情况的汇报\n会议要求，要抓好准备。",
        [RULES, ("澄岭县节水办法", D, "deferred"), ("秋季开学准备情况", R, "heard")],
    ),
    (
        "a heading with a matter and parts of its own decisions",
        "一、研究供水改造有关事宜\n（一）关于水源工程。会议同意县水务局意见。\n（二）关于管网工程。会议决定缓议。",
        [("水源工程", C, "adopted"), ("管网工程", C, "deferred")],
    ),
    (
        "exhortations below a heading",
        "一、听取秋季开学准备情况的汇报\n会议要求做好开学准备。\n（一）压实责任。要层层落实责任。\n（二）备足物资。要做好物资储备。\n"
        "二、审议《澄岭县供水办法》\n会议原则同意。",
        [("秋季开学准备情况", R, "heard"), RULES],
    ),
    (
        "numbered decisions below a heading",
        "一、会议听取了县水务局关于供水改造情况的汇报，原则同意县水务局意见。会议议定：\n1.由县水务局牵头实施。\n2.由县财政局保障资金。\n"
        "二、会议审议并通过《澄岭县供水办法》。",
        [("供水改造情况", R, AGREED), ("澄岭县供水办法", D, "adopted")],
    ),
    (
        "several documents under one heading",
        "一、审议《澄岭县供水办法》《澄岭县节水办法》\n会议原则同意两个办法。\n二、研究森林防火工作\n会议指出，要抓好防火。",
        [("《澄岭县供水办法》《澄岭县节水办法》", D, AGREED), ("森林防火工作", C, "considered")],
    ),
    (
        "a list of matters and nothing more",
        "一、传达学习全省供水工作会议精神\n二、听取秋季开学准备情况的汇报\n三、审议《澄岭县供水办法》",
        [STUDY, ("秋季开学准备情况", R, "heard"), ("澄岭县供水办法", D, "considered")],
    ),
    (
        "a list of matters, then prose on each",
        "1.传达学习全省供水工作会议精神\n2.听取秋季开学准备情况的汇报\n3.审议《澄岭县供水办法》\n"
        "会议指出，要学习好全省供水工作会议精神，抓好供水安全，保障群众用水。\n"
        "会议指出，秋季开学准备要落实责任，要保障学生安全，做好值班值守。\n"
        "会议原则通过《澄岭县供水办法》，要求由县水务局修改完善后印发，抓好贯彻。",
        [STUDY, ("秋季开学准备情况", R, "heard"), RULES],
    ),
    (
        "two verbs in a heading",
        "一、传达学习全省供水工作会议精神，研究我县贯彻意见\n会议要求，要抓好落实。\n二、审议《澄岭县供水办法》\n会议原则同意。",
        [STUDY, RULES],
    ),
    (
        "a decision in a heading of study",
        "一、传达学习全省供水工作会议精神，研究我县贯彻意见，原则同意《澄岭县供水工作方案》\n会议要求，要抓好落实。\n"
        "二、审议《澄岭县供水办法》\n会议原则同意。",
        [("全省供水工作会议精神", S, AGREED), RULES],
    ),
    (
        "topics by number",
        "第一项议题：传达学习全省供水工作会议精神\n会议指出，要抓好供水。\n第二项议题：审议《澄岭县供水办法》\n会议原则同意。",
        [STUDY, RULES],
    ),
    (
        "a further matter told after the numbered ones",
        "一、审议《澄岭县供水办法》\n会议原则同意。\n二、研究森林防火工作\n会议指出，要抓好防火。\n会议还传达学习了全省供水工作会议精神。",
        [RULES, ("森林防火工作", C, "considered"), STUDY],
    ),
    (
        "a heading whose decision runs on",
        "一、听取县水务局关于供水改造情况的汇报，原则同意安排意见\n会议要求，要抓好改造。\n二、审议《澄岭县供水办法》，决定原则通过\n要抓好宣传。",
        [("供水改造情况", R, AGREED), RULES],
    ),
    (
        "其他事项 under a number",
        "一、审议《澄岭县供水办法》\n会议原则同意。\n二、研究森林防火工作\n会议指出，要抓好防火。\n三、其他事项\n会议还研究了其他事项。",
        [RULES, ("森林防火工作", C, "considered")],
    ),
    (
        "headings that decide",
        "一、会议原则通过了《澄岭县供水办法》。\n二、会议同意县财政局关于追加预算的请示。\n三、会议决定，授予苏岚等同志荣誉称号。",
        [RULES, ("关于追加预算的请示", D, "adopted"), ("授予苏岚等同志荣誉称号", C, "adopted")],
    ),
    (
        "arabic numbers in whole paragraphs with 会议议定",
        "1.听取县水务局关于供水改造情况的汇报。会议议定：原则同意改造方案。\n2.审议《澄岭县节水办法》。会议议定：同意印发。\n"
        "3.研究森林防火工作。会议要求，要压实责任。",
        [("供水改造情况", R, AGREED), ("澄岭县节水办法", D, "adopted"), ("森林防火工作", C, "considered")],
    ),
]
FURTHER = [
    ("一、审议《澄岭县供水办法》\n会议原则同意。\n二、研究森林防火工作\n要抓好防火。\n会议还研究了其他事项。", True),
    ("一、审议《澄岭县供水办法》\n会议原则同意。\n二、会议还研究了其他事项。", True),
    ("一、审议《澄岭县供水办法》\n会议原则同意。\n二、研究森林防火工作\n要抓好防火。", False),
]


@pytest.mark.parametrize(("form", "body", "items"), MINUTES, ids=[form for form, _, _ in MINUTES])
def test_items_of_minutes(form: str, body: str, items: Rows) -> None:
    """Whatever the form of the headings, the items are the matters, each with its title, kind and outcome."""
    assert rows_of(f"{HEAD}{body}\n") == items, form


@pytest.mark.parametrize(("body", "further"), FURTHER)
def test_further_matters(body: str, further: bool) -> None:
    """会议还研究了其他事项 at the end or under a number of its own is no item."""
    meeting = meeting_of(f"{HEAD}{body}\n")
    assert meeting.further_matters is further
    assert "其他事项" not in [item.title.value for item in meeting.items]


def test_steps_stand_with_their_heading() -> None:
    """Next steps stand with the heading below which they are ordered."""
    first, second = meeting_of(
        f"{HEAD}"
        "一、审议《澄岭县供水办法》\n会议原则同意，由县水务局修改完善后印发。\n"
        "二、审议《澄岭县节水办法》\n会议原则同意，报县委常委会审议。\n"
    ).items
    assert [step.value for step in first.next_steps] == ["revise_and_issue"]
    assert [step.value for step in second.next_steps] == ["submit_to_party_committee"]


@pytest.mark.parametrize(
    ("body", "title", "presenter"),
    [
        ("一、审议《澄岭县供水办法（送审稿）》（汇报单位：县水务局）\n会议原则同意。", "澄岭县供水办法", "县水务局"),
        ("一、研究森林防火工作（县应急管理局汇报）\n会议要求，要抓好防火。", "森林防火工作", "县应急管理局"),
        ("一、研究供水改造资金事宜\n会议原则同意县财政局意见。", "供水改造资金事宜", "县财政局"),
        ("一、研究供水改造资金事宜\n会议原则同意县财政局提出的拨付意见。", "供水改造资金事宜", "县财政局"),
        ("一、研究供水改造工作\n会议听取了县水务局的汇报。", "供水改造工作", "县水务局"),
        ("一、研究供水改造工作\n会议听取了县水务局关于进度的汇报。", "供水改造工作", "县水务局"),
    ],
)
def test_who_presented_a_matter(body: str, title: str, presenter: str) -> None:
    """The unit in brackets behind a heading, or whose opinion was agreed with, presented the matter."""
    (item,) = meeting_of(f"{HEAD}{body}\n").items
    assert item.title.value == title
    assert item.presenter is not None
    assert item.presenter.value == presenter


def test_a_status_that_stands_elsewhere() -> None:
    """A heading names the document, the text below it its status."""
    (item,) = meeting_of(
        f"{HEAD}一、审议《澄岭县供水办法》\n会议审议了《澄岭县供水办法（送审稿）》，原则同意。\n"
    ).items
    assert [(str(d.title.value), d.status and d.status.value) for d in item.documents] == [("澄岭县供水办法", "送审稿")]


def test_a_heading_that_names_current_work_loses_its_verb() -> None:
    """研究近期重点工作 is 近期重点工作, considered."""
    rows = rows_of(f"{HEAD}一、研究近期重点工作\n会议研究了近期重点工作。由县财政局负责，拨付资金。\n")
    assert rows == [("近期重点工作", "consideration", "considered")]


def test_papers_that_were_studied_are_named_below_the_heading() -> None:
    """Where a heading only says that papers were studied, the documents are those of its text."""
    (item,) = meeting_of(f"{HEAD}一、传达学习国务院有关文件\n会议传达学习了国务院有关文件《节约用水条例》。\n").items
    assert [document.title.value for document in item.documents] == ["节约用水条例"]


def test_who_issued_what_was_studied_did_not_present_it() -> None:
    """传达学习国务院《…》 names who issued it."""
    (item,) = meeting_of(f"{HEAD}一、传达学习国务院《供水数据共享条例》\n会议强调，要抓好落实。\n").items
    assert item.title.value == "供水数据共享条例"
    assert item.presenter is None


@pytest.mark.parametrize(
    ("words", "statuses"),
    [
        ("《澄岭县供水办法》、《澄岭县节水办法（征求意见稿）》", [None, "征求意见稿"]),
        ("《澄岭县供水办法》、《澄岭县节水办法》（送审稿）", ["送审稿", "送审稿"]),
        ("《澄岭县供水办法》、《澄岭县节水办法》", [None, None]),
    ],
)
def test_whose_status_it_is(words: str, statuses: list[str | None]) -> None:
    """A status inside the last 》 is that document's alone, one behind it is that of all."""
    (item,) = meeting_of(f"{HEAD}一、审议有关办法\n会议原则通过{words}。\n").items
    assert [d.status and d.status.value for d in item.documents] == statuses
