"""What can be done to the report on how earlier matters were carried out, which a sitting hears."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, cite

_OFFICE = ("supervision",)
_EXECUTION = cite("713", "34")

REPORT_ACTIONS: dict[str, Action] = {
    "open_report": Action(
        "report",
        ("拟落实情况汇报", "put the report together"),
        _OFFICE,
        ("",),
        "draft",
        _EXECUTION,
        ("report_listed", "not_reported"),
    ),
    "choose_matters": Action("report", ("选择汇报的事项", "choose its matters"), _OFFICE, ("draft",), "", PRACTICE),
    "hand_in_report": Action(
        "report",
        ("提交汇报", "hand the report in"),
        _OFFICE,
        ("draft",),
        "handed_in",
        _EXECUTION,
        ("report_filled",),
    ),
    "note_hearing": Action(
        "report",
        ("登记会议听取情况（全部事项）", "note what the sitting said of all"),
        ("supervision", "secretariat"),
        ("handed_in",),
        "heard",
        _EXECUTION,
        ("item_heard", "hearing_whole"),
    ),
}
"""Every action on a report to a sitting, by its name."""
