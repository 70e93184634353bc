"""What an item holds: its kind, outcome, presenter, documents, orders, sums and objects."""

import pytest

from reading.composed import source_of
from yiding.reading import read
from yiding.records import Item

HEAD = (
    "澄岭县政府召开第9次常务会议\n发布时间：2025-03-06\n"
    "2025年3月5日上午，县委副书记、县长江平主持召开澄岭县政府第9次常务会议。\n"
)
KINDS = [
    # the first sentence of a paragraph, the kind, the outcome
    ("会议传达学习了全省供水工作会议精神。", "study", "studied"),
    ("会议学习贯彻全省供水工作会议精神。", "study", "studied"),
    ("会议集体学习了《信访工作条例》。", "study", "studied"),
    ("会议听取了防汛工作情况汇报。", "report", "heard"),
    ("会议通报了信访工作情况。", "report", "heard"),
    ("会议听取了防汛工作情况汇报，同意相关安排。", "report", "adopted"),
    ("会议听取并原则同意防汛工作情况汇报。", "report", "adopted_in_principle"),
    ("会议听取了防汛工作情况汇报。会议原则同意县水务局提出的工作安排。", "report", "adopted_in_principle"),
    ("会议听取研究了供水改造工作。", "consideration", "considered"),
    ("会议审议了《澄岭县供水办法》。", "deliberation", "considered"),
    ("会议研究审议了《澄岭县供水办法》。", "deliberation", "considered"),
    ("会议审议了关于划拨资金的请示。", "deliberation", "considered"),
    ("会议讨论了《澄岭县供水办法》。", "deliberation", "considered"),
    ("会议讨论了供水改造工作。", "consideration", "considered"),
    ("会议审议并原则通过《澄岭县供水办法》。", "deliberation", "adopted_in_principle"),
    ("会议审议并原则同意《澄岭县供水办法》。", "deliberation", "adopted_in_principle"),
    ("会议讨论并原则通过《澄岭县供水办法》。", "deliberation", "adopted_in_principle"),
    ("会议研究并原则通过《澄岭县供水办法》。", "deliberation", "adopted_in_principle"),
    ("会议原则性通过《澄岭县供水办法》。", "deliberation", "adopted_in_principle"),
    ("会议审议通过《澄岭县供水办法》。", "deliberation", "adopted"),
    ("会议审议并通过了《澄岭县供水办法》。", "deliberation", "adopted"),
    ("会议讨论通过《澄岭县供水办法》。", "deliberation", "adopted"),
    ("会议研究通过了《澄岭县供水办法》。", "deliberation", "adopted"),
    ("会议通过《澄岭县供水办法》。", "deliberation", "adopted"),
    ("会议审定了《澄岭县供水办法》。", "deliberation", "adopted"),
    ("会议审定批准了《澄岭县供水办法》。", "deliberation", "adopted"),
    ("会议同意县水务局关于划拨资金的请示。", "deliberation", "adopted"),
    ("会议研究审定了《澄岭县供水办法》。", "deliberation", "considered"),
    ("会议研究了供水改造工作。", "consideration", "considered"),
    ("会议研究部署了供水改造工作。", "consideration", "considered"),
    ("会议调度了重点项目建设进度。", "consideration", "considered"),
    ("会议安排部署了春节期间值班工作。", "consideration", "considered"),
    ("会议专题研究了供水改造工作，原则同意先行启动。", "consideration", "adopted_in_principle"),
    ("会议研究了供水改造工作。会议不同意县水务局的调整意见。", "consideration", "rejected"),
    ("会议审议《澄岭县供水办法》。会议决定缓议。", "deliberation", "deferred"),
    ("会议审议《澄岭县供水办法》。会议决定暂不作决定。", "deliberation", "deferred"),
    ("会议审议《澄岭县供水办法》。待条件成熟后再提请会议研究。", "deliberation", "deferred"),
    ("会议审议《澄岭县供水办法》。由县水务局进一步论证后再报县政府常务会议研究。", "deliberation", "deferred"),
    ("会议审议《澄岭县供水办法》。修改完善后再次提交县政府常务会议审议。", "deliberation", "deferred"),
    ("会议审议《澄岭县供水办法》。会议决定推迟审议该办法。", "deliberation", "deferred"),
    ("会议审议《澄岭县供水办法》。会议不予通过。", "deliberation", "rejected"),
    ("会议审议《澄岭县供水办法》。县水务局撤回该议题。", "deliberation", "withdrawn"),
]
ORDERS = [
    "会议强调，要抓好供水安全。",
    "会议要求：要抓好落实。",
    "会议要求，各镇要压实责任。",
    "会议要求，县水务局要加快建设进度。",
    "会议要求，相关企业要落实主体责任。",
    "会议要求，公安机关要加强巡查。",
    "会议要求，医疗机构要做好准备。",
    "会议强调，广大干部要担当作为。",
    "会议指出，既要抓建设，也要抓管理。",
    "会议要求，一要提高认识，二要压实责任。",
    "会议要求，一是要提高认识，二是要压实责任。",
    "会议强调，务必抓好值守。",
    "会议指出，必须守住底线。",
    "会议强调，严禁违规作业。",
    "会议要求，不得虚报瞒报。",
    "会议强调，坚决遏制重特大事故。",
    "会议强调，确保群众安全用水。",
    "责成县水务局抓紧办理。",
    "请县水务局负责落实。",
    "会议要求，由县水务局负责落实。",
]
NO_ORDERS = [
    "会议指出，供水工作取得明显成效。",
    "会议认为，供水改造十分重要。",
    "会议指出，这是当前的主要任务。",
    "会议指出，供水保障的关键要素已经齐备。",
    "会议指出，供水改造需要资金。",
    "会议指出，供水工作的要点已经明确。",
    "会议指出，只要有雨就能缓解。",
    "会议指出，会议纪要已经印发。",
    "会议指出，首要任务已经完成。",
    "会议指出，要求已经明确。",
    "会议指出，要害在于管理。",
    "会议指出，群众要么步行、要么乘车。",
]
SUMS = [
    ("会议同意划拨资金50万元用于供水改造。", [500000]),
    ("会议同意安排供水改造资金1.5亿元。", [150000000]),
    ("会议同意拨付县水务局3.6万元。", [36000]),
    ("会议同意拨付500元。", [500]),
    ("会议同意追加预算1,200万元。", [12000000]),
    ("会议同意从预备费中安排三十万元。", [300000]),
    ("会议同意划拨资金50万元、80万元。", [500000, 800000]),
    ("会议指出，全县供水工作稳步推进。", []),
]
OBJECTS = [
    ("会议审议了《澄岭县工匠名单》及表彰方式。", ["表彰方式"]),
    ("会议审议《澄岭县工匠名单（草案）》及表彰方式。", ["表彰方式"]),
    ("会议审议《澄岭县供水办法》《澄岭县工匠名单》及表彰方式，原则同意。", ["表彰方式"]),
    ("会议原则通过《澄岭县工匠名单》和奖励标准。", ["奖励标准"]),
    ("会议审议《澄岭县工匠名单》以及颁奖安排。", ["颁奖安排"]),
    ("会议审议《澄岭县供水办法》和《澄岭县节水办法》。", []),
    ("会议审议《澄岭县供水办法》及有关事项。", []),
    ("会议审议《澄岭县供水办法》及起草说明。", []),
    ("会议审议《澄岭县供水办法》等文件。", []),
]
PRESENTERS = [
    ("会议审议了县水务局提交的《澄岭县供水办法》。", "县水务局"),
    ("会议审议了县水务局《澄岭县供水办法》。", "县水务局"),
    ("会议听取了县水务局关于供水改造情况的汇报。", "县水务局"),
    ("会议听取了县水务局、县财政局关于供水改造情况的汇报。", "县水务局、县财政局"),
    ("会议听取了县水务局所作的关于供水改造情况的汇报。", "县水务局"),
    ("会议听取了县政府督查室关于供水改造情况的汇报。", "县政府督查室"),
    ("会议听取了石桥镇人民政府关于供水改造情况的汇报。", "石桥镇人民政府"),
    ("会议听取了副县长陆远关于供水改造情况的汇报。", "副县长陆远"),
    ("会议听取了供水改造情况的汇报。", None),
    ("会议研究了供水改造工作。", None),
]
DOCUMENTS = [
    # the paragraph, title and status of its documents
    ("会议审议《澄岭县供水办法》（送审稿）。", [("澄岭县供水办法", "送审稿")]),
    ("会议审议《供水办法（草案）》《节水办法》。", [("供水办法", "草案"), ("节水办法", None)]),
    ("会议审议《供水办法》《节水办法》（送审稿）。", [("供水办法", "送审稿"), ("节水办法", "送审稿")]),
    ("会议审议《供水办法》。会议指出，要严格执行《供水条例》。", [("供水办法", None)]),
    ("会议听取了供水情况汇报。会议指出，要严格执行《供水条例》。", []),
    ("会议审议《澄岭县供水办法》。会议原则同意该《办法》。", [("澄岭县供水办法", None)]),
    ("会议审议关于划拨资金的请示。", []),
]


