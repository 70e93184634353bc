"""What can be done to a task."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite

_OFFICE = ("supervision",)
_UNIT = ("liaison", "unit_head")
_HEAD = ("unit_head",)
_DRAFT = ("draft",)
_HELD = ("accepted", "running", "sent_back")
"""States in which a unit works on it."""
RUNNING = (*_HELD, "extension_asked")
OPEN = ("assigned", *RUNNING, "refused", "completion_asked")
"""States of a task that was sent out and is not over."""
_STOP = cite("713", "37")
_RESULT = cite("733", "16–18")
_EXECUTION = cite("713", "34")

TASK_ACTIONS: dict[str, Action] = {
    "edit_task": Action(
        "task",
        ("修改拟定的任务", "edit a planned task"),
        _OFFICE,
        _DRAFT,
        "",
        PRACTICE,
        ("petitioner_unnamed",),
        "draft",
    ),
    "confirm_task": Action(
        "task", ("确认任务", "confirm a task"), _OFFICE, _DRAFT, "", PRACTICE, ("task_whole",), "draft"
    ),
    "strike_task": Action(
        "task", ("删去拟定的任务", "strike a planned task"), _OFFICE, _DRAFT, "", PRACTICE, (), "draft"
    ),
    "send_task": Action("task", ("交办", "send a task out"), _OFFICE, _DRAFT, "assigned", _EXECUTION, ("task_whole",)),
    "sign_for_task": Action(
        "task",
        ("签收任务", "sign for a task"),
        _UNIT,
        ("assigned",),
        "accepted",
        _EXECUTION,
        ("unit_leads",),
        "execute",
    ),
    "refuse_task": Action(
        "task",
        ("拒签任务", "refuse a task"),
        _HEAD,
        ("assigned",),
        "refused",
        _EXECUTION,
        ("unit_leads", "reason_given"),
        "execute",
    ),
    "uphold_task": Action(
        "task",
        ("维持交办", "uphold a task"),
        ("supervision", "office_head"),
        ("refused",),
        "assigned",
        _EXECUTION,
        ("reason_given",),
    ),
    "reassign_task": Action(
        "task",
        ("改交其他单位", "give a task to another unit"),
        ("supervision", "office_head"),
        ("assigned", "refused"),
        "assigned",
        _EXECUTION,
        ("reason_given",),
    ),
    "give_feedback": Action(
        "task",
        ("反馈进展", "report on a task"),
        _UNIT,
        RUNNING,
        "",
        _EXECUTION,
        ("petitioner_unnamed", "unit_leads", "report_written"),
        "execute",
    ),
    # Many tasks by one ledger; each of them is asked for by the row of give_feedback or of ask_completion.
    "import_feedback": Action(
        "task",
        ("导入反馈台账", "bring a ledger of reports in"),
        _UNIT,
        ("",),
        "",
        _EXECUTION,
        ("rows_changed", "rows_accepted"),
        "execute",
    ),
    "add_contribution": Action(
        "task",
        ("配合单位反馈", "add what a supporting unit did"),
        _UNIT,
        ("assigned", *RUNNING),
        "",
        PRACTICE,
        ("petitioner_unnamed", "unit_helps", "report_written"),
        "execute",
    ),
    "ask_completion": Action(
        "task",
        ("申请办结", "ask for completion"),
        _HEAD,
        _HELD,
        "completion_asked",
        _RESULT,
        ("petitioner_unnamed", "unit_leads", "report_written", "evidence_given"),
        "execute",
    ),
    "verify_task": Action(
        "task",
        ("核验办结", "verify a task"),
        _OFFICE,
        ("completion_asked",),
        "done",
        _RESULT,
        ("reason_given", "evidence_given"),
        "close",
    ),
    "send_back_task": Action(
        "task",
        ("退回重办", "send a task back"),
        _OFFICE,
        ("completion_asked",),
        "sent_back",
        _RESULT,
        ("reason_given",),
        "close",
    ),
    "reopen_task": Action(
        "task",
        ("回头看后退回重办", "re-open a task after a look back"),
        _OFFICE,
        ("done",),
        "sent_back",
        _RESULT,
        ("reason_given",),
    ),
    "ask_extension": Action(
        "task",
        ("申请延期", "ask for an extension"),
        _HEAD,
        _HELD,
        "extension_asked",
        PRACTICE,
        ("unit_leads", "before_expiry", "day_later", "reason_given", "report_written"),
        "execute",
    ),
    "grant_extension": Action(
        "task",
        ("同意延期", "grant an extension"),
        ("supervision", "office_head"),
        ("extension_asked",),
        "running",
        PRACTICE,
        ("day_later",),
        "close",
    ),
    "deny_extension": Action(
        "task",
        ("不同意延期", "deny an extension"),
        ("supervision", "office_head"),
        ("extension_asked",),
        "running",
        PRACTICE,
        ("reason_given",),
        "close",
    ),
    "change_task": Action(
        "task",
        ("变更任务", "change a task"),
        ("office_head",),
        ("assigned", *_HELD, "refused"),
        "",
        cite("713", "35–37"),
        ("petitioner_unnamed", "reason_given", "task_whole"),
    ),
    "suspend_task": Action(
        "task", ("中止任务", "suspend a task"), ("chief",), OPEN, "suspended", _STOP, ("reason_given",)
    ),
    "resume_task": Action(
        "task", ("恢复任务", "resume a task"), ("chief",), ("suspended",), "", _STOP, ("reason_given",)
    ),
    "end_task": Action(
        "task", ("终止任务", "end a task"), ("chief",), (*OPEN, "suspended"), "ended", _STOP, ("reason_given",)
    ),
    "remind_task": Action("task", ("催办", "remind a unit"), _OFFICE, OPEN, "", _EXECUTION),
    "supervise_task": Action(
        "task", ("发督办通知单", "send a supervision notice"), _OFFICE, OPEN, "", _EXECUTION, ("reason_given",)
    ),
    # Done by the daily sweep, by the settings; each step is logged as any other action.
    "escalate_task": Action("task", ("按规则提醒", "escalate by rule"), _OFFICE, OPEN, "", PRACTICE),
    "acknowledge_slip": Action(
        "task",
        ("签收督办单", "sign for a slip"),
        _UNIT,
        (*OPEN, "done", "suspended", "ended"),
        "",
        PRACTICE,
        ("slip_waits",),
    ),
    "wipe_evidence": Action(
        "task",
        ("清除涉密反馈材料", "wipe a secret file of a report"),
        ("secrecy",),
        (*OPEN, "done", "suspended", "ended"),
        "",
        cite("SEC", "41"),
        ("reason_given",),
    ),
}
"""Every action on a task, by its name."""
