"""Uphold a task that its unit refused."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.answering import answer
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_units


def uphold_task(by: By, pk: int, reason: str) -> Task:
    """Uphold it: the unit signs for it. Errors: Refused."""
    with task_moving("uphold_task", by, pk, reason=reason) as (task, doing):
        task.sent_on = today()
        answer(doing, task, "refusal", "denied", reason, by)
        tell_units(doing, task, [task.lead_id], ("任务维持交办，请签收", "The task stands: sign for it"))
    return task
