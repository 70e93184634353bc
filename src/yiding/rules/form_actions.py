"""What can be done to what the ready forms of sources hold: stages, scores, batches of funds, events."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite
from yiding.rules.stages import PETITION_TERM

_OFFICE = ("supervision",)
_UNIT = ("liaison", "unit_head", "vice_head")
LIVE = ("registered", "running", "done", "reported", "standing")
"""States of a matter that is registered and not over."""
_RESULT = cite("733", "16–18")
_BUDGET = cite("BUDGET", "13", "M")
_STAGE = ("petitioner_unnamed", "has_stages")
_ORDER = ("stage_open", "stage_yours", "stage_in_order")

STAGE_ACTIONS: dict[str, Action] = {
    "note_stage": Action(
        "matter",
        ("登记节点", "note a stage"),
        _UNIT,
        LIVE,
        "",
        PRACTICE,
        (*_STAGE, "leads_matter", *_ORDER, "stage_day_fits", "report_written"),
        "execute",
    ),
    "accept_stage": Action(
        "matter",
        ("验收、评价节点", "accept or rate a stage"),
        _OFFICE,
        LIVE,
        "",
        _RESULT,
        (*_STAGE, *_ORDER, "stage_tasks_done", "stage_day_fits", "stage_rated", "report_written"),
        "close",
    ),
    "return_stage": Action(
        "matter",
        ("退回节点", "take a stage back"),
        _OFFICE,
        LIVE,
        "",
        _RESULT,
        (*_STAGE, "stage_back", "reason_given"),
        "close",
    ),
    "extend_stage": Action(
        "matter",
        ("延长节点期限", "extend the term of a stage"),
        ("office_head",),
        LIVE,
        "",
        PETITION_TERM,
        (*_STAGE, "stage_extendable", "before_expiry", "extension_within", "reason_given"),
        "close",
    ),
}
"""What can be done to the stages of a matter."""
SCORE_ACTIONS: dict[str, Action] = {
    "score_self": Action(
        "matter",
        ("自评得分", "score oneself"),
        ("liaison", "unit_head"),
        LIVE,
        "",
        PRACTICE,
        ("has_scores", "leads_matter", "quarter_over", "score_fits", "reason_given"),
        "execute",
    ),
    "score_matter": Action(
        "matter",
        ("核定得分", "verify the score"),
        _OFFICE,
        LIVE,
        "",
        _RESULT,
        ("has_scores", "quarter_over", "score_fits", "reason_given"),
        "close",
    ),
}
"""How a matter of a quarterly list is scored."""
FUND_ACTIONS: dict[str, Action] = {
    "note_batch": Action(
        "matter",
        ("登记资金批次", "note a batch of funds"),
        _OFFICE,
        LIVE,
        "",
        _BUDGET,
        ("has_funds", "inside_budget", "amount_fits", "within_total", "within_plan", "reason_given"),
    ),
    "ask_addition": Action(
        "matter",
        ("申请预算外追加", "ask for an addition outside the budget"),
        _OFFICE,
        LIVE,
        "",
        _BUDGET,
        ("has_funds", "amount_fits", "reason_given"),
    ),
    "approve_addition": Action(
        "batch", ("批准预算外追加", "approve an addition"), ("chief",), ("asked",), "counted", _BUDGET, (), "sign"
    ),
    "refuse_addition": Action(
        "batch",
        ("不同意预算外追加", "refuse an addition"),
        ("chief",),
        ("asked",),
        "refused",
        _BUDGET,
        ("reason_given",),
        "sign",
    ),
}
"""What can be done to the funds of a matter."""
EVENT_ACTIONS: dict[str, Action] = {
    "name_event": Action("event", ("登记事件", "name an event"), _OFFICE, ("",), "undated", PRACTICE, ("event_new",)),
    "set_event_day": Action(
        "event",
        ("确定事件日期", "set the day of an event"),
        ("supervision", "office_head"),
        ("undated",),
        "dated",
        PRACTICE,
        ("event_day_fits", "event_set_by"),
    ),
    "move_event_day": Action(
        "event",
        ("调整事件日期", "move the day of an event"),
        ("supervision", "office_head"),
        ("dated",),
        "",
        PRACTICE,
        ("event_day_fits", "event_set_by", "reason_given"),
    ),
}
"""What can be done to an event by which work is due."""
FORM_ACTIONS: dict[str, Action] = {**STAGE_ACTIONS, **SCORE_ACTIONS, **FUND_ACTIONS, **EVENT_ACTIONS}
"""Every action on what the ready forms hold, by its name."""
