"""Report what a supporting unit did for a task."""

from yiding.office.base.by import By
from yiding.office.matters.models import Feedback
from yiding.office.matters.moving import task_moving
from yiding.office.matters.queries import UNITS
from yiding.office.matters.reporting import Report, keep_report
from yiding.office.matters.telling import tell_roles, tell_units


def add_contribution(by: By, pk: int, report: Report, *, differs: bool = False) -> Feedback:
    """Report it: the lead unit is told; the office too where the unit `differs` from the lead, as disagreements go to who assigned the task.

    Errors: Refused.
    """
    said = bool(report.text.strip())
    with task_moving("add_contribution", by, pk, texts=report.texts, said=said) as (task, doing):
        units = by.units(UNITS)
        unit = next((row.unit_id for row in task.units.all() if row.unit_id in units), None)
        row = keep_report(doing, task, "contribution", unit, report._replace(share=None), by)
        tell_units(doing, task, [task.lead_id], ("配合单位有反馈", "A supporting unit reported"))
        if differs:
            told = ("配合单位与牵头单位意见不一致，请协调", "Units differ over a task: bring them together")
            tell_roles(doing, task, ("supervision",), told)
    return row
