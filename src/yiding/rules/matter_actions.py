"""What can be done to a matter."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite

_OFFICE = ("supervision",)
_STOP = cite("713", "37")
_RESULT = cite("733", "16–18")
_EXECUTION = cite("713", "34")
_PLANNED = ("to_split",)

MATTER_ACTIONS: dict[str, Action] = {
    "edit_matter": Action(
        "matter", ("修改事项", "edit a matter"), _OFFICE, _PLANNED, "", PRACTICE, ("petitioner_unnamed",), "draft"
    ),
    "drop_matter": Action(
        "matter", ("移出分解方案", "take a matter out"), _OFFICE, _PLANNED, "", PRACTICE, ("reason_given",), "draft"
    ),
    "plan_task": Action(
        "matter", ("拟定任务", "plan a task"), _OFFICE, _PLANNED, "", PRACTICE, ("petitioner_unnamed",), "draft"
    ),
    "report_matter": Action(
        "matter",
        ("登记会议听取情况", "note what the sitting said"),
        ("supervision", "secretariat"),
        ("running", "done", "reported", "standing"),
        "",
        _EXECUTION,
        ("item_heard",),
    ),
    "close_matter": Action(
        "matter",
        ("销号", "close a matter"),
        _OFFICE,
        ("done", "reported"),
        "closed",
        _RESULT,
        ("tasks_done", "stages_done", "sitting_heard"),
        "close",
    ),
    "reopen_matter": Action(
        "matter",
        ("回头看后重新办理", "re-open after a look back"),
        _OFFICE,
        ("done", "reported", "closed", "ended"),
        "running",
        _RESULT,
        ("reason_given",),
    ),
    "keep_standing": Action(
        "matter",
        ("转为长期坚持", "keep it as a standing matter"),
        ("office_head",),
        ("running", "done", "reported"),
        "standing",
        PRACTICE,
        ("reason_given", "review_dated"),
    ),
    "review_standing": Action(
        "matter",
        ("复查长期事项", "review a standing matter"),
        _OFFICE,
        ("standing",),
        "",
        PRACTICE,
        ("reason_given", "review_dated"),
    ),
    "suspend_matter": Action(
        "matter",
        ("中止", "suspend a matter"),
        ("chief",),
        ("registered", "running", "standing"),
        "suspended",
        _STOP,
        ("reason_given",),
    ),
    "resume_matter": Action(
        "matter",
        ("恢复办理", "resume a matter"),
        ("chief",),
        ("suspended",),
        "running",
        _STOP,
        ("reason_given",),
    ),
    "end_matter": Action(
        "matter",
        ("终止", "end a matter"),
        ("chief",),
        ("registered", "running", "suspended", "standing"),
        "ended",
        _STOP,
        ("reason_given",),
    ),
}
"""Every action on a matter, by its name."""
