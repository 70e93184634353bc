"""Sign for a task on behalf of its lead unit."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving


def sign_for_task(by: By, pk: int) -> Task:
    """Sign for it, and for its slip. Errors: Refused."""
    with task_moving("sign_for_task", by, pk) as (task, doing):
        task.accepted_on = today()
        for slip in task.slips.filter(kind="assign", unit=task.lead_id, received_at=None):
            slip.received_at, slip.received_by = timezone.now(), by.name[:120]
            doing.keep(slip)
    return task
