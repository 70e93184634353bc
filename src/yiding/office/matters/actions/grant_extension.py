"""Grant an extension."""

import datetime

from yiding.office.base.by import By
from yiding.office.matters.answering import answer
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_units


def grant_extension(by: By, pk: int, until: datetime.date, reason: str = "") -> Task:
    """Grant it until a day, that which was asked for or another. Errors: Refused."""
    due = Task.objects.filter(pk=pk).values_list("due", flat=True).first()
    later = due is not None and until > due
    with task_moving("grant_extension", by, pk, reason=reason, later=later) as (task, doing):
        answer(doing, task, "extension", "granted", reason, by)
        task.due, task.due_by = until, f"延期：{by.name}"[:120]
        task.event = None
        told = (f"同意延期至{until}", f"Extended until {until}")
        tell_units(doing, task, [task.lead_id, *(row.unit_id for row in task.units.all())], told)
    return task
