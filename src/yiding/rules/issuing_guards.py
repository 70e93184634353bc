"""Guards of adopted documents until they are issued and on file."""

from collections.abc import Callable

from yiding.rules.case import Case, blocked, gate_state
from yiding.rules.citations import PRACTICE, cite
from yiding.rules.gates import GATES
from yiding.rules.guard import Guard
from yiding.rules.issuing import Issuing
from yiding.rules.outcomes import ROUTES
from yiding.rules.words import Words

_CLOCK = cite("31", "", "E")
_SIGN = cite("14", "22", "E")
_ANY: Words = ("请示报告", "to committee, congress or superior")


def _unless(holds: Callable[[Issuing], bool], chinese: str, english: str) -> Callable[[Case], Words | None]:
    """Make the question of a guard that refuses with one sentence where something does not hold."""
    return lambda case: None if holds(case.issuing) else (chinese, english)


def shut_words(case: Case, gate: str) -> Words:
    """Say of a gate that is neither passed nor waived how it stands, with its law."""
    (chinese, english), (law, law_en) = GATES[gate].name, GATES[gate].citations[0].words()
    failed = gate_state(case, gate) == "failed"
    state, state_en = ("没有通过", "failed") if failed else ("还没有完成", "is open")
    return f"{gate} {chinese}{state}（{law}）", f"{gate} {english} {state_en} ({law_en})"


def _gates(case: Case) -> Words | None:
    shut = blocked(case, "issuing")
    if not shut:
        return None
    first, first_en = shut_words(case, shut[0])
    more, more_en = (f"，另有 {len(shut) - 1} 项未完成", f", and {len(shut) - 1} more") if len(shut) > 1 else ("", "")
    return f"{first}{more}", f"{first_en}{more_en}"


def _answered(case: Case) -> Words | None:
    if not case.issuing.waiting:
        return None
    chinese, english = ROUTES.get(case.issuing.waiting[0], _ANY)
    return f"“{chinese}”还没有同意的答复", f"what goes {english} has no answer that agrees"


def _cosigners(case: Case) -> Words | None:
    """No reply is no agreement: what goes on without one, against an objection, or with nobody asked, says why."""
    one = case.issuing
    if case.reason.strip() or not (one.silent or one.against or one.alone):
        return None
    said = [f"{'、'.join(one.silent)}还没有会签"] if one.silent else []
    said += [f"{'、'.join(one.against)}不同意"] if one.against else []
    told = [f"{', '.join(one.silent)} did not answer"] if one.silent else []
    told += [f"{', '.join(one.against)} objected"] if one.against else []
    if one.alone:
        said, told = ["没有送任何单位会签"], ["no unit was asked to co-sign"]
    return f"{'，'.join(said)}，又没有说明理由", f"{'; '.join(told)}, and no reason is given"


def _objection(case: Case) -> Words | None:
    if not case.issuing.objects or case.reason.strip():
        return None
    return "不同意会签，又没有写明意见", "it is objected without saying why"


def _checker(case: Case) -> Words | None:
    unit = case.issuing.unasked
    return (
        (f"会议确定由{unit}复核，还没有送它会签", f"the sitting has {unit} check it, which was not asked")
        if unit
        else None
    )


def _same(case: Case) -> Words | None:
    one = case.issuing
    if one.differs:
        return (
            f"印制的文件与签发的文稿不一致：“{one.differs}”",
            f"the printed file is not the signed text: “{one.differs}”",
        )
    if one.more and not case.reason.strip():
        return (
            f"印制的文件比签发的文稿多出“{one.more}”，又没有写明由谁怎样核对",
            f"the printed file has more than the signed text: “{one.more}”, and it is not said who compared it",
        )
    if one.unread and not case.reason.strip():
        return (
            "印制的文件读不出文字，又没有写明由谁怎样核对",
            "the printed file cannot be read, and it is not said who compared it",
        )
    return None


