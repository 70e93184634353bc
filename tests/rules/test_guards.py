"""Every guard refuses with one sentence that names what is missing, the rule and the way to mend it."""

import datetime
from typing import Any

import pytest

from rules.composed import DAY, GOOD, NO, PASSED, good_for, written
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case, Opinion, Reply, gate_state
from yiding.rules.gates import QUESTIONS
from yiding.rules.guards import FIELDS, GUARDS, check
from yiding.rules.running import Room, Running


def run(**changed: Any) -> Case:
    """Give a case in which one thing is not as it should be in a sitting that runs."""
    return GOOD._replace(running=Running()._replace(**changed))


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
    ("conditions_open", GOOD, "G01 没有待落实的条件", "第27–28条"),
    ("has_account", GOOD._replace(account=False), "您没有账号", "通行做法"),
    ("placeholder_empty", GOOD._replace(placeholder=True), "涉密占位不能有内容", "第41条"),
    ("in_charge", GOOD._replace(in_charge=False), "不由您分管", "通行做法"),
    ("risk_fits", GOOD._replace(gate="G10", position="risk"), "只有探索性改革", "第25条"),
    ("term_kept", GOOD._replace(gate="G05"), "没有写明公开征求意见的起止日期", "第14–15条"),
    ("head_signs", GOOD._replace(drafted_for=True), "起草这件事的人不能受托", "通行做法"),
    ("before_notices", GOOD._replace(late=True), "只能由主要领导临时追加", "通行做法"),
    ("leave_asked", GOOD._replace(leave_asked=False), "没有请过假", "国务院工作规则"),
    ("leave_not_own", GOOD._replace(oneself=True), "不能批准自己请假", "通行做法"),
    ("agenda_has_items", GOOD._replace(items=0), "议程上还没有议题", "通行做法"),
    ("items_ready", GOOD._replace(unready=("甲镇桥梁重建方案",)), "议题“甲镇桥梁重建方案”的关口", "第25、29条"),
    ("items_there", GOOD._replace(gone=("甲镇桥梁重建方案",)), "议题“甲镇桥梁重建方案”已经撤回", "通行做法"),
    ("not_sent", GOOD._replace(sent=True), "已经送审", "通行做法"),
    ("no_next_version", GOOD._replace(next_open=True), "新版议程正在编排", "通行做法"),
    ("not_sent", GOOD._replace(sent=True), "已经送审", "通行做法"),
    ("follows_approved", GOOD._replace(follows=False), "还没有审定过", "通行做法"),
    ("day_set", GOOD._replace(dated=False), "没有确定日期", "通行做法"),
    ("not_noticed", GOOD._replace(noticed=True), "通知已经发过", "通行做法"),
    ("not_packed", GOOD._replace(packed=True), "已经分发或者正在生成", "通行做法"),
    ("invited", GOOD._replace(invited=False), "没有通知您参加", "通行做法"),
    ("packet_sent", GOOD._replace(reads=False), "没有分发给您", "通行做法"),
    ("agenda_approved", GOOD._replace(approved=False), "议程还没有审定", "第38条"),
    ("leave_of_others", GOOD._replace(leave_of="member"), "由主要领导批准", "国务院工作规则"),
    ("leave_of_member", GOOD._replace(leave_of="other"), "由办公室主任批准", "国务院工作规则"),
    (
        "quorum_there",
        run(rooms=(Room("青岫县人民政府", 3, 5),)),
        "青岫县人民政府在场组成人员 3 人，不足法定人数 5 人",
        "通行做法",
    ),
    ("chair_there", run(chair=False), "主持人不在场", "第78条"),
    ("sitting_open", run(open=False), "会议没有在进行", "通行做法"),
    ("record_open", run(recording=False), "记录已经确认", "通行做法"),
    ("none_busy", run(busy="甲镇桥梁重建方案"), "“甲镇桥梁重建方案”还没有议定", "通行做法"),
    ("all_decided", run(undecided=("甲镇桥梁重建方案",)), "还有 1 项没有结果：甲镇桥梁重建方案", "第30条"),
    ("item_called", run(called=False), "这一项还没有开始", "通行做法"),
    ("outcome_fits", run(outcome="studied", fits=False), "不能是“传达学习”", "通行做法"),
    ("outcome_complete", run(lacks=("reviser", "due")), "没有写明由谁修改、期限", "国办函〔2015〕31号"),
    ("summed_up", run(summed=False), "主持人还没有末位发言", "第30条"),
    ("items_left", GOOD._replace(left=False), "没有要上会的事项", "通行做法"),
    ("paper_own", GOOD._replace(wipes=False), "由保密员清除", "第41条"),
    (
        "majority_agrees",
        run(agreeing=(Room("县政府", 4, 4), Room("县政府党组", 3, 5))),
        "县政府党组同意的组成人员 3 人，过半数要 5 人",
        "通行做法",
    ),
    ("majority_explained", run(took=5, against=3, explained=False), "5 名组成人员中有 3 人意见不同", "第30条"),
    ("speaker_inside", run(inside=False), "发言人没有签到或者不在场", "通行做法"),
    ("chair_last", run(is_chair=True), "主持人最后发言", "第30条"),
    ("departure_explained", run(differs=True), "与本单位原书面意见不同", "通行做法"),
    ("record_tasks_led", run(unled=("制定方案",)), "“制定方案”没有牵头单位", "第34条"),
    ("position_stands", run(turns=True), "表态不能再改", "第30条"),
    ("not_counted", run(counted=True), "已经发言", "第30条"),
    ("not_taken", GOOD._replace(taken=True), "会议正在审议", "第30条"),
    ("record_confirmed", written(recorded=False), "会议记录还没有确认", "第30条"),
    ("may_read_record", run(reader=False), "不在原始记录的知悉范围内", "通行做法"),
    ("items_named", run(named=False), "所选议题不在这次会议上", "通行做法"),
    ("sitting_over", written(over=False), "会议还没有散会", "通行做法"),
    ("not_drafted", written(drafted=True), "纪要已经起草", "通行做法"),
    ("minutes_written", written(blank=("甲镇桥梁",)), "“甲镇桥梁”还没有内容", "通行做法"),
    (
        "parts_confirmed",
        written(unanswered=("江涛",), objected=("车行",))._replace(reason=""),
        "江涛还没有核对，车行有异议，又没有说明理由",
        "通行做法",
    ),
    ("asked_to_confirm", written(asked=False), "没有请您核对", "通行做法"),
    ("outcomes_resolved", written(unresolved=("甲镇桥梁",)), "“甲镇桥梁”还没有明确的议定结果", "第30条"),
    ("tasks_led", written(unled=("制定方案",)), "“制定方案”没有牵头单位", "第34条"),
    ("dissent_kept", written(dissents=2), "2 条要求写明的不同意见", "第30条"),
    ("openness_chosen", written(open_how=False), "还没有选定公开属性", "国办发〔2016〕80号"),
    ("ground_given", GOOD._replace(reason=" "), "没有写明公开属性的依据", "国办发〔2016〕80号"),
    ("words_looked", written(unknown=("1200", "钱多", "甲", "乙")), "4 处在会议记录中找不到", "通行做法"),
    ("signer_fits", written(signs=False), "由主要领导签发", "国务院工作规则"),
    ("opinion_given", GOOD._replace(reason=""), "没有写签发意见", "第22条"),
    ("sent_here", written(sent_here=False), "没有发给您的单位", "通行做法"),
    ("not_received", written(received=True), "已经签收", "通行做法"),
    ("no_correction_open", written(correcting=True), "更正正在办理", "通行做法"),
]


