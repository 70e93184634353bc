"""Guards: what must hold before an action, each with the rule it rests on and the way to mend what is missing."""

from yiding.rules.case import Case, blocked, gate_state
from yiding.rules.citations import PRACTICE, cite
from yiding.rules.followed_guards import FOLLOWED_GUARDS
from yiding.rules.form_guards import FORM_GUARDS
from yiding.rules.gates import GATES, QUESTIONS, gates_for
from yiding.rules.guard import Guard
from yiding.rules.issuing_guards import ISSUING_GUARDS
from yiding.rules.minutes_guards import MINUTES_GUARDS
from yiding.rules.sitting_guards import SITTING_GUARDS
from yiding.rules.told_guards import TOLD_GUARDS
from yiding.rules.words import Words

FIELDS: dict[str, Words] = {
    "title": ("标题", "title"),
    "kind": ("类型", "kind"),
    "why": ("提请理由", "why it is put to the sitting"),
    "basis": ("依据", "basis"),
    "presenter": ("汇报人", "presenter"),
    "documents": ("上会材料", "papers"),
}


def _listed(names: list[Words]) -> Words:
    return "、".join(name[0] for name in names), ", ".join(name[1] for name in names)


def _filled(case: Case) -> Words | None:
    if not case.lacks:
        return None
    chinese, english = _listed([FIELDS[name] for name in case.lacks])
    return f"还没有填{chinese}", f"not filled in: {english}"


def _answered(case: Case) -> Words | None:
    left = [row.words for name, row in QUESTIONS.items() if name not in case.answers]
    if not left:
        return None
    return f"问卷还有 {len(left)} 题没有回答：{left[0][0]}", f"{len(left)} questions are not answered: {left[0][1]}"


def _declared(case: Case) -> Words | None:
    return (
        ("没有说明是否涉及国家秘密", "it is not declared whether it holds a state secret")
        if case.secret is None
        else None
    )


def _not_secret(case: Case) -> Words | None:
    return ("涉及国家秘密的内容不能进入本系统", "state secrets may not enter this system") if case.secret else None


def _reasoned(case: Case) -> Words | None:
    return None if case.reason.strip() else ("没有写明理由", "no reason is given")


def _consulted(case: Case) -> Words | None:
    if case.answers.get("others_duties", True) and not case.replies:
        return "还没有征求任何单位的意见", "no unit was consulted"
    return None


def _answered_or_late(case: Case) -> Words | None:
    waiting = [reply for reply in case.replies if reply.position is None and reply.due >= case.today]
    if not waiting:
        return None
    units = "、".join(reply.unit for reply in waiting)
    until = max(reply.due for reply in waiting).isoformat()
    return f"{units}还没有答复，期限到 {until}", f"{units} did not reply yet, the term runs to {until}"


def _disputes_shown(case: Case) -> Words | None:
    against = [reply.unit for reply in case.replies if reply.position != "agree"]
    if not against or case.explained:
        return None
    units = "、".join(against)
    return f"{units}没有同意，但没有列明各方意见和理由", f"{units} did not agree, and the views are not set out"


def _gates_passed(case: Case) -> Words | None:
    shut = blocked(case, "listing")
    if not shut:
        return None
    first = shut[0]
    failed = gate_state(case, first) == "failed"
    (chinese, english), sources = GATES[first].name, GATES[first].citations[0].words()
    more = f"，另有 {len(shut) - 1} 项未完成" if len(shut) > 1 else ""
    more_en = f", and {len(shut) - 1} more" if len(shut) > 1 else ""
    state, state_en = ("没有通过", "failed") if failed else ("还没有完成", "is open")
    return f"{first} {chinese}{state}（{sources[0]}）{more}", f"{first} {english} {state_en} ({sources[1]}){more_en}"


def _gate_applies(case: Case) -> Words | None:
    if any(row.gate == case.gate for row in gates_for(case.answers, case.switches)):
        return None
    return f"{case.gate}不适用于这个议题", f"{case.gate} does not apply to this proposal"


def _waivable(case: Case) -> Words | None:
    gate = GATES.get(case.gate)
    if gate is None or gate.waivable:
        return None
    return f"{case.gate} {gate.name[0]}不得豁免", f"{case.gate} {gate.name[1]} may not be waived"


def _conditions_open(case: Case) -> Words | None:
    opinion = case.opinions.get(case.gate)
    if opinion is not None and opinion.position == "conditions" and not opinion.met:
        return None
    return f"{case.gate} 没有待落实的条件", f"{case.gate} has no conditions that wait"


def _placeholder_empty(case: Case) -> Words | None:
    return ("涉密占位不能有内容和材料", "a placeholder holds neither text nor papers") if case.placeholder else None


def _in_charge(case: Case) -> Words | None:
    return None if case.in_charge else ("这个单位不由您分管", "this unit is not in your charge")


def _risk_fits(case: Case) -> Words | None:
    if case.position != "risk" or (case.gate == "G10" and case.answers.get("exploratory")):
        return None
    return (
        "只有探索性改革的合法性审查可以提示法律风险",
        "only the legality review of an exploratory reform states risks",
    )


