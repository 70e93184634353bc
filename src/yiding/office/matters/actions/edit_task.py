"""Edit a planned task."""

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.matters.actions.plan_task import EMPTY
from yiding.office.matters.case import task_case
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.planned import while_planned
from yiding.office.matters.planning import Plan, keep_plan
from yiding.rules import guards


def edit_task(by: By, pk: int, plan: Plan, *, confirm: bool = False) -> Task:
    """Edit it; what was changed has to be confirmed again, unless who changes it does so at once; what lacks something is not.

    Errors: Refused.
    """
    with task_moving("edit_task", by, pk, texts=plan.texts) as (task, doing):
        while_planned(task.matter)
        if not plan.text.strip():
            raise Refused(EMPTY)
        keep_plan(doing, task, plan, by)
        words = guards.check("task_whole", task_case(task, by)) if confirm else None
        if words:
            raise Refused(words, "task_whole")
        task.confirmed = confirm
    return task
