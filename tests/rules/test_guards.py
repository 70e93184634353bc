"""Every guard refuses with one sentence that names what is missing, the rule and the way to mend it."""

import datetime
from typing import Any

import pytest

from rules.composed import DAY, GOOD, NO, PASSED, followed, formed, good_for, issuing, told, written
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
    ("report_listed", told(listed=False), "没有“此前议定事项落实情况”一项", "第34条"),
    ("not_reported", told(begun=True), "正在拟或者已经议过", "通行做法"),
    ("report_filled", told(bare=True), "汇报里没有事项", "第34条"),
    ("hearing_whole", told(unanswered=("村道养护",)), "“村道养护”还没有登记会议怎么说", "第34条"),
    ("circular_written", told(blank=True), "标题、代字、正文还没有写全", "通行做法"),
    (
        "sums_close",
        told(
            gaps=(
                ("第 2 段写的是“正在办理28项”，台账是27项；请改正。", "Paragraph 2 says 28."),
                ("另一处。", "Another."),
            )
        ),
        "第 2 段写的是“正在办理28项”，台账是27项，请改正（另有 1 处不符）",
        "第25条",
    ),
    ("circular_waits", told(waits=False), "没有等您单位签收的通报", "通行做法"),
    ("point_there", told(there=False), "评分里没有这一条", "通行做法"),
    ("not_objected", told(open=True), "已经提出过申诉", "第17条"),
    ("judged_by_another", told(judged=True), "这一条就是由您办理的", "第17条"),
    ("minutes_out", followed(out=False), "纪要还没有印发", "第11条"),
    ("not_broken_down", followed(begun=True), "已经分解", "通行做法"),
    ("source_named", followed(named=False), "没有写明立项依据", "第11条"),
    ("matters_split", followed(empty=("甲镇桥梁", "乙")), "“甲镇桥梁”还没有任务，另有 1 项", "第34条"),
    ("form_of_kind", followed(unasked=("年度",)), "“年度”还没有填", "通行做法"),
    ("tasks_confirmed", followed(unconfirmed=("检修",)), "“检修”还没有人确认", "通行做法"),
    ("tasks_owned", followed(unled=("检修",)), "“检修”没有牵头单位", "第34条"),
    ("tasks_dated", followed(undated=("检修",)), "“检修”没有完成时限", "通行做法"),
    ("evidence_named", followed(unproved=("检修",)), "没有写明以什么为办结依据", "第16–18条"),
    ("task_whole", followed(fits=False), "任务还没有要求、牵头单位或者时限", "第34条"),
    ("unit_leads", followed(led=False), "不是牵头单位", "第34条"),
    ("unit_helps", followed(helps=False), "不是配合单位", "通行做法"),
    ("slip_waits", followed(waits=False), "没有等您签收的督办单", "通行做法"),
    ("report_written", followed(said=False), "没有写进展", "第34条"),
    ("evidence_given", followed(proved=False), "没有办结依据的材料", "第16–18条"),
    ("before_expiry", followed(until=EARLIER), "最迟应当在 2026-02-27 申请", "通行做法"),
    ("day_later", followed(later=False), "不晚于原时限", "通行做法"),
    ("tasks_done", followed(unfinished=("检修",)), "“检修”还没有办结", "第16–18条"),
    ("sitting_heard", followed(hears=True), "还没有会议听取", "第34条"),
    ("item_heard", followed(heard_here=False), "会议还没有听取这一项", "第34条"),
    ("rows_changed", followed(changes=False), "没有要导入的内容", "通行做法"),
    ("rows_accepted", followed(refused=("第 3 行", "第 5 行")), "“第 3 行”不能导入，另有 1 项", "通行做法"),
    ("review_dated", followed(reviewed=False), "没有填复查日期", "通行做法"),
    ("document_adopted", issuing(adopted=False), "不是会议通过的文件", "国办函〔2015〕31号"),
    ("not_opened", issuing(begun=True), "已经启动印发", "通行做法"),
    ("matter_goes_on", issuing(goes=False), "已经中止、终止或者销号", "第37条"),
    ("unit_revises", issuing(revises=False), "不是修改单位", "国办函〔2015〕31号"),
    ("unit_handles", issuing(handles=False), "由修改单位或者办公室办理", "国办函〔2015〕31号"),
    ("revision_whole", issuing(whole=False), "没有上传修改稿", "国办函〔2015〕31号"),
    ("cosign_asked", issuing(asked=False), "没有等您单位会签的文稿", "第22条"),
    ("objection_explained", issuing(objects=True)._replace(reason=""), "没有写明意见", "第13条"),
    ("checker_asked", issuing(unasked="县审计局"), "会议确定由县审计局复核", "通行做法"),
    (
        "cosigners_answered",
        issuing(silent=("县财政局",), against=("县交通运输局",))._replace(reason=""),
        "县财政局还没有会签，县交通运输局不同意，又没有说明理由",
        "第13条",
    ),
    ("cosigners_answered", issuing(alone=True)._replace(reason=""), "没有送任何单位会签", "第13条"),
    ("report_named", issuing(reported=False), "没有写明报给谁", "第8、31条"),
    ("report_waits", issuing(open=False), "没有等答复的请示报告", "第8、31条"),
    ("answer_named", issuing(answered=False), "没有写明答复的文号", "第8、31条"),
    ("text_there", issuing(there=False), "因涉密已经清除", "第41条"),
    ("text_rechecked", issuing(rechecked=False), "还没有合法性复核", "第75条"),
    ("text_cosigned", issuing(cosigned=False), "还没有会签完毕", "第13条"),
    (
        "reports_answered",
        issuing(waiting=("submit_to_party_committee",)),
        "“提请党委研究”还没有同意的答复",
        "第8、31条",
    ),
    ("reports_answered", issuing(waiting=("",)), "“请示报告”还没有同意的答复", "第8、31条"),
    (
        "issuing_gates",
        GOOD._replace(
            answers={**NO, "operators": True, "normative": True},
            opinions={**PASSED, "G09": Opinion("disagree"), "G14": Opinion("conditions")},
        ),
        "G09 公平竞争审查没有通过（《公平竞争审查条例》第14条），另有 1 项未完成",
        "《公平竞争审查条例》第18条",
    ),
    ("document_numbered", issuing(numbered=False), "还没有选定发文字号", "通行做法"),
    ("same_as_signed", issuing(differs="第二条"), "与签发的文稿不一致：“第二条”", "第22条"),
    ("same_as_signed", issuing(more="第三条")._replace(reason=""), "多出“第三条”", "第22条"),
    ("same_as_signed", issuing(unread=True)._replace(reason=""), "读不出文字", "第22条"),
    ("receivers_named", issuing(receivers=False), "没有选发给哪些单位", "通行做法"),
    ("document_sent_here", issuing(sent_here=False), "没有发给您的单位", "通行做法"),
    ("document_not_received", issuing(received=True), "已经签收", "通行做法"),
    ("kept_where", issuing(kept=False), "没有写明归档在哪里", "第33条"),
    ("has_stages", formed(staged=False), "没有节点", "通行做法"),
    ("has_scores", formed(scored=False), "不打分", "通行做法"),
    ("has_funds", formed(funded=False), "没有资金批次", "通行做法"),
    ("leads_matter", formed(leads=False), "没有牵头这个事项", "通行做法"),
    ("stage_open", formed(noted=True, stage=("验收", "accepted")), "节点“验收”已经登记", "通行做法"),
    ("stage_in_order", formed(before=(("首次约谈", "first call"),)), "“首次约谈”还没有完成", "通行做法"),
    ("stage_yours", formed(yours=False, stage=("验收", "accepted")), "节点“验收”不由您登记", "第16–18条"),
    ("stage_tasks_done", formed(unverified=("检修", "清淤")), "“检修、清淤”还没有核验办结", "第16–18条"),
    ("stage_day_fits", formed(day_fits=False, stage=("验收", "accepted")), "节点“验收”的日期早于", "通行做法"),
    ("stage_rated", formed(rated=False, stage=("群众评价", "rated")), "没有选满意还是不满意", "通行做法"),
    ("stage_extendable", formed(extended=False), "没有可以延期的节点", "《信访工作条例》第34条"),
    ("extension_within", formed(until_fits=False, until=LATER), "最多延期到 2026-03-04", "《信访工作条例》第34条"),
    ("stage_back", formed(back=False), "没有可以退回的节点", "通行做法"),
    ("stages_done", formed(open=(("验收", "accepted"),)), "“验收”还没有完成", "第16–18条"),
    ("petitioner_unnamed", formed(unnamed=False), "写有信访人的姓名", "《政府信息公开条例》第15条"),
    ("leader_named", formed(unled=("某小区物业",)), "“某小区物业”没有包案领导", "通行做法"),
    ("points_whole", formed(points="95"), "各项分值合计 95 分，应当是 100 分", "通行做法"),
    ("within_total", formed(over="20"), "超过批准的总额 20 万元", "《预算法》第13条"),
    ("within_plan", formed(over_plan="5"), "下达的资金比计划多 5 万元", "《预算法》第13条"),
    ("amount_fits", formed(amount_fits=False), "金额为零", "通行做法"),
    ("inside_budget", formed(inside=False), "预算外追加须经主要领导批准", "《预算法》第13条"),
    ("quarter_over", formed(quarter_end=LATER), "这个季度到 2026-03-04 才结束", "通行做法"),
    ("score_fits", formed(score_fits=False), "得分低于零，或者高于", "通行做法"),
    ("event_new", formed(new=False), "已经有同名的事件", "通行做法"),
    ("event_set_by", formed(set_by=False), "没有写明日期由谁", "通行做法"),
    ("event_day_fits", formed(event_day_fits=False), "日期不在这一年", "通行做法"),
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
