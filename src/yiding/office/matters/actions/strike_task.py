"""Strike a planned task."""

from yiding.office.base.by import By
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import task_moving
from yiding.office.matters.planned import while_planned


def strike_task(by: By, pk: int) -> Matter:
    """Strike it; history keeps its words. Errors: Refused."""
    with task_moving("strike_task", by, pk) as (task, doing):
        breakdown = while_planned(task.matter)
        matter = task.matter
        doing.about, doing.link = matter.about, f"/breakdowns/{breakdown.pk}/"
        doing.reason = task.text
        doing.remove(task)
    return matter
