"""Guards of the ready forms of sources: stages, scores, funds, events."""

from collections.abc import Callable

from yiding.rules.case import Case
from yiding.rules.citations import PRACTICE, cite
from yiding.rules.formed import Formed
from yiding.rules.guard import Guard
from yiding.rules.stages import PETITION_TERM
from yiding.rules.words import Words

_RESULT = cite("733", "16–18")
_BUDGET = cite("BUDGET", "13", "M")
_SECRETS = cite("711", "15")


def _unless(holds: Callable[[Formed], bool], chinese: str, english: str) -> Callable[[Case], Words | None]:
    """Make the question of a guard that refuses with one sentence where something does not hold."""
    return lambda case: None if holds(case.followed.form) else (chinese, english)


def _of_stage(holds: Callable[[Formed], bool], chinese: str, english: str) -> Callable[[Case], Words | None]:
    """Make the question of a guard that names the stage which it is about."""

    def missing(case: Case) -> Words | None:
        one = case.followed.form
        return None if holds(one) else (f"节点“{one.stage[0]}”{chinese}", f"the stage “{one.stage[1]}” {english}")

    return missing


def _named(words: tuple[Words, ...], chinese: str, english: str) -> Words | None:
    if not words:
        return None
    return f"“{'、'.join(one[0] for one in words)}”{chinese}", f"“{', '.join(one[1] for one in words)}” {english}"


def _verified(case: Case) -> Words | None:
    rows = case.followed.form.unverified
    return _named(tuple((row, row) for row in rows), "还没有核验办结", "is not verified as done")


def _led(case: Case) -> Words | None:
    rows = case.followed.form.unled
    return _named(tuple((row, row) for row in rows), "没有包案领导", "has no leader who takes it on")


def _until(case: Case) -> Words | None:
    one = case.followed.form
    if one.until_fits:
        return None
    if one.until is None:
        return "延期的日期不晚于原时限", "the day is not after the term"
    return f"最多延期到 {one.until}，且应当晚于原时限", f"it is extended to {one.until} at most, and beyond its term"


def _points(case: Case) -> Words | None:
    one = case.followed.form
    if not one.points:
        return None
    return (
        f"各项分值合计 {one.points} 分，应当是 {one.whole} 分",
        f"the points sum to {one.points}, and should to {one.whole}",
    )


def _over(case: Case) -> Words | None:
    over = case.followed.form.over
    return (f"超过批准的总额 {over} 万元", f"{over} ten thousand yuan over the approved total") if over else None


def _over_plan(case: Case) -> Words | None:
    over = case.followed.form.over_plan
    if not over:
        return None
    return f"下达的资金比计划多 {over} 万元", f"{over} ten thousand yuan more would be allotted than is planned"


def _quarter(case: Case) -> Words | None:
    end = case.followed.form.quarter_end
    if end is None or case.today >= end:
        return None
    return f"这个季度到 {end} 才结束", f"the quarter ends on {end}"


KIND_GUARDS = frozenset(
    {"has_stages", "has_scores", "has_funds", "leads_matter", "stage_open", "stage_back", "stage_extendable"}
)
"""Guards that say whom and what it concerns: where one refuses, nothing is offered."""