def _items(paragraph: str) -> list[Item]:
    record = read(source_of(f"{HEAD}{paragraph}\n"))
    return [item for meeting in record.meetings for item in meeting.items]


def _item(paragraph: str) -> Item:
    (item,) = _items(paragraph)
    return item


@pytest.mark.parametrize(("words", "kind", "outcome"), KINDS)
def test_kind_and_outcome(words: str, kind: str, outcome: str) -> None:
    """The kind comes from the verb and what it was applied to; a decision that is stated beats the verb."""
    item = _item(f"{words}会议要求，要抓好落实。")
    assert item.outcome is not None
    assert (item.kind, item.outcome.value) == (kind, outcome)


@pytest.mark.parametrize("words", ORDERS)
def test_orders(words: str) -> None:
    """A sentence that tells somebody to do something is a directive, whole and once."""
    item = _item(f"会议听取了供水工作情况汇报。{words}")
    assert [order.text for order in item.directives] == [words]


@pytest.mark.parametrize("words", NO_ORDERS)
def test_no_orders(words: str) -> None:
    """需要, 主要, 纪要, 要求 and other words that hold 要 order nothing."""
    assert _item(f"会议听取了供水工作情况汇报。{words}").directives == []


@pytest.mark.parametrize(("words", "sums"), SUMS)
def test_sums(words: str, sums: list[int]) -> None:
    """Sums of money stand in yuan."""
    assert [amount.value for amount in _item(f"会议研究了供水改造工作。{words}").amounts] == sums


