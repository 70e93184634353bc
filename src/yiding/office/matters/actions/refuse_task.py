"""Refuse a task, with the reason; the office decides."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.matters.models import Ask, Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_roles


def refuse_task(by: By, pk: int, reason: str) -> Task:
    """Refuse it. Errors: Refused."""
    with task_moving("refuse_task", by, pk, reason=reason) as (task, doing):
        ask = Ask(task=task, kind="refusal", unit_id=task.led_by, reason=reason.strip()[:500], was=task.due)
        ask.at, ask.person = timezone.now(), by.name[:120]
        doing.keep(ask)
        told = ("单位拒签任务，请决定", "A unit refused a task: decide on it")
        tell_roles(doing, task, ("supervision", "office_head"), told)
    return task
