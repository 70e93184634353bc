"""Send a task back whose completion does not hold."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.clocks import first_news
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_units


def send_back_task(by: By, pk: int, reason: str) -> Task:
    """Send it back, with what is missing. Errors: Refused."""
    with task_moving("send_back_task", by, pk, reason=reason) as (task, doing):
        task.times_back += 1
        task.next_news = first_news(today(), task.due)
        tell_units(doing, task, [task.lead_id], ("任务退回重办，请补办", "The task came back: complete it"))
    return task
