"""Every guard refuses with one sentence that names what is missing, the rule and the way to mend it."""

import datetime

import pytest

from rules.composed import DAY, GOOD, NO, PASSED
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case, Opinion, Reply
from yiding.rules.gates import QUESTIONS
from yiding.rules.guards import FIELDS, GUARDS, check

LATER, EARLIER = datetime.date(2026, 3, 4), datetime.date(2026, 2, 27)
SHUT: list[tuple[str, Case, str, str]] = [
    # guard, the case, what is missing, the rule
    ("form_filled", GOOD._replace(lacks=("title", "documents")), "还没有填标题、上会材料", "第10–12条"),
    ("questions_answered", GOOD._replace(answers={}), f"还有 {len(QUESTIONS)} 题没有回答", "第29条"),
    ("secrecy_declared", GOOD._replace(secret=None), "没有说明是否涉及国家秘密", "第14–17条"),
    ("no_secret", GOOD._replace(secret=True), "涉及国家秘密", "第41条"),
    ("reason_given", GOOD._replace(reason=" "), "没有写明理由", "通行做法"),
    ("units_consulted", GOOD._replace(answers={**NO, "others_duties": True}), "没有征求任何单位", "第13条"),
    (
        "replies_in",
        GOOD._replace(replies=(Reply("县水务局", None, LATER),)),
        "县水务局还没有答复，期限到 2026-03-04",
        "第13条",
    ),
    (
        "disputes_shown",
        GOOD._replace(replies=(Reply("县水务局", "disagree", LATER),), explained=False),
        "县水务局没有同意",
        "第13条",
    ),
    (
        "gates_passed",
        GOOD._replace(answers={**NO, "normative": True}, opinions={**PASSED, "G10": Opinion("disagree")}),
        "G10 合法性审查没有通过（《重大行政决策程序暂行条例》第25–28条）",
        "第25、29条",
    ),
    ("gate_applies", GOOD._replace(gate="G11"), "G11不适用", "第29条"),
    ("gate_waivable", GOOD._replace(gate="G10"), "G10 合法性审查不得豁免", "第25条"),
]


def test_there_is_a_case_for_every_guard() -> None:
    """No guard of the table is left out here."""
    assert {row[0] for row in SHUT} == set(GUARDS)


@pytest.mark.parametrize("name", GUARDS)
def test_a_good_case_passes(name: str) -> None:
    """Nothing is missing, nothing is said."""
    assert check(name, GOOD) is None


@pytest.mark.parametrize(("name", "case", "missing", "rule"), SHUT, ids=[row[0] for row in SHUT])
def test_a_refusal_is_one_sentence(name: str, case: Case, missing: str, rule: str) -> None:
    """It says what is missing, by which rule, and how to mend it, in both languages."""
    words = check(name, case)
    assert words is not None
    chinese, english = words
    assert missing in chinese
    assert rule in chinese
    assert GUARDS[name].mend[0] in chinese
    assert GUARDS[name].mend[1] in english
    assert chinese.count("。") == 1


@pytest.mark.parametrize(
    ("replies", "holds"),
    [
        ((), True),
        ((Reply("县水务局", None, EARLIER),), True),
        ((Reply("县水务局", None, DAY),), False),
        ((Reply("县水务局", "agree", LATER),), True),
        ((Reply("县水务局", "disagree", LATER), Reply("县财政局", None, LATER)), False),
    ],
)
def test_a_consultation_ends_with_replies_or_with_its_term(replies: tuple[Reply, ...], holds: bool) -> None:
    """On the last day of the term one still waits."""
    assert (check("replies_in", GOOD._replace(replies=replies)) is None) is holds


def test_no_reply_is_no_agreement() -> None:
    """A unit that never replied stands among those who did not agree."""
    words = check("disputes_shown", GOOD._replace(replies=(Reply("县水务局", None, EARLIER),), explained=False))
    assert words is not None
    assert "县水务局没有同意" in words[0]


def test_more_than_one_shut_gate_is_counted() -> None:
    """The first one is named, the others are counted."""
    words = check("gates_passed", GOOD._replace(opinions={}))
    assert words is not None
    assert "G01 属于会议议事范围还没有完成" in words[0]
    assert "另有 5 项未完成" in words[0]


def test_every_guard_of_an_action_is_there() -> None:
    """Actions name guards of the table, and each field of the form has its name."""
    assert {guard for action in ACTIONS.values() for guard in action.guards} <= set(GUARDS)
    assert all(all(words) for words in FIELDS.values())
