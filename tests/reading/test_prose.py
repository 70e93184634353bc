"""Reports told in prose give one item for each matter that the meeting took up, in the order taken up."""

import pytest

from reading.composed import Rows, meeting_of, rows_of

OPENING = "2025年3月5日上午，县委副书记、县长江平主持召开澄岭县政府第9次常务会议"
HEAD = f"澄岭县政府召开第9次常务会议\n发布时间：2025-03-06\n{OPENING}"
S, R, D, C = "study", "report", "deliberation", "consideration"
HEARD, DONE, AGREED = "heard", "adopted", "adopted_in_principle"
RULES = ("澄岭县供水办法", "deliberation", "adopted_in_principle")
STUDY = ("全省供水工作会议精神", S, "studied")
REPORTS: list[tuple[str, str, Rows]] = [
    (
        "paragraphs that each open with what was taken up",
        "。\n会议传达学习了全省供水工作会议精神。会议强调，要抓好供水安全。\n"
        "会议听取了县水务局关于供水改造情况的汇报。会议指出，要抓好改造。\n"
        "会议审议并原则通过《澄岭县供水办法》。会议要求，由县水务局修改完善后印发。\n会议还研究了其他事项。",
        [STUDY, ("供水改造情况", R, HEARD), ("澄岭县供水办法", D, AGREED)],
    ),
    (
        "an agenda first, the decisions later",
        "，传达学习全省供水工作会议精神，听取秋季开学准备情况的汇报，审议《澄岭县供水办法》。\n"
        "会议指出，供水事关民生，要学习好全省供水工作会议精神。\n"
        "会议强调，秋季开学在即，要做好开学准备。\n会议原则通过《澄岭县供水办法》。会议要求，要加强宣传。",
        [STUDY, ("秋季开学准备情况", R, HEARD), ("澄岭县供水办法", D, AGREED)],
    ),
    (
        "nothing but an agenda",
        "，传达学习全省供水工作会议精神，听取秋季开学准备情况的汇报，审议《澄岭县供水办法》。",
        [STUDY, ("秋季开学准备情况", R, HEARD), ("澄岭县供水办法", D, "considered")],
    ),
    (
        "an agenda with more matters than paragraphs",
        "，听取秋季开学准备情况的汇报，研究森林防火工作，审议《澄岭县供水办法》。\n会议强调，要抓好秋季开学准备。",
        [
            ("秋季开学准备情况", R, HEARD),
            ("森林防火工作", C, "considered"),
            ("澄岭县供水办法", D, "considered"),
        ],
    ),
    (
        "paragraphs in another order than the agenda",
        "，听取秋季开学准备情况的汇报，研究森林防火工作，审议《澄岭县供水办法》。\n"
        "会议强调，要抓好森林防火，加强巡护。\n会议审议并原则通过《澄岭县供水办法》。\n"
        "会议要求，要做好秋季开学准备，保障学生安全。",
        [
            ("森林防火工作", C, "considered"),
            ("澄岭县供水办法", D, AGREED),
            ("秋季开学准备情况", R, HEARD),
        ],
    ),
    (
        "matters named by 关于",
        "。\n关于防汛工作，会议指出，要抓好防汛。\n关于森林防火工作，会议强调，要抓好防火。",
        [("防汛工作", C, "considered"), ("森林防火工作", C, "considered")],
    ),
    (
        "matters named by 在…时",
        "，听取秋季开学准备情况的汇报，审议《澄岭县供水办法》。\n"
        "在听取秋季开学准备情况的汇报时，江平强调，要抓好落实。\n"
        "在审议《澄岭县供水办法》时，江平指出，要抓好供水。",
        [("秋季开学准备情况", R, HEARD), ("澄岭县供水办法", D, "considered")],
    ),
    (
        "several documents under one decision",
        "。\n会议审议并原则通过《澄岭县供水办法》《澄岭县节水办法》《澄岭县排水办法》。会议要求，要抓好实施。\n"
        "会议研究部署了森林防火工作。会议强调，要压实责任。",
        [
            ("《澄岭县供水办法》《澄岭县节水办法》《澄岭县排水办法》", D, AGREED),
            ("森林防火工作", C, "considered"),
        ],
    ),
    (
        "everything in one paragraph",
        "。会议传达学习了全省供水工作会议精神。会议强调，要抓好供水。会议研究了森林防火工作。会议指出，要抓好防火。"
        "会议审议并通过了《澄岭县供水办法》。会议还研究了其他事项。",
        [STUDY, ("森林防火工作", C, "considered"), ("澄岭县供水办法", D, DONE)],
    ),
    (
        "a list of works",
        "，研究部署防汛抗旱、森林防火、安全生产等工作。\n会议指出，要抓好防汛抗旱，备足物资。\n"
        "会议强调，森林防火不可松懈，要加强巡护。\n会议要求，安全生产要警钟长鸣。",
        [
            ("防汛抗旱工作", C, "considered"),
            ("森林防火工作", C, "considered"),
            ("安全生产工作", C, "considered"),
        ],
    ),
    (
        "an agenda cut by ；",
        "。会议传达学习全省供水工作会议精神；听取县教育局关于秋季开学准备情况的汇报；审议《澄岭县供水办法》；研究森林防火工作。\n"
        "会议强调，要抓好供水工作会议精神的落实。\n会议强调，要做好秋季开学准备。\n"
        "会议强调，供水办法要抓好宣传。\n会议强调，森林防火要压实责任。",
        [
            STUDY,
            ("秋季开学准备情况", R, HEARD),
            ("澄岭县供水办法", D, "considered"),
            ("森林防火工作", C, "considered"),
        ],
    ),
    (
        "deferred and rejected",
        "。\n会议审议《澄岭县供水办法》。会议决定缓议。\n会议研究了供水改造工作，不同意县水务局提出的调整意见。",
        [("澄岭县供水办法", D, "deferred"), ("供水改造工作", C, "rejected")],
    ),
    (
        "law studied before the meeting",
        "。\n会前，集体学习了《信访工作条例》。\n会议听取了秋季开学准备情况的汇报。会议指出，要抓好落实。",
        [("信访工作条例", S, "studied"), ("秋季开学准备情况", R, HEARD)],
    ),
    (
        "several things studied in one paragraph",
        "。\n会议传达学习了全省供水工作会议精神、全省防汛工作会议精神。会议强调，要抓好贯彻落实。\n"
        "会议集体学习了《信访工作条例》。会议强调，要依法办事。",
        [
            ("全省供水工作会议精神、全省防汛工作会议精神", S, "studied"),
            ("信访工作条例", S, "studied"),
        ],
    ),
    (
        "a shortened name in the decision",
        "，审议《澄岭县供水管理暂行办法（送审稿）》。\n会议原则同意该《办法》，由县水务局修改完善后印发。",
        [("澄岭县供水管理暂行办法", D, AGREED)],
    ),
    (
        "a report and a document in one sentence",
        "。\n会议听取了县水务局关于供水改造情况的汇报，审议了《澄岭县供水办法》，原则同意该办法，修改完善后印发。",
        [("供水改造情况", R, HEARD), ("澄岭县供水办法", D, AGREED)],
    ),
    (
        "three verbs in one sentence",
        "。\n会议审议并原则通过《澄岭县供水办法》，审议通过《澄岭县节水办法》，听取秋季开学准备情况的汇报。会议强调，要抓好落实。",
        [("澄岭县供水办法", D, AGREED), ("澄岭县节水办法", D, DONE), ("秋季开学准备情况", R, HEARD)],
    ),
    (
        "a work merely cited",
        "。\n会议学习了《信访工作条例》。会议强调，要认真学习《信访事项办理规程》，依法办理。\n"
        "会议审议了《澄岭县供水办法》。会议指出，要依据《供水条例》抓好落实。",
        [("信访工作条例", S, "studied"), ("澄岭县供水办法", D, "considered")],
    ),
    (
        "会议就…进行了部署",
        "。\n会议就森林防火工作进行了研究部署，强调要压实责任。\n会议对《澄岭县供水办法》进行了审议，原则同意该办法。",
        [("森林防火工作", C, "considered"), ("澄岭县供水办法", D, AGREED)],
    ),
    (
        "首先, 随后, 最后",
        "。\n会议首先传达学习了全省供水工作会议精神。\n随后，会议研究了森林防火工作，强调要抓好防火。\n"
        "最后，会议审议通过了《澄岭县供水办法》。",
        [STUDY, ("森林防火工作", C, "considered"), ("澄岭县供水办法", D, DONE)],
    ),
    (
        "requests without 《》",
        "。\n会议审议了县水务局《关于划拨供水改造资金的请示》。会议同意县水务局意见。\n"
        "会议研究了县教育局关于增设教学点的请示。会议原则同意，由县教育局负责实施。",
        [("关于划拨供水改造资金的请示", D, DONE), ("关于增设教学点的请示", C, AGREED)],
    ),
    (
        "numbered decisions below a paragraph",
        "。\n会议审议了《澄岭县供水办法》。会议议定：\n1.由县水务局负责供水改造。\n2.由县财政局负责资金。\n"
        "会议研究了森林防火工作。会议要求：\n1.要压实责任。\n2.要加强值守。",
        [("澄岭县供水办法", D, "considered"), ("森林防火工作", C, "considered")],
    ),
    (
        "headlines without numbers",
        "。\n传达学习全省供水工作会议精神\n会议指出，要抓好供水。\n审议《澄岭县供水办法》\n会议原则通过该办法。\n"
        "听取秋季开学准备情况的汇报\n会议要求，要做好准备。",
        [STUDY, ("澄岭县供水办法", D, AGREED), ("秋季开学准备情况", R, HEARD)],
    ),
    (
        "a document named by 关于 and agreed to",
        "。\n关于《澄岭县供水办法》，会议原则同意，要求由县水务局修改完善后印发。\n关于森林防火工作，会议要求，要抓好防火。",
        [RULES, ("森林防火工作", C, "considered")],
    ),
    (
        "an agenda of two documents with like names, then a paragraph each",
        "，审议《澄岭县供水管理办法》《澄岭县供水价格管理办法》。\n会议原则通过《澄岭县供水管理办法》。会议要求，要抓好供水。\n"
        "会议原则通过《澄岭县供水价格管理办法》。会议要求，要抓好监管。",
        [("澄岭县供水管理办法", D, AGREED), ("澄岭县供水价格管理办法", D, AGREED)],
    ),
    (
        "two documents decided together",
        "。\n会议审议了《澄岭县供水办法》《澄岭县节水办法》。会议原则同意上述两个文件。\n会议研究了森林防火工作。会议要求，要抓好防火。",
        [("《澄岭县供水办法》《澄岭县节水办法》", D, AGREED), ("森林防火工作", C, "considered")],
    ),
    (
        "the spirit of two meetings, named once",
        "。\n会议传达学习了省政府第30次常务会议、市政府第12次常务会议精神。会议强调，要抓好落实。\n会议研究了森林防火工作。会议要求，要抓好防火。",
        [("省政府第30次常务会议、市政府第12次常务会议精神", S, "studied"), ("森林防火工作", C, "considered")],
    ),
    (
        "documents below a line that announces them",
        "。\n会议依次审议了三个文件：\n《澄岭县供水办法》，会议予以通过。\n《澄岭县节水办法》，会议认为时机尚不成熟，决定缓议。\n"
        "《关于整合供水公司的实施意见》，因协商尚未到位，经县国资委提出，会议同意撤回该议题。",
        [
            ("澄岭县供水办法", D, DONE),
            ("澄岭县节水办法", D, "deferred"),
            ("关于整合供水公司的实施意见", D, "withdrawn"),
        ],
    ),
    (
        "two documents in one sentence, one of them put off",
        "。\n会议审议并原则通过《澄岭县供水办法》；《澄岭县节水办法》暂缓通过，由县水务局进一步修改。会议要求，要抓好供水。",
        [RULES, ("澄岭县节水办法", D, "deferred")],
    ),
    (
        "one document of the agenda with a year before it",
        "，审议2025年《政府工作报告》、《澄岭县供水办法》。\n会议讨论并原则通过《政府工作报告（讨论稿）》。会议要求，要抓好修改。\n会议原则通过《澄岭县供水办法》。",
        [("政府工作报告", D, AGREED), RULES],
    ),
    (
        "a report within a paragraph that names its matter first",
        "。\n关于旧城改造工作，会议听取了县房屋征收中心的汇报，会议指出，要抓好征收。\n会议审议并原则通过《澄岭县供水办法》。",
        [("旧城改造工作", R, HEARD), RULES],
    ),
    (
        "a document named by 关于, and a matter with like words before it",
        "，研究居家养老服务工作，审议《澄岭县居家养老服务管理办法（送审稿）》等文件。\n会议强调，居家养老服务事关民生，要抓好落实。\n"
        "关于《澄岭县居家养老服务管理办法（送审稿）》，会议原则通过，要求抓紧修改印发。",
        [("居家养老服务工作", C, "considered"), ("澄岭县居家养老服务管理办法", D, AGREED)],
    ),
    (
        "an undertaking agreed to behind another decision",
        "。会议审议并原则通过《澄岭县供水办法》，由县水务局按程序印发。会议同意设立防汛物资储备点，由县应急管理局牵头落实。",
        [RULES, ("设立防汛物资储备点", C, DONE)],
    ),
    (
        "a document that opens a sentence of its own",
        "。\n会议审议并原则通过《澄岭县供水办法》，由县水务局按程序印发。《澄岭县人才实施细则》涉及待遇衔接，会议决定由县人社局再征求意见，提交下次会议审议。",
        [RULES, ("澄岭县人才实施细则", D, "deferred")],
    ),
    (
        "a first paragraph that clearly treats a later matter",
        "，学习《某某草原法》有关内容，听取专项资金分配情况的汇报，审议《澄岭县2025年禁牧休牧和草畜平衡工作实施方案》。\n"
        "会议强调，禁牧休牧不是一阵风，县林草局要抓好落实。\n会议指出，专项资金分配要严格把关。",
        [
            ("某某草原法", S, "studied"),
            ("澄岭县2025年禁牧休牧和草畜平衡工作实施方案", D, "considered"),
            ("专项资金分配情况", R, HEARD),
        ],
    ),
    (
        "a short name for a document with years",
        "，审议《澄岭县供水专项规划（2024—2035年）》等事项。\n会议原则同意《规划》，由县水务局按程序报市政府审批。",
        [("澄岭县供水专项规划（2024—2035年）", D, AGREED)],
    ),
    (
        "a matter that another one's paragraph mentions",
        "，传达学习全省经济工作会议精神，听取疫情防控常态化工作情况汇报。\n"
        "会议传达学习了全省经济工作会议精神。会议强调，要统筹推进疫情防控和经济社会发展。\n"
        "关于疫情防控常态化工作，会议强调，要压实责任。",
        [("全省经济工作会议精神", S, "studied"), ("疫情防控常态化工作", R, HEARD)],
    ),
    (
        "a lesson before the sitting",
        "。\n会前，县司法局局长苏岚就新修订的《澄岭县供水办法》作专题辅导。\n会议研究了森林防火工作。会议要求，要抓好防火。",
        [("澄岭县供水办法", S, "studied"), ("森林防火工作", C, "considered")],
    ),
    (
        "a lesson in the sitting, named in two verbs",
        "。\n会议开展会前学法，学习了《澄岭县供水办法》有关内容。\n会议研究了森林防火工作。会议要求，要抓好防火。",
        [("澄岭县供水办法", S, "studied"), ("森林防火工作", C, "considered")],
    ),
    (
        "a last clause that arranges work",
        "，听取秋季开学准备情况的汇报，并就做好电力保供工作进行了安排部署。\n会议强调，要做好秋季开学准备。",
        [("秋季开学准备情况", R, HEARD), ("电力保供工作", C, "considered")],
    ),
    (
        "a scene before the matter of a paragraph",
        "，研究供水改造等工作。\n二次供水牵动千家万户。会议审议了《澄岭县供水改造方案》《澄岭县供水管理办法》，原则同意。会议强调，要抓好供水改造。",
        [("《澄岭县供水改造方案》《澄岭县供水管理办法》", D, AGREED)],
    ),
    (
        "a decision on another document with the same beginning",
        "。\n会议审议了《澄岭县2024年医保征缴工作方案》，原则同意。\n会议同意《澄岭县2024年1-5月财政预算执行情况报告》，提请县人大常委会会议审议。",
        [("澄岭县2024年医保征缴工作方案", D, AGREED), ("澄岭县2024年1-5月财政预算执行情况报告", D, DONE)],
    ),
    (
        "paragraphs with a sign before them",
        "。\n◆会议传达学习了全省供水工作会议精神。会议强调，要抓好供水。\n◆研究森林防火工作。会议要求，要抓好防火。",
        [STUDY, ("森林防火工作", C, "considered")],
    ),
    (
        "matters in heavy brackets",
        "。\n【传达学习全省供水工作会议精神】\n会议强调，要抓好供水。\n【审议《澄岭县供水办法》】\n会议原则通过该办法。",
        [STUDY, RULES],
    ),
    (
        "matters counted by 一是 in one sentence",
        "。会议一是传达学习了全省供水工作会议精神；二是听取了秋季开学准备情况的汇报。\n会议强调，要抓好供水。",
        [STUDY, ("秋季开学准备情况", R, HEARD)],
    ),
    (
        "numbered matters in the opening sentence",
        "，研究两项议题：一、传达学习全省供水工作会议精神；二、听取秋季开学准备情况的汇报。\n会议强调，要抓好供水。",
        [STUDY, ("秋季开学准备情况", R, HEARD)],
    ),
]
FURTHER = [
    ("，研究供水改造工作；研究了其它事宜。\n会议要求，要抓好供水改造。", True),
    ("，研究供水改造工作，还研究了其他事项。\n会议要求，要抓好供水改造。", True),
    ("。\n会议研究了供水改造工作。\n会议还研究了其他事项。", True),
    ("。会议研究了供水改造工作。会议还听取了其他事项。", True),
    ("。\n会议研究了供水改造工作。会议要求，统筹推进其他工作。", False),
]


