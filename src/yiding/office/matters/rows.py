"""Rows of matters and tasks as pages show them."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Prefetch, QuerySet

from yiding.office.base.pages import State
from yiding.office.matters.lights import Lamps, lamps
from yiding.office.matters.models import Matter, Task
from yiding.office.matters.queries import share_of, with_units
from yiding.office.matters.words import MATTER_WEIGHTS, TASK_WEIGHTS
from yiding.rules.states import MATTER, TASK


class TaskRow(NamedTuple):
    """A task with its state, its light, and the units beside its lead."""

    task: Task
    state: State
    light: State
    support: str
    local: str


class MatterRow(NamedTuple):
    """A matter with its state, how many of its tasks are done, its share in percent (None without tasks), and its next deadline."""

    matter: Matter
    state: State
    done: int
    of: int
    share: int | None
    due: datetime.date | None
    tasks: list[TaskRow]


def task_state(task: Task) -> State:
    """Give the state of a task in words."""
    return State(TASK[task.state], TASK_WEIGHTS[task.state])


def matter_state(matter: Matter) -> State:
    """Give the state of a matter in words."""
    return State(MATTER[matter.state], MATTER_WEIGHTS[matter.state])


def task_rows(tasks: Iterable[Task], lit: Lamps | None = None) -> list[TaskRow]:
    """Give tasks as rows; their units are there already. `lit`, here and below, is `lamps()` where it is known already."""
    lit, found = lit or lamps(), []
    for task in tasks:
        units = list(task.units.all())
        support = "、".join(str(row.unit) for row in units if row.part == "support")
        local = "、".join(str(row.unit) for row in units if row.part == "local")
        found.append(TaskRow(task, task_state(task), lit.of(task), support, local))
    return found


def matter_rows(matters: QuerySet[Matter]) -> list[MatterRow]:
    """Give matters as rows with their tasks, in a fixed number of queries."""
    tasks = with_units(Task.objects.all())
    rows = matters.select_related("leader").prefetch_related(Prefetch("tasks", tasks))
    lit = lamps()
    return [matter_row(matter, list(matter.tasks.all()), lit) for matter in rows]


def matter_row(matter: Matter, tasks: list[Task], lit: Lamps | None = None) -> MatterRow:
    """Give a matter as a row."""
    live = [task for task in tasks if task.state not in ("ended", "draft")]
    waiting = [task.due for task in live if task.due and task.state != "done"]
    return MatterRow(
        matter,
        matter_state(matter),
        sum(task.state == "done" for task in live),
        len(live),
        share_of(tasks),
        min(waiting, default=None),
        task_rows(tasks, lit),
    )