def _term_kept(case: Case) -> Words | None:
    """Public comment runs for thirty days as a rule; a shorter one is explained."""
    if case.gate != "G05":
        return None
    if case.held is None:
        return "没有写明公开征求意见的起止日期", "the first and last day of the public comment are not given"
    if not case.held_fits:
        return (
            "公开征求意见的结束日期早于开始日期，或者还没有到",
            "the public comment ends before it began, or in the future",
        )
    if case.held >= case.least or case.reason.strip():
        return None
    return (
        f"公开征求意见 {case.held} 天，少于 {case.least} 天，又没有说明理由",
        f"the public comment ran {case.held} days, less than {case.least}, and no reason is given",
    )


def _head_signs(case: Case) -> Words | None:
    """A small unit may let its liaison sign for the head, but not what he drafted himself."""
    return (
        ("起草这件事的人不能受托替主要负责人签报", "who drafted it does not sign it for the head who entrusted him")
        if case.drafted_for
        else None
    )


def _not_late(case: Case) -> Words | None:
    return (
        ("会议通知已经发出，再加议题只能由主要领导临时追加", "the notices are out: only the chief adds now")
        if case.late
        else None
    )


def _leave_asked(case: Case) -> Words | None:
    return None if case.leave_asked else ("没有请过假", "no leave was asked for")


def _not_oneself(case: Case) -> Words | None:
    return ("不能批准自己请假", "nobody grants leave to himself") if case.oneself else None


def _has_items(case: Case) -> Words | None:
    return None if case.items else ("议程上还没有议题", "there is nothing on the agenda")


def _items_ready(case: Case) -> Words | None:
    if not case.unready:
        return None
    return f"议题“{case.unready[0]}”的关口没有全部通过", f"the gates of “{case.unready[0]}” are not all passed"


def _items_there(case: Case) -> Words | None:
    if not case.gone:
        return None
    return (
        f"议题“{case.gone[0]}”已经撤回、延期，或者列入另一次会议",
        f"“{case.gone[0]}” was withdrawn, postponed, or put on another sitting's agenda",
    )


def _no_next_version(case: Case) -> Words | None:
    return ("新版议程正在编排", "the next version is being drafted") if case.next_open else None


def _not_sent(case: Case) -> Words | None:
    return ("这一版议程已经送审", "this version was sent for review already") if case.sent else None


def _follows_approved(case: Case) -> Words | None:
    if case.follows:
        return None
    return "议程还没有审定过，不用临时追加", "no version was approved yet, so nothing is late"


def _dated(case: Case) -> Words | None:
    return None if case.dated else ("会议还没有确定日期", "the sitting has no day")


def _not_noticed(case: Case) -> Words | None:
    return ("这一版议程的通知已经发过", "the notices of this version went out already") if case.noticed else None


def _items_left(case: Case) -> Words | None:
    if case.left:
        return None
    return (
        "议程上的议题都已撤回或者延期，没有要上会的事项",
        "every proposal on the agenda was withdrawn or postponed",
    )


def _paper_own(case: Case) -> Words | None:
    if case.wipes:
        return None
    return (
        "本单位只能清除手里（草稿、退回、撤回）的材料，已经报送或者别处也在用的由保密员清除",
        "a unit wipes only what it holds (a draft, returned, withdrawn): what was submitted or is used elsewhere is for the secrecy officer",
    )


def _not_packed(case: Case) -> Words | None:
    return (
        ("这一版议程的材料已经分发或者正在生成", "the papers of this version are sent, or being made already")
        if case.packed
        else None
    )


def _has_account(case: Case) -> Words | None:
    return None if case.account else ("您没有账号", "you have no account")


def _invited(case: Case) -> Words | None:
    return None if case.invited else ("这次会议没有通知您参加", "you are not asked to this sitting")


def _reads(case: Case) -> Words | None:
    return None if case.reads else ("会议材料没有分发给您", "the papers were not sent to you")


def _agenda_approved(case: Case) -> Words | None:
    return None if case.approved else ("议程还没有审定", "the agenda is not approved")


def _leave_of_others(case: Case) -> Words | None:
    return (
        ("组成人员请假由主要领导批准", "a member's leave is granted by the chief")
        if case.leave_of == "member"
        else None
    )


def _leave_of_member(case: Case) -> Words | None:
    return None if case.leave_of != "other" else ("列席人员请假由办公室主任批准", "the head of the office grants it")


