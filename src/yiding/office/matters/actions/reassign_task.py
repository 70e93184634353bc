"""Give a task to another unit."""

from collections.abc import Sequence

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.office.matters.answering import answer
from yiding.office.matters.clocks import first_news
from yiding.office.matters.models import Task, TaskUnit
from yiding.office.matters.moving import task_moving
from yiding.office.matters.slips import give_slip
from yiding.office.matters.telling import tell_units
from yiding.office.people.models import Unit
from yiding.rules.words import Words

_SAME: Words = ("选的就是现在的牵头单位；请选另一个单位。", "That is the unit that leads it now: choose another.")
_NONE: Words = ("没有这个单位；请重新选择。", "There is no such unit: choose again.")


def reassign_task(by: By, pk: int, lead: int, reason: str, support: Sequence[int] = ()) -> Task:
    """Give it to another unit, which gets a slip; what was refused is answered. Errors: Refused."""
    with task_moving("reassign_task", by, pk, reason=reason) as (task, doing):
        if lead == task.lead_id:
            raise Refused(_SAME)
        unit = Unit.objects.filter(pk=lead).first()
        if unit is None:
            raise Refused(_NONE)
        before = task.lead_id
        answer(doing, task, "refusal", "granted", reason, by)
        task.lead = unit
        doing.remove(*(row for row in task.units.all() if row.unit_id == lead))
        there = set(task.units.values_list("unit", flat=True))
        for one in dict.fromkeys(support):
            if one != lead and one not in there:
                doing.keep(TaskUnit(task=task, unit_id=one, part="support"))
        task.sent_on = today()
        task.next_news = first_news(task.sent_on, task.due)
        give_slip(doing, task, "assign", by)
        told = ("任务已改交其他单位", "The task was given to another unit")
        tell_units(doing, task, [before], told, "/tasks/")  # it is theirs no longer
    return task