@pytest.mark.parametrize(("words", "objects"), OBJECTS)
def test_objects(words: str, objects: list[str]) -> None:
    """What is decided together with a document and is none itself is an object; 有关事项 is not."""
    assert [found.value for found in _item(f"{words}会议要求，要抓好落实。").objects] == objects


@pytest.mark.parametrize(("words", "presenter"), PRESENTERS)
def test_presenter(words: str, presenter: str | None) -> None:
    """Who reported or submitted a matter is its presenter; where nobody is named there is none."""
    found = _item(f"{words}会议要求，要抓好落实。").presenter
    assert (found.value if found else None) == presenter


@pytest.mark.parametrize(("words", "documents"), DOCUMENTS)
def test_documents(words: str, documents: list[tuple[str, str | None]]) -> None:
    """Documents are those put before the meeting, one status may serve several, and a work merely cited is none."""
    found = [
        (made.title.value, made.status.value if made.status else None)
        for made in _item(f"{words}会议要求，要抓好落实。").documents
    ]
    assert found == documents


def test_items_are_counted_from_one() -> None:
    """The numbers of items run 1, 2, 3 in the order taken up."""
    found = _items("会议听取了防汛工作情况汇报。\n会议研究了供水改造工作。\n会议审议了《澄岭县供水办法》。")
    assert [item.number for item in found] == [1, 2, 3]


def test_steps_are_counted_once() -> None:
    """A step that two sentences name stands once."""
    item = _item("会议原则同意《澄岭县供水办法》，由县水务局修改完善后印发。会议要求，县水务局修改完善后尽快印发实施。")
    assert [step.value for step in item.next_steps] == ["revise_and_issue"]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("会议决定缓议，再次提交会议审议。由县水利局负责，进一步修改完善。", ["resubmit"]),
        ("会议原则通过，修改完善后印发实施。由县水利局负责，征求意见后印发。", ["revise_and_issue"]),
        (
            "会议原则通过，修改完善后印发实施；其余修改完善后，提请县委常委会审议。",
            ["revise_and_issue", "revise", "submit_to_party_committee"],
        ),
    ],
)
def test_a_later_sentence_tells_no_step_twice(words: str, steps: list[str]) -> None:
    """What a step stands for is no step of its own; between ；drafts go their own ways."""
    (item,) = _items(f"会议审议了《澄岭县供水办法》。{words}")
    assert [step.value for step in item.next_steps] == steps


def test_abolished_rules_are_not_issued() -> None:
    """What is made known of rules that are abolished is no draft."""
    (item,) = _items("会议同意县司法局《关于废止〈澄岭县供水办法〉的请示》。由县司法局负责，5日内向社会公布。")
    assert item.next_steps == []


def test_later_drafts_give_no_step() -> None:
    """What is to be done with other, later drafts is no next step of this item."""
    item = _item("会议审议了《澄岭县供水办法》。会议要求，今后凡涉及水价调整的须报县委常委会研究。")
    assert item.next_steps == []


def test_a_shared_word_ends_every_matter_of_its_list() -> None:
    """In a list that ends in 等工作 the word 工作 belongs to every matter."""
    text = HEAD.replace("会议。\n", "会议，研究部署防汛抗旱、森林防火、安全生产等工作。\n")
    record = read(source_of(text))
    titles = [item.title.value for item in record.meetings[0].items]
    assert titles == ["防汛抗旱工作", "森林防火工作", "安全生产工作"]


def test_owners_of_a_sentence() -> None:
    """A responsibility sentence gives one assignment with its leader, its unit and the words of its deadline."""
    item = _item("会议研究了供水改造工作。会议明确，由副县长陆远牵头，县水务局负责，6月底前完成管网改造。")
    (task,) = item.assignments
    assert [found.value for found in task.leaders] == ["陆远"]
    assert [found.value for found in task.lead] == ["县水务局"]
    assert task.deadline is not None
    assert task.deadline.value == "2025-06-30"
