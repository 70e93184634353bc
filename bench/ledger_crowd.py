"""Tasks for the bench of ledgers: many units, of which one leads more than the others; a draft with as many tasks. Put in directly."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from django.db import models

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.models import Breakdown, Matter, Task, TaskUnit
from yiding.office.people.models import Account, Person, RoleHeld, Unit
from yiding.office.people.queries import by as acting

_Row = TypeVar("_Row", bound=models.Model)
UNITS, TASKS_OF_A_MATTER = 200, 5


class Crowd(NamedTuple):
    """Who asks: supervision, the head of the unit that leads most; the break-downs of what was sent out, of what is planned, and of nothing yet."""

    supervision: By
    head: By
    running: Breakdown
    planned: Breakdown
    empty: Breakdown


def crowd() -> Crowd:
    """Give what was made."""
    running, planned, empty = Breakdown.objects.order_by("pk")
    accounts = Account.objects.in_bulk(field_name="username")
    return Crowd(acting(accounts["supervision"]), acting(accounts["unit_head"]), running, planned, empty)


def make_crowd(tasks: int, of_one: int) -> None:
    """Make `tasks` that were sent out, `of_one` of them of the first unit, and a draft of as many as that."""
    units = _many(Unit, (Unit(name=f"青岫县第{n}单位", short=f"第{n}单位", order=n) for n in range(1, UNITS + 1)))
    _person("石磊", "supervision", units[0])
    _person("江涛", "unit_head", units[0])
    running, planned, _ = _many(Breakdown, (_breakdown(state) for state in ("approved", "draft", "draft")))
    _tasks(running, tasks, [units[0] if n < of_one else units[1 + n % (UNITS - 1)] for n in range(tasks)], "running")
    _tasks(planned, of_one, [units[n % UNITS] for n in range(of_one)], "draft")


def _many(model: type[_Row], rows: Iterable[_Row]) -> list[_Row]:
    return model._default_manager.bulk_create(rows, batch_size=500)


def _person(name: str, role: str, unit: Unit) -> None:
    person = Person.objects.create(name=name)
    RoleHeld.objects.create(person=person, role=role, unit=unit)
    Account.objects.create(username=role, full_name=name, person=person, password="!")


def _breakdown(state: str) -> Breakdown:
    return Breakdown(kind="event", title="防汛工作安排", paper="青政办〔2026〕9号", day=today(), state=state)


def _tasks(breakdown: Breakdown, count: int, leads: list[Unit], state: str) -> None:
    """Make matters of some tasks each, and of every task the lead and one that supports it."""
    sent = state != "draft"
    matters = _many(
        Matter,
        (
            Matter(
                breakdown=breakdown,
                order=n,
                title=f"第{n}号事项落实情况",
                number=f"{today().year}-{n:05}" if sent else "",
                state="running" if sent else "to_split",
            )
            for n in range(1, 2 + count // TASKS_OF_A_MATTER)
        ),
    )
    tasks = _many(
        Task,
        (
            Task(
                matter=matters[n // TASKS_OF_A_MATTER],
                order=n,
                text=f"完成第{n}处水源地围网检修，汛期前通过验收并上报结果",
                lead=lead,
                due=today() + datetime.timedelta(days=n % 200),
                evidence="验收报告",
                state=state,
                news="已完成前期勘察，正在组织施工。",
                share=n % 90,
            )
            for n, lead in enumerate(leads)
        ),
    )
    helps = ((task, leads[(n + 7) % len(leads)]) for n, task in enumerate(tasks))
    _many(TaskUnit, (TaskUnit(task=task, unit=unit) for task, unit in helps if unit != task.lead))
