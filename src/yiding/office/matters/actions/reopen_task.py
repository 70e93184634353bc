"""Re-open a verified task after a look back."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.clocks import first_news
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.reopening import unless_over
from yiding.office.matters.telling import tell_units


def reopen_task(by: By, pk: int, reason: str) -> Task:
    """Re-open it: what was verified does not hold. Of a closed matter the matter is re-opened. Errors: Refused."""
    with task_moving("reopen_task", by, pk, reason=reason) as (task, doing):
        unless_over(task.matter)
        task.done_on, task.share = None, 0
        task.times_back += 1
        task.next_news = first_news(today(), task.due)
        tell_units(
            doing, task, [task.lead_id], ("回头看发现问题，任务退回重办", "A look back found fault: the task came back")
        )
    return task
