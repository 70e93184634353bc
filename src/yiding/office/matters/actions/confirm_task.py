"""Confirm a planned task: a person has compared it with the words on which it rests."""

from yiding.office.base.by import By
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.planned import while_planned


def confirm_task(by: By, pk: int) -> Task:
    """Confirm it. Errors: Refused."""
    with task_moving("confirm_task", by, pk) as (task, _):
        while_planned(task.matter)
        task.confirmed = True
    return task
