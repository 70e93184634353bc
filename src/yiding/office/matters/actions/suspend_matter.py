"""Suspend a matter, with its open tasks."""

from yiding.office.base.by import By
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import matter_moving
from yiding.office.matters.telling import tell_roles, tell_units
from yiding.rules.task_actions import OPEN


def suspend_matter(by: By, pk: int, reason: str) -> Matter:
    """Suspend it: by the chief alone (重大行政决策程序暂行条例 article 37). Each task keeps the state it had. Errors: Refused."""
    with matter_moving("suspend_matter", by, pk, reason=reason) as (matter, doing):
        tasks = list(matter.tasks.filter(state__in=(*OPEN, "draft")))
        for task in tasks:
            task.held, task.state = task.state, "suspended"
        doing.keep(*tasks)
        told = ("事项中止办理", "The matter is suspended")
        tell_units(doing, matter, [task.lead_id for task in tasks], told)
        tell_roles(doing, matter, ("supervision",), told)
    return matter
