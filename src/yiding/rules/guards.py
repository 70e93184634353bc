"""Guards: what must hold before an action, each with the rule it rests on and the way to mend what is missing."""

from collections.abc import Callable
from typing import NamedTuple

from yiding.rules.case import Case, blocked, gate_state
from yiding.rules.citations import PRACTICE, Citation, cite
from yiding.rules.gates import GATES, QUESTIONS, gates_for
from yiding.rules.words import Words

FIELDS: dict[str, Words] = {
    "title": ("标题", "title"),
    "kind": ("类型", "kind"),
    "why": ("提请理由", "why it is put to the sitting"),
    "basis": ("依据", "basis"),
    "presenter": ("汇报人", "presenter"),
    "documents": ("上会材料", "papers"),
}


class Guard(NamedTuple):
    """One guard: `missing` gives what is missing, None where nothing is; `mend` says what to do about it."""

    missing: Callable[[Case], Words | None]
    citation: Citation
    mend: Words


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
}


def check(name: str, case: Case) -> Words | None:
    """Give the sentence with which a guard refuses: what is missing, the rule, the way to mend it; None where it holds."""
    guard = GUARDS[name]
    missing = guard.missing(case)
    if missing is None:
        return None
    (chinese, english), (mend, mend_en), (rule, rule_en) = missing, guard.mend, guard.citation.words()
    return f"{chinese}（依据{rule}）；{mend}。", f"{english} (by {rule_en}): {mend_en}."
