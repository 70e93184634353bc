"""Plan a task of a matter."""

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.matters.models import Task
from yiding.office.matters.moving import matter_moving
from yiding.office.matters.planned import while_planned
from yiding.office.matters.planning import Plan, keep_plan
from yiding.rules.words import Words

EMPTY: Words = ("没有写工作要求；请写明做什么。", "It does not say what is to be done: write it.")


def plan_task(by: By, pk: int, plan: Plan) -> Task:
    """Plan one; who plans it has confirmed it where it has all that it needs. Errors: Refused."""
    with matter_moving("plan_task", by, pk, texts=plan.texts) as (matter, doing):
        while_planned(matter)
        if not plan.text.strip():
            raise Refused(EMPTY)
        last = matter.tasks.order_by("-order").values_list("order", flat=True).first() or 0
        task = Task(matter=matter, order=last + 1, confirmed=True)
        keep_plan(doing, task, plan, by)
    return task
