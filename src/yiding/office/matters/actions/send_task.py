"""Send a task out: its lead unit gets an assignment slip with a number."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.office.matters.clocks import first_news
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.slips import give_slip
from yiding.office.matters.telling import tell_persons, tell_units
from yiding.rules.words import Words

_UNAPPROVED: Words = (
    "分解方案还没有批准，不能交办（依据《政府督查工作条例》第11条）；请先送办公室主任批准。",
    "The break-down is not approved (by the Regulations on Government Supervision, art. 11): have it approved first.",
)


def send_task(by: By, pk: int) -> Task:
    """Send it; the units that support it and the leader are told. Errors: Refused."""
    with task_moving("send_task", by, pk) as (task, doing):
        if task.matter.state not in ("registered", "running"):
            raise Refused(_UNAPPROVED, "state")
        task.sent_on = today()
        task.next_news = first_news(task.sent_on, task.due)
        give_slip(doing, task, "assign", by)
        support = [row.unit_id for row in task.units.all()]
        tell_units(doing, task, support, ("请配合办理任务", "Your unit is to support a task"))
        told = ("任务已交办，由您负责", "A task for which you are responsible was sent out")
        tell_persons(doing, task, [task.leader_id], told)
    return task
