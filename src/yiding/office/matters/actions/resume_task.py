"""Resume a suspended task."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.clocks import first_news
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.reopening import unless_over
from yiding.office.matters.telling import tell_units


def resume_task(by: By, pk: int, reason: str) -> Task:
    """Resume it in the state that it had. Errors: Refused."""
    with task_moving("resume_task", by, pk, reason=reason) as (task, doing):
        unless_over(task.matter)
        task.state, task.held = task.held or "accepted", ""
        task.next_news = first_news(today(), task.due)
        told = ("任务恢复办理", "The task is resumed")
        tell_units(doing, task, [task.lead_id, *(row.unit_id for row in task.units.all())], told)
    return task
