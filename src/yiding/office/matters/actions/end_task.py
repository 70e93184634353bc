"""End a task that is not to be done any more."""

from yiding.office.base.by import By
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_roles, tell_units


def end_task(by: By, pk: int, reason: str) -> Task:
    """End it: by the chief alone (重大行政决策程序暂行条例 article 37). Errors: Refused."""
    with task_moving("end_task", by, pk, reason=reason) as (task, doing):
        task.next_news = None
        told = ("任务终止", "The task was ended")
        tell_units(doing, task, [task.lead_id, *(row.unit_id for row in task.units.all())], told)
        tell_roles(doing, task, ("supervision",), told)
    return task
