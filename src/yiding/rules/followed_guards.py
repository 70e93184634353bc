"""Guards of break-downs, matters and tasks."""

from collections.abc import Callable

from yiding.rules.case import Case
from yiding.rules.citations import PRACTICE, cite
from yiding.rules.followed import Followed
from yiding.rules.guard import Guard
from yiding.rules.words import Words

_SUPERVISION = cite("733", "11")
_EXECUTION = cite("713", "34")
_RESULT = cite("733", "16–18")


def _unless(holds: Callable[[Followed], bool], chinese: str, english: str) -> Callable[[Case], Words | None]:
    """Make the question of a guard that refuses with one sentence where something does not hold."""
    return lambda case: None if holds(case.followed) else (chinese, english)


def _none_of(
    named: Callable[[Followed], tuple[str, ...]], chinese: str, english: str
) -> Callable[[Case], Words | None]:
    """Make the question of a guard that names the first of what is wrong, and how many more there are."""

    def missing(case: Case) -> Words | None:
        rows = named(case.followed)
        if not rows:
            return None
        more, more_en = (f"，另有 {len(rows) - 1} 项", f", and {len(rows) - 1} more") if len(rows) > 1 else ("", "")
        return f"“{rows[0]}”{chinese}{more}", f"“{rows[0]}” {english}{more_en}"

    return missing


def _in_time(case: Case) -> Words | None:
    until = case.followed.until
    if until is None or case.today <= until:
        return None
    return f"延期最迟应当在 {until} 申请", f"an extension had to be asked for by {until}"


def _heard(case: Case) -> Words | None:
    if case.followed.heard or not case.followed.hears:
        return None
    return "还没有会议听取它的落实情况", "no sitting has heard of it"


FOLLOWED_GUARDS: dict[str, Guard] = {
    "minutes_out": Guard(
        _unless(lambda one: one.out, "纪要还没有印发", "the minutes are not issued"),
        _SUPERVISION,
        ("请在印发后分解", "break them down once they are"),
    ),
    "not_broken_down": Guard(
        _unless(lambda one: not one.begun, "这份纪要已经分解", "these minutes are broken down already"),
        PRACTICE,
        ("请在那一份上修改", "go on with that one"),
    ),
    "source_named": Guard(
        _unless(lambda one: one.named, "没有写明立项依据的文件", "the paper on which it rests is not named"),
        _SUPERVISION,
        ("请写明文件名称和文号", "name it, with its number"),
    ),
    "matters_split": Guard(
        _none_of(lambda one: one.empty, "还没有任务", "has no task"),
        _EXECUTION,
        ("请拟定任务，或者移出并说明理由", "plan one, or take it out and say why"),
    ),
    "form_of_kind": Guard(
        _none_of(lambda one: one.unasked, "还没有填", "is not filled in"),
        PRACTICE,
        ("请按这一类的表填全", "fill in the form of its kind"),
    ),
    "tasks_confirmed": Guard(
        _none_of(lambda one: one.unconfirmed, "还没有人确认", "was confirmed by nobody"),
        PRACTICE,
        ("请逐条核对原文后确认", "look at the words it rests on, and confirm it"),
    ),
    "tasks_owned": Guard(
        _none_of(lambda one: one.unled, "没有牵头单位", "has no lead unit"),
        _EXECUTION,
        ("请确定牵头单位", "name one"),
    ),
    "tasks_dated": Guard(
        _none_of(lambda one: one.undated, "没有完成时限", "has no day by which it is done"),
        PRACTICE,
        ("请确定日期；长期坚持的填复查日期", "set one; of a standing task the day of its review"),
    ),
    "evidence_named": Guard(
        _none_of(lambda one: one.unproved, "没有写明以什么为办结依据", "does not say what counts as evidence"),
        _RESULT,
        ("请写明", "say it"),
    ),
    "task_whole": Guard(
        _unless(lambda one: one.fits, "任务还没有要求、牵头单位或者时限", "the task lacks its text, lead unit or day"),
        _EXECUTION,
        ("请先补全", "complete it first"),
    ),
    "unit_leads": Guard(
        _unless(lambda one: one.led, "您的单位不是牵头单位", "your unit does not lead it"),
        _EXECUTION,
        ("请由牵头单位办理", "leave it to the lead unit"),
    ),
    "unit_helps": Guard(
        _unless(lambda one: one.helps, "您的单位不是配合单位", "your unit does not support it"),
        PRACTICE,
        ("牵头单位请直接反馈", "the lead unit reports itself"),
    ),
    "slip_waits": Guard(
        _unless(lambda one: one.waits, "没有等您签收的督办单", "no slip waits for you"),
        PRACTICE,
        ("不用再签收", "it need not be done again"),
    ),
    "report_written": Guard(
        _unless(lambda one: one.said, "没有写进展", "nothing is reported"),
        _EXECUTION,
        ("请写明进展", "say how it goes"),
    ),
    "evidence_given": Guard(
        _unless(lambda one: one.proved, "没有办结依据的材料", "the evidence is not there"),
        _RESULT,
        ("请上传材料，或者写明在哪里可以查验", "upload it, or say where it can be seen"),
    ),
    "before_expiry": Guard(_in_time, PRACTICE, ("请如实反馈进展，由督查室处理", "report how it stands instead")),
    "day_later": Guard(
        _unless(lambda one: one.later, "申请的日期不晚于原时限", "the day is not after the deadline"),
        PRACTICE,
        ("请填写更晚的日期", "give a later one"),
    ),
    "tasks_done": Guard(
        _none_of(lambda one: one.unfinished, "还没有办结", "is not done"),
        _RESULT,
        ("请先核验各项任务", "verify its tasks first"),
    ),
    "sitting_heard": Guard(
        _heard, _EXECUTION, ("请列入会议“落实情况”议题", "report it under the item on earlier matters")
    ),
    "item_heard": Guard(
        _unless(lambda one: one.heard_here, "会议还没有听取这一项", "the sitting has not decided that item yet"),
        _EXECUTION,
        ("请在会议议定后登记", "note it once it has"),
    ),
    "rows_changed": Guard(
        _unless(lambda one: one.changes, "台账里没有要导入的内容", "the ledger brings nothing new"),
        PRACTICE,
        ("请在导出的台账上填写后再上传", "fill in the exported ledger, and upload that"),
    ),
    "rows_accepted": Guard(
        _none_of(lambda one: one.refused, "不能导入", "cannot be taken over"),
        PRACTICE,
        ("请改正后重新上传，或者先去掉不能导入的行", "mend it and upload it anew, or leave those rows out"),
    ),
    "review_dated": Guard(
        _unless(lambda one: one.reviewed, "没有填复查日期", "the day of the review is not given"),
        PRACTICE,
        ("请填写以后的日期", "give a day to come"),
    ),
}
"""Every guard of break-downs, matters and tasks, by its name."""