GUARDS: dict[str, Guard] = {
    "form_filled": Guard(_filled, cite("713", "10–12"), ("请补填后再报送", "fill it in and submit again")),
    "questions_answered": Guard(_answered, cite("713", "29"), ("请答完问卷", "answer the questionnaire")),
    "secrecy_declared": Guard(_declared, cite("SEC", "14–17"), ("请先作出保密声明", "make the declaration first")),
    "no_secret": Guard(
        _not_secret,
        cite("SEC", "41"),
        ("请改用不含内容的占位议题，材料走涉密渠道", "use a placeholder without content"),
    ),
    "reason_given": Guard(_reasoned, PRACTICE, ("请写明理由", "give the reason")),
    "units_consulted": Guard(_consulted, cite("713", "13"), ("请先征求有关单位意见", "consult the units first")),
    "replies_in": Guard(
        _answered_or_late,
        cite("713", "13"),
        ("请等答复或者期限届满，不答复不等于同意", "wait for them: no reply is no agreement"),
    ),
    "disputes_shown": Guard(
        _disputes_shown, cite("713", "13"), ("请列明各单位意见和本单位理由", "set out each unit's view")
    ),
    "gates_passed": Guard(_gates_passed, cite("713", "25、29"), ("请补齐后再入库", "complete it, then admit it")),
    "gate_applies": Guard(
        _gate_applies, cite("713", "29"), ("请核对问卷答案", "check the answers of the questionnaire")
    ),
    "gate_waivable": Guard(_waivable, cite("713", "25"), ("请按规定完成审查", "complete the review")),
    "conditions_open": Guard(
        _conditions_open, cite("713", "27–28"), ("请核对这个关口的意见", "look at the opinion on this gate")
    ),
    "placeholder_empty": Guard(
        _placeholder_empty, cite("SEC", "41"), ("请把材料走涉密渠道", "let its papers go the way of secret ones")
    ),
    "in_charge": Guard(_in_charge, PRACTICE, ("请由分管副职办理", "leave it to the vice-head in charge")),
    "risk_fits": Guard(_risk_fits, cite("713", "25"), ("请改选其他意见", "choose another position")),
    "term_kept": Guard(
        _term_kept,
        cite("713", "14–15"),
        ("请按公告填写起止日期，缩短的说明理由", "give both days as in the notice, and the reason of a short term"),
    ),
    "head_signs": Guard(_head_signs, PRACTICE, ("请由主要负责人本人签报", "the head signs")),
    "before_notices": Guard(_not_late, PRACTICE, ("请报主要领导", "ask the chief")),
    "agenda_has_items": Guard(_has_items, PRACTICE, ("请先列入议题", "put items on it first")),
    "items_ready": Guard(_items_ready, cite("713", "25、29"), ("请补齐或者撤下", "complete it, or take it off")),
    "items_there": Guard(_items_there, PRACTICE, ("请先从议程上撤下", "take it off the agenda first")),
    "not_sent": Guard(
        _not_sent,
        PRACTICE,
        ("请等办公室主任审核，审核前仍可修改", "the head of the office has it; it can still be changed"),
    ),
    "no_next_version": Guard(_no_next_version, PRACTICE, ("请在那一版上修改", "change that version")),
    "follows_approved": Guard(
        _follows_approved, PRACTICE, ("请由秘书科直接列入", "the secretariat puts it on in the ordinary way")
    ),
    "day_set": Guard(_dated, PRACTICE, ("请先确定日期", "set the day first")),
    "not_noticed": Guard(_not_noticed, PRACTICE, ("没有答复的请催复", "remind those who have not answered")),
    "items_left": Guard(
        _items_left, PRACTICE, ("请先修改议程，或者取消会议", "change the agenda, or cancel the sitting")
    ),
    "paper_own": Guard(_paper_own, cite("SEC", "41"), ("请马上告诉保密员", "tell the officer at once")),
    "not_packed": Guard(_not_packed, PRACTICE, ("不用再发", "they need not be sent again")),
    "has_account": Guard(_has_account, PRACTICE, ("请系统管理员建立账号", "have the administrator make one")),
    "invited": Guard(_invited, PRACTICE, ("请与秘书科联系", "speak to the secretariat")),
    "packet_sent": Guard(_reads, PRACTICE, ("请与秘书科联系", "speak to the secretariat")),
    "agenda_approved": Guard(
        _agenda_approved, cite("SC", "38"), ("请先报主要领导审定", "have the chief approve it first")
    ),
    "leave_asked": Guard(_leave_asked, cite("SC", "", "R"), ("请先由本人请假", "the person asks first")),
    "leave_not_own": Guard(_not_oneself, PRACTICE, ("请由另一人批准", "let another person do it")),
    "leave_of_others": Guard(_leave_of_others, cite("SC", "", "R"), ("请转主要领导", "hand it to the chief")),
    "leave_of_member": Guard(
        _leave_of_member, cite("SC", "", "R"), ("请转办公室主任", "hand it to the head of the office")
    ),
    **SITTING_GUARDS,
    **MINUTES_GUARDS,
    **FOLLOWED_GUARDS,
    **TOLD_GUARDS,
    **ISSUING_GUARDS,
    **FORM_GUARDS,
}


def check(name: str, case: Case) -> Words | None:
    """Give the sentence with which a guard refuses: what is missing, the rule, the way to mend it; None where it holds."""
    guard = GUARDS[name]
    missing = guard.missing(case)
    if missing is None:
        return None
    (chinese, english), (mend, mend_en), (rule, rule_en) = missing, guard.mend, guard.citation.words()
    return f"{chinese}（依据{rule}）；{mend}。", f"{english} (by {rule_en}): {mend_en}."
