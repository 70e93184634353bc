"""Guards of what is told of matters: reports to a sitting, circulars, objections to a score."""

from collections.abc import Callable

from yiding.rules.case import Case
from yiding.rules.citations import PRACTICE, cite
from yiding.rules.guard import Guard
from yiding.rules.told import Told
from yiding.rules.words import Words

_EXECUTION = cite("713", "34")
_TRUE = cite("733", "25")
_REVIEWED = cite("733", "17")


def _unless(holds: Callable[[Told], bool], chinese: str, english: str) -> Callable[[Case], Words | None]:
    """Make the question of a guard that refuses with one sentence where something does not hold."""
    return lambda case: None if holds(case.told) else (chinese, english)


def _closing(case: Case) -> Words | None:
    gaps = case.told.gaps
    if not gaps:
        return None
    (chinese, english), more = gaps[0], len(gaps) - 1
    first, first_en = chinese.rstrip("。").replace("；", "，"), english.rstrip(".")
    return (f"{first}（另有 {more} 处不符）", f"{first_en} ({more} more)") if more else (first, first_en)


def _answered(case: Case) -> Words | None:
    rows = case.told.unanswered
    if not rows:
        return None
    return f"“{rows[0]}”还没有登记会议怎么说", f"it is not said what the sitting said of “{rows[0]}”"


TOLD_GUARDS: dict[str, Guard] = {
    "report_listed": Guard(
        _unless(
            lambda one: one.listed,
            "审定的议程上没有“此前议定事项落实情况”一项",
            "the approved agenda has no item on earlier matters",
        ),
        _EXECUTION,
        ("请秘书科在编排议程时列入", "the secretariat puts it on when it composes the agenda"),
    ),
    "not_reported": Guard(
        _unless(lambda one: not one.begun, "这次会议的汇报正在拟或者已经议过", "one is begun, or was heard already"),
        PRACTICE,
        ("请在那一份上办理", "go on with that one"),
    ),
    "report_filled": Guard(
        _unless(lambda one: not one.bare, "汇报里没有事项", "no matter stands on the report"),
        _EXECUTION,
        ("请选择要汇报的事项", "choose those that are reported on"),
    ),
    "hearing_whole": Guard(_answered, _EXECUTION, ("请逐项登记", "note it of each")),
    "circular_written": Guard(
        _unless(lambda one: not one.blank, "通报的标题、代字、正文还没有写全", "its title, mark or text is missing"),
        PRACTICE,
        ("请先写好", "write it first"),
    ),
    "sums_close": Guard(_closing, _TRUE, ("请核对后再送", "mend it first")),
    "circular_waits": Guard(
        _unless(lambda one: one.waits, "没有等您单位签收的通报", "no circular waits for your unit"),
        PRACTICE,
        ("不用再签收", "it need not be done again"),
    ),
    "point_there": Guard(
        _unless(lambda one: one.there, "评分里没有这一条", "the score has no such point"),
        PRACTICE,
        ("请从评分说明里选", "choose it from the explanation"),
    ),
    "not_objected": Guard(
        _unless(lambda one: not one.open, "对这一条已经提出过申诉", "there is an objection to it already"),
        _REVIEWED,
        ("请看那一件的答复", "look at the answer to that one"),
    ),
    "judged_by_another": Guard(
        _unless(
            lambda one: not one.judged,
            "这一条就是由您办理的",
            "you did what the point rests on",
        ),
        _REVIEWED,
        ("请换一个人答复", "let another person answer"),
    ),
}
"""Every guard of what is told of matters, by its name."""