@pytest.mark.parametrize(("form", "body", "items"), REPORTS, ids=[form for form, _, _ in REPORTS])
def test_items_of_a_report(form: str, body: str, items: Rows) -> None:
    """Whatever the form of a report, its items are its matters, each with its title, kind and outcome."""
    assert rows_of(f"{HEAD}{body}\n") == items, form


@pytest.mark.parametrize(("body", "further"), FURTHER)
def test_further_matters(body: str, further: bool) -> None:
    """会议还研究了其他事项 is no item, it is told of the meeting."""
    meeting = meeting_of(f"{HEAD}{body}\n")
    assert meeting.further_matters is further
    assert [item.title.value for item in meeting.items] == ["供水改造工作"]


def test_steps_go_to_their_matter() -> None:
    """Next steps and decisions stand with the matter whose paragraph orders them."""
    first, second = meeting_of(
        f"{HEAD}"
        "，审议《澄岭县供水办法》，听取秸秆利用情况的汇报。\n会议原则通过《澄岭县供水办法》，由县水务局修改完善后印发。\n"
        "会议指出，要抓好秸秆利用。会议同意将秸秆利用方案报县委常委会审议。\n"
    ).items
    assert [step.value for step in first.next_steps] == ["revise_and_issue"]
    assert [step.value for step in second.next_steps] == ["submit_to_party_committee"]


def test_orders_go_to_their_matter() -> None:
    """Orders stand with the matter whose paragraph gives them."""
    first, second = meeting_of(
        f"{HEAD}"
        "。\n会议研究了供水改造工作。会议要求，要抓好供水改造。\n会议研究了森林防火工作。会议要求，要抓好森林防火。\n"
    ).items
    assert [order.text for order in first.directives] == ["会议要求，要抓好供水改造。"]
    assert [order.text for order in second.directives] == ["会议要求，要抓好森林防火。"]
