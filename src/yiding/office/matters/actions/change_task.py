"""Change a task that was sent out."""

from yiding.office.base.by import By
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.planning import Plan, by_event, keep_plan
from yiding.office.matters.telling import tell_units


def change_task(by: By, pk: int, plan: Plan, reason: str) -> Task:
    """Change what it asks for, its support, its day; the lead stays (`reassign_task`). History keeps the words as they were.

    Errors: Refused.
    """
    plan = by_event(plan)
    whole = bool(plan.text.strip() and (plan.review if plan.kind == "standing" else plan.due) and plan.evidence.strip())
    with task_moving("change_task", by, pk, reason=reason, texts=plan.texts, fits=whole) as (task, doing):
        was = f"原要求：{task.text}；原时限：{task.due or task.due_words}"
        keep_plan(doing, task, plan._replace(lead=task.lead_id), by)
        doing.reason = f"{reason.strip()}（{was}）"
        told = ("任务有变更，请查看", "The task was changed: look at it")
        tell_units(doing, task, [task.lead_id, *task.units.values_list("unit", flat=True)], told)
    return task
