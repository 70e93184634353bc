"""Suspend a task."""

from yiding.office.base.by import By
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_roles, tell_units


def suspend_task(by: By, pk: int, reason: str) -> Task:
    """Suspend it: by the chief alone (重大行政决策程序暂行条例 article 37). It keeps the state it had. Errors: Refused."""
    with task_moving("suspend_task", by, pk, reason=reason) as (task, doing):
        task.held = doing.before
        told = ("任务中止办理", "The task is suspended")
        tell_units(doing, task, [task.lead_id, *(row.unit_id for row in task.units.all())], told)
        tell_roles(doing, task, ("supervision",), told)
    return task
