"""What can be done to a break-down, and to what is planned in it."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite

_OFFICE = ("supervision",)
_DRAFT = ("draft",)
_ORDERED = cite("733", "11")
COMPLETE = (
    "matters_split",
    "form_of_kind",
    "leader_named",
    "points_whole",
    "within_total",
    "tasks_confirmed",
    "tasks_owned",
    "tasks_dated",
    "evidence_named",
)
"""What must hold before a break-down is approved; asked when it is sent already."""

BREAKDOWN_ACTIONS: dict[str, Action] = {
    "open_breakdown": Action(
        "breakdown",
        ("分解纪要", "break the minutes down"),
        _OFFICE,
        ("",),
        "draft",
        _ORDERED,
        ("minutes_out", "not_broken_down"),
        "draft",
    ),
    "start_breakdown": Action(
        "breakdown",
        ("按其他文件立项", "start a break-down of another source"),
        _OFFICE,
        ("",),
        "draft",
        _ORDERED,
        ("petitioner_unnamed", "source_named"),
        "draft",
    ),
    "edit_breakdown": Action(
        "breakdown",
        ("修改立项依据", "edit the source"),
        _OFFICE,
        _DRAFT,
        "",
        _ORDERED,
        ("petitioner_unnamed", "source_named"),
        "draft",
    ),
    "add_matter": Action(
        "breakdown", ("增加事项", "add a matter"), _OFFICE, _DRAFT, "", _ORDERED, ("petitioner_unnamed",), "draft"
    ),
    "import_plan": Action(
        "breakdown",
        ("导入分解台账", "bring the ledger of the break-down in"),
        _OFFICE,
        _DRAFT,
        "",
        _ORDERED,
        ("rows_changed", "rows_accepted"),
        "draft",
    ),
    "import_ledger": Action(
        "breakdown",
        ("载入台账", "take up a ledger"),
        _OFFICE,
        _DRAFT,
        "",
        _ORDERED,
        ("rows_changed", "rows_accepted"),
        "draft",
    ),
    "submit_breakdown": Action(
        "breakdown",
        ("送审分解方案", "submit the break-down"),
        _OFFICE,
        _DRAFT,
        "submitted",
        PRACTICE,
        COMPLETE,
        "draft",
    ),
    "return_breakdown": Action(
        "breakdown",
        ("退回分解方案", "return the break-down"),
        ("office_head",),
        ("submitted",),
        "draft",
        PRACTICE,
        ("reason_given",),
    ),
    "approve_breakdown": Action(
        "breakdown",
        ("批准分解方案", "approve the break-down"),
        ("office_head",),
        ("submitted",),
        "approved",
        _ORDERED,
        COMPLETE,
        "sign",
    ),
    # Silence is not a finding: somebody says that nothing is to be done.
    "declare_no_task": Action(
        "breakdown",
        ("确认不产生任务", "declare that it creates no task"),
        _OFFICE,
        _DRAFT,
        "none",
        PRACTICE,
        ("reason_given",),
    ),
    "take_up_again": Action(
        "breakdown", ("重新分解", "take it up again"), _OFFICE, ("none",), "draft", PRACTICE, ("reason_given",)
    ),
}
"""Every action on a break-down, by its name."""