def test_there_is_a_case_for_every_guard() -> None:
    """No guard of the table is left out here."""
    assert {row[0] for row in SHUT} == set(GUARDS)


@pytest.mark.parametrize("name", GUARDS)
def test_a_good_case_passes(name: str) -> None:
    """Nothing is missing, nothing is said."""
    assert check(name, good_for(name)) is None


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


@pytest.mark.parametrize(
    ("held", "reason", "holds"), [(30, "", True), (29, "", False), (10, "汛期将至", True), (None, "汛期将至", False)]
)
def test_public_comment_runs_its_term(held: int | None, reason: str, holds: bool) -> None:
    """Thirty days, or fewer with the reason why; never without its dates."""
    case = GOOD._replace(gate="G05", held=held, least=30, reason=reason)
    assert (check("term_kept", case) is None) is holds


def test_an_exploratory_reform_goes_on_with_its_risks() -> None:
    """The legality review then passes; of any other proposal the stated risk leaves it open."""
    risky = GOOD._replace(opinions={"G10": Opinion("risk")})
    assert gate_state(risky, "G10") == "open"
    reform = risky._replace(answers={**NO, "exploratory": True}, gate="G10", position="risk")
    assert gate_state(reform, "G10") == "passed"
    assert check("risk_fits", reform) is None


def test_public_comment_does_not_end_before_it_began() -> None:
    """However long it is said to have been; nor can it end tomorrow."""
    words = check("term_kept", GOOD._replace(gate="G05", held=30, least=30, held_fits=False))
    assert words is not None
    assert "结束日期早于开始日期" in words[0]


@pytest.mark.parametrize(
    ("unanswered", "objected", "reason", "holds"),
    [
        ((), (), "", True),
        (("江涛",), (), "", False),
        (("江涛",), (), "出差，已电话核对", True),
        ((), ("江涛",), "", False),
    ],
)
def test_silence_is_no_confirmation(
    unanswered: tuple[str, ...], objected: tuple[str, ...], reason: str, holds: bool
) -> None:
    """Minutes go on without an answer, or against an objection, only with a reason that is written down."""
    case = written(unanswered=unanswered, objected=objected)._replace(reason=reason)
    assert (check("parts_confirmed", case) is None) is holds