FORM_GUARDS: dict[str, Guard] = {
    "has_stages": Guard(
        _unless(lambda one: one.staged, "这类事项没有节点", "matters of this kind have no stages"),
        PRACTICE,
        ("请按任务办理", "go by its tasks"),
    ),
    "has_scores": Guard(
        _unless(lambda one: one.scored, "这类事项不打分", "matters of this kind are not scored"),
        PRACTICE,
        ("请按任务办理", "go by its tasks"),
    ),
    "has_funds": Guard(
        _unless(lambda one: one.funded, "这类事项没有资金批次", "matters of this kind have no batches of funds"),
        PRACTICE,
        ("请按任务办理", "go by its tasks"),
    ),
    "leads_matter": Guard(
        _unless(lambda one: one.leads, "您的单位没有牵头这个事项", "your unit leads nothing of it"),
        PRACTICE,
        ("请由牵头单位或者责任领导登记", "leave it to its units and its leader"),
    ),
    "stage_open": Guard(
        _of_stage(lambda one: not one.noted, "已经登记", "is noted already"),
        PRACTICE,
        ("要改请由督查室退回这个节点", "supervision can take it back"),
    ),
    "stage_in_order": Guard(
        lambda case: _named(case.followed.form.before, "还没有完成", "is not done yet"),
        PRACTICE,
        ("请按节点的先后登记", "note the stages in their order"),
    ),
    "stage_yours": Guard(
        _of_stage(lambda one: one.yours, "不由您登记", "is not yours to note"),
        _RESULT,
        ("办理的节点由承办单位登记，验收评价的由督查室登记", "units note what they did, supervision what it looked at"),
    ),
    "stage_tasks_done": Guard(_verified, _RESULT, ("请先核验任务，再登记这个节点", "verify the tasks first")),
    "stage_day_fits": Guard(
        _of_stage(
            lambda one: one.day_fits,
            "的日期早于受理、前一节点或者本季度，或者晚于今天",
            "has a day before what comes first, or ahead",
        ),
        PRACTICE,
        ("请填写实际日期", "give the day on which it was done"),
    ),
    "stage_rated": Guard(
        _of_stage(lambda one: one.rated, "没有选满意还是不满意", "lacks its rating"),
        PRACTICE,
        ("请按评价结果选择", "choose as they said"),
    ),
    "stage_extendable": Guard(
        _unless(lambda one: one.extended, "没有可以延期的节点", "no stage of it can be extended"),
        PETITION_TERM,
        ("请在期限内办结", "keep its term"),
    ),
    "extension_within": Guard(_until, PETITION_TERM, ("请改在这个范围内", "choose a day there")),
    "stage_back": Guard(
        _unless(lambda one: one.back, "没有可以退回的节点", "no stage can be taken back"),
        PRACTICE,
        ("请等承办单位登记", "wait until one is noted"),
    ),
    "stages_done": Guard(
        lambda case: _named(case.followed.form.open, "还没有完成", "is not done yet"),
        _RESULT,
        ("请先办完再销号", "do it before the matter is closed"),
    ),
    "petitioner_unnamed": Guard(
        _unless(
            lambda one: one.unnamed,
            "写有信访人的姓名、证件或者电话号码",
            "a petitioner can be known by what is written",
        ),
        _SECRETS,
        ("请删去，只写信访件编号", "take it out: the number of the petition is enough"),
    ),
    "leader_named": Guard(_led, PRACTICE, ("请确定包案领导", "name the leader")),
    "points_whole": Guard(_points, PRACTICE, ("请调整分值", "adjust them")),
    "within_total": Guard(_over, _BUDGET, ("请调减，或者申请预算外追加", "lower it, or ask for an addition")),
    "within_plan": Guard(_over_plan, _BUDGET, ("请先调整计划", "adjust the plan first")),
    "amount_fits": Guard(
        _unless(lambda one: one.amount_fits, "金额为零，或者下达、追加为负", "the amount is nothing, or below it"),
        PRACTICE,
        ("请填写金额；只有调整可以为负", "give it; an adjustment alone may be negative"),
    ),
    "inside_budget": Guard(
        _unless(lambda one: one.inside, "预算外追加须经主要领导批准", "the chief approves what is outside the budget"),
        _BUDGET,
        ("请另办“申请预算外追加”", "ask for the addition instead"),
    ),
    "quarter_over": Guard(_quarter, PRACTICE, ("请在季度末打分", "score it then")),
    "score_fits": Guard(
        _unless(lambda one: one.score_fits, "得分低于零，或者高于这一项的分值", "it is below nothing or above the points"),
        PRACTICE,
        ("请在分值以内打分", "score within the points"),
    ),
    "event_new": Guard(
        _unless(lambda one: one.new, "这一年已经有同名的事件，或者没有写名称", "it is there already, or has no name"),
        PRACTICE,
        ("请在那一个事件上确定日期", "set the day of that one"),
    ),
    "event_set_by": Guard(
        _unless(lambda one: one.set_by, "没有写明日期由谁、依据什么确定", "it is not said who sets the day, and by what"),
        PRACTICE,
        ("请写明，如防汛指挥部的通知", "say it, as by the notice of the flood control headquarters"),
    ),
    "event_day_fits": Guard(
        _unless(lambda one: one.event_day_fits, "日期不在这一年，或者与原来相同", "the day is not of that year, or as before"),
        PRACTICE,
        ("请重新选择日期", "choose another"),
    ),
}  # fmt: skip
"""Every guard of the ready forms, by its name."""
