"""Decisions are read from the words that state them, and only from those."""

import pytest

from yiding.reading.outcomes import decision, may_decide

IN_PRINCIPLE = [
    "会议原则同意《澄岭县供水办法》。",
    "会议原则通过《澄岭县供水办法》。",
    "会议原则上同意《澄岭县供水办法》。",
    "会议原则上通过《澄岭县供水办法》。",
    "会议审议并原则通过《澄岭县供水办法》。",
    "会议审议并原则同意《澄岭县供水办法》。",
    "会议审议，原则通过《澄岭县供水办法》。",
    "会议讨论并原则通过《澄岭县供水办法》。",
    "会议研究并原则通过《澄岭县供水办法》。",
    "会议研究并原则同意县水务局提交的请示。",
    "会议听取并原则同意县水务局关于供水改造的汇报。",
    "会议听取、讨论并原则通过《澄岭县供水办法》。",
    "会议议定原则通过《澄岭县供水办法》。",
    "会议议定:原则同意该《请示》。",
    "会议议定：原则同意该《请示》，由县水务局负责。",
    "会议决定，原则同意《澄岭县供水办法》。",
    "会议明确，原则同意县水务局的意见。",
    "经研究，会议原则同意《澄岭县供水办法》。",
    "经会议研究，原则同意《澄岭县供水办法》。",
    "经讨论，原则上同意有关建议安排。",
    "原则同意有关建议安排。",
    "1.原则同意《澄岭县供水办法》。",
    "（一）原则同意县水务局关于供水改造的请示。",
    "会议一致原则通过《澄岭县供水办法》。",
    "会议还原则通过了《澄岭县供水办法》。",
    "会议听取了县水务局的汇报，原则同意供水改造方案。",
    "《澄岭县供水办法》获原则通过。",
]
ADOPTED = [
    "会议审议通过《澄岭县供水办法》。",
    "会议审议通过了《澄岭县供水办法》。",
    "会议审议并通过《澄岭县供水办法》。",
    "会议讨论通过《澄岭县供水办法》。",
    "会议研究通过《澄岭县供水办法》。",
    "会议研究并通过《澄岭县供水办法》。",
    "会议通过《澄岭县供水办法》。",
    "会议一致通过《澄岭县供水办法》。",
    "会议同意《澄岭县供水办法》。",
    "会议同意县水务局的意见。",
    "会议研究同意县水务局提出的供水改造意见。",
    "会议批准《澄岭县供水办法》。",
    "会议审定批准《澄岭县供水办法》。",
    "会议审定了《澄岭县供水办法》。",
    "会议决定，同意成立县供水公司。",
    "会议议定，同意县水务局关于供水改造的请示。",
    "会议决定授予陆远等6名同志荣誉称号。",
    "经研究，会议同意《澄岭县供水办法》。",
    "经会议研究，同意县水务局意见。",
    "1.同意县水务局关于供水改造的请示。",
    "（二）同意将供水改造列入年度计划。",
    "《澄岭县供水办法》获得通过。",
]
DEFERRED = [
    "会议决定该事项缓议。",
    "会议决定暂缓审议《澄岭县供水办法》。",
    "会议决定暂缓研究该事项。",
    "会议决定暂不研究该事项。",
    "会议决定暂不作决定。",
    "会议决定暂不审议该办法。",
    "该事项下次会议再议。",
    "该事项下次再议。",
    "待条件成熟后再提请会议研究。",
    "由县水务局进一步论证后再报县政府常务会议研究。",
    "该议题暂时搁置。",
    "该事项另行研究。",
]
REJECTED = [
    "会议不同意县水务局的请示。",
    "会议不予通过《澄岭县供水办法》。",
    "《澄岭县供水办法》未获通过。",
    "《澄岭县供水办法》未通过。",
    "会议否决了《澄岭县供水办法》。",
    "会议不通过该方案。",
]
WITHDRAWN = [
    "县水务局撤回该议题。",
    "经提请单位申请，撤下该议题。",
    "原定《澄岭县供水办法》不再提请会议审议。",
]
NOT_STATED = [
    "会议强调，要抓好供水安全。",
    "会议指出，通过开展专项整治，供水水质明显好转。",
    "会议要求，要通过多种方式宣传。",
    "会议听取了供水改造情况的汇报。",
    "会议审议《澄岭县供水办法》。",
    "会议研究审议《澄岭县供水办法》。",
    "会议认为，方案符合原则。",
    "各单位要坚持原则，敢于担当。",
    "要严格落实审批制度，未经批准不得开工。",
    "要取得群众的同意后方可施工。",
    "项目已通过验收。",
    "要提高群众对供水工作的认可度。",
    "要坚持节水优先的原则。",
    "会议传达学习了全省供水工作会议精神。",
    "县水务局要抓紧办理，报县政府批准后实施。",
    "要严格执行经批准的规划。",
]
DECIDED = [
    *((words, "adopted_in_principle") for words in IN_PRINCIPLE),
    *((words, "adopted") for words in ADOPTED),
    *((words, "deferred") for words in DEFERRED),
    *((words, "rejected") for words in REJECTED),
    *((words, "withdrawn") for words in WITHDRAWN),
]
WORDS = [
    # the sentence, the words that decide
    ("会议原则同意《澄岭县供水办法》。", "原则同意"),
    ("会议审议并原则上通过《澄岭县供水办法》。", "原则上通过"),
    ("会议同意县水务局的意见。", "同意"),
]


@pytest.mark.parametrize(("words", "outcome"), DECIDED)
def test_a_stated_decision(words: str, outcome: str) -> None:
    """Words that decide give the one outcome of the conventions."""
    found = decision(words, 0, len(words))
    assert found is not None
    assert found[0] == outcome


@pytest.mark.parametrize("words", [words for words, _ in DECIDED])
def test_the_cheap_look_misses_nothing(words: str) -> None:
    """A sentence that states a decision passes the cheap look before it."""
    assert may_decide(words, 0, len(words))


@pytest.mark.parametrize("words", NOT_STATED)
def test_no_decision_is_stated(words: str) -> None:
    """Emphasis, orders, a verb without result, and 通过, 同意 or 批准 said of others decide nothing."""
    assert decision(words, 0, len(words)) is None


@pytest.mark.parametrize(("words", "deciding"), WORDS)
def test_where_the_deciding_words_stand(words: str, deciding: str) -> None:
    """The place of a decision is that of its words, 原则 included."""
    found = decision(words, 0, len(words))
    assert found is not None
    assert words[found[1] : found[2]] == deciding


def test_only_the_range_is_looked_at() -> None:
    """A decision after the range asked for is not taken for one within it."""
    words = "会议审议《澄岭县供水办法》。会议原则同意《澄岭县节水办法》。"
    assert decision(words, 0, words.index("。") + 1) is None
