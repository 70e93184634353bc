"""Send the lead unit of a task a supervision notice."""

from yiding.office.base.by import By
from yiding.office.matters.models import Slip
from yiding.office.matters.moving import task_moving
from yiding.office.matters.slips import give_slip
from yiding.office.matters.telling import tell_persons
from yiding.office.people.queries import in_charge_of


def supervise_task(by: By, pk: int, reason: str) -> Slip:
    """Send it, with what the unit has to do; who is responsible for the unit is told. Errors: Refused."""
    with task_moving("supervise_task", by, pk, reason=reason) as (task, doing):
        charge = in_charge_of(task.lead_id).values_list("pk", flat=True) if task.lead_id else []
        told = ("您负责的任务已发督办通知单", "A supervision notice was sent on a task in your charge")
        tell_persons(doing, task, [task.leader_id, *charge], told)
        return give_slip(doing, task, "supervise", by, reason)