ISSUING_GUARDS: dict[str, Guard] = {
    "document_adopted": Guard(
        _unless(
            lambda one: one.adopted,
            "这个事项不是会议通过的文件，或者纪要还没有印发",
            "it is no document that a sitting adopted, or its minutes are not issued",
        ),
        _CLOCK,
        ("请核对会议结果", "look at the outcome of the item"),
    ),
    "not_opened": Guard(
        _unless(lambda one: not one.begun, "这份文件已经启动印发", "its issuing is opened already"),
        PRACTICE,
        ("请在那一件上办理", "go on with that one"),
    ),
    "matter_goes_on": Guard(
        _unless(lambda one: one.goes, "这个事项已经中止、终止或者销号", "the matter is suspended or over"),
        cite("713", "37"),
        ("请先恢复办理", "have it resumed first"),
    ),
    "unit_revises": Guard(
        _unless(lambda one: one.revises, "您的单位不是修改单位", "your unit does not revise it"),
        _CLOCK,
        ("请由修改单位报送", "leave it to that unit"),
    ),
    "unit_handles": Guard(
        _unless(
            lambda one: one.handles,
            "会签由修改单位或者办公室办理",
            "co-signing lies with the revising unit and the office",
        ),
        _CLOCK,
        ("请由它们办理", "leave it to them"),
    ),
    "revision_whole": Guard(
        _unless(
            lambda one: one.whole,
            "没有上传修改稿，或者没有写明改了什么",
            "the text is not there, or not what was changed",
        ),
        _CLOCK,
        ("请上传并写明", "upload it, and say it"),
    ),
    "text_there": Guard(
        _unless(lambda one: one.there, "文稿因涉密已经清除", "the text was wiped as secret"),
        cite("SEC", "41"),
        ("请退回重报或者停止印发", "return it for another text, or stop the issuing"),
    ),
    "cosign_asked": Guard(
        _unless(lambda one: one.asked, "没有等您单位会签的文稿", "your unit is not asked to co-sign"),
        _SIGN,
        ("请与修改单位联系", "speak to the revising unit"),
    ),
    "objection_explained": Guard(_objection, cite("713", "13"), ("请写明理由", "give the reason")),
    "checker_asked": Guard(_checker, PRACTICE, ("请先送它会签", "ask it first")),
    "cosigners_answered": Guard(
        _cosigners, cite("713", "13"), ("请催办，确需继续的写明理由", "remind them; to go on, say why")
    ),
    "report_named": Guard(
        _unless(lambda one: one.reported, "没有写明报给谁、文号和日期", "to whom, its number and day are not given"),
        cite("713", "8、31"),
        ("请写明", "give them"),
    ),
    "report_waits": Guard(
        _unless(lambda one: one.open, "没有等答复的请示报告", "no report waits for an answer"),
        cite("713", "8、31"),
        ("请先登记请示报告", "note the report first"),
    ),
    "answer_named": Guard(
        _unless(
            lambda one: one.answered,
            "没有写明答复的文号、日期和结果",
            "number, day and result of the answer are not given",
        ),
        cite("713", "8、31"),
        ("请写明", "give them"),
    ),
    "text_rechecked": Guard(
        _unless(lambda one: one.rechecked, "修改稿还没有合法性复核", "the revised text was not re-checked"),
        cite("ORG", "75"),
        ("请先送合法性审查机构复核", "have its legality re-checked first"),
    ),
    "text_cosigned": Guard(
        _unless(lambda one: one.cosigned, "修改稿还没有会签完毕", "the revised text is not co-signed"),
        cite("713", "13"),
        ("请先完成会签", "close the co-signing first"),
    ),
    "reports_answered": Guard(
        _answered, cite("713", "8、31"), ("请等答复，答复以前不得印发", "wait for it: nothing is final before")
    ),
    "issuing_gates": Guard(
        _gates,
        cite("783", "18"),
        ("请在议题的关口办理，未通过的不得出台", "settle the gate: nothing is issued without it"),
    ),
    "document_numbered": Guard(
        _unless(
            lambda one: one.numbered,
            "还没有选定发文字号，或者没有写明以谁的名义印发",
            "series and issuing name are not chosen",
        ),
        PRACTICE,
        ("请先选定", "choose them first"),
    ),
    "same_as_signed": Guard(_same, _SIGN, ("请按签发的文稿重新印制", "print the signed text")),
    "receivers_named": Guard(
        _unless(lambda one: one.receivers, "没有选发给哪些单位", "it is not said to whom it goes"),
        PRACTICE,
        ("请至少选一个", "choose one unit at least"),
    ),
    "document_sent_here": Guard(
        _unless(lambda one: one.sent_here, "这份文件没有发给您的单位", "it was not sent to your unit"),
        PRACTICE,
        ("请与秘书科联系", "speak to the secretariat"),
    ),
    "document_not_received": Guard(
        _unless(lambda one: not one.received, "您的单位已经签收", "your unit has signed for it already"),
        PRACTICE,
        ("不用再签收", "it need not be done again"),
    ),
    "kept_where": Guard(
        _unless(lambda one: one.kept, "没有写明归档在哪里", "it is not said where it is kept"),
        cite("713", "33"),
        ("请写明档号或者存放处", "give its shelf mark or place"),
    ),
}
"""Every guard of adopted documents, by its name."""
