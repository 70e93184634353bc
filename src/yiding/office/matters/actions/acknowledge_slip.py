"""Sign for the slips of a task."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.queries import waiting_slips


def acknowledge_slip(by: By, pk: int) -> Task:
    """Sign for all that wait for one's unit. Errors: Refused."""
    with task_moving("acknowledge_slip", by, pk) as (task, doing):
        for slip in waiting_slips(by, task):
            slip.received_at, slip.received_by = timezone.now(), by.name[:120]
            doing.keep(slip)
    return task
