"""The day of an event, and the tasks that are due by it."""

import datetime
from collections.abc import Callable

from yiding.office.base.deeds import Deed
from yiding.office.matters.form_models import EventDay
from yiding.office.matters.models import Task
from yiding.office.matters.telling import tell_persons, tell_units
from yiding.rules.formed import Formed


def setting_day(day: datetime.date, set_by: str) -> Callable[[EventDay], Formed]:
    """Make the question whether an event can have a day: one of its year, another than before, and somebody set it."""
    return lambda event: Formed(event_day_fits=day.year == event.year and day != event.day, set_by=bool(set_by.strip()))


def let_tasks_follow(doing: Deed, event: EventDay) -> None:
    """Let the open tasks that hang on an event be due on its day, and tell the units and leaders of those that were sent out."""
    day = event.day
    for task in Task.objects.select_for_update().filter(event=event).exclude(state__in=("done", "ended")):
        task.due, task.due_by = day, event.set_by[:120]
        if day and task.next_news and task.next_news > day:
            task.next_news = day
        doing.keep(task)
        if task.state != "draft":
            told = (
                f"{event.name}的日期定为{day}，任务时限随之确定",
                f"The day of {event.name} is {day}: the task is due then",
            )
            tell_units(doing, task, [task.lead_id, *task.units.values_list("unit", flat=True)], told)
            tell_persons(doing, task, [task.leader_id], told)
