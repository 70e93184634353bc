"""Break-downs, matters and tasks as the rules see them."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from yiding.office.base.by import By
from yiding.office.base.chosen import number
from yiding.office.base.days import calendar, today
from yiding.office.matters.form_case import breakdown_form, matter_form, unfinished
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.queries import UNITS, all_waiting_slips, waiting_slips
from yiding.rules.case import Case
from yiding.rules.followed import Followed
from yiding.rules.sources import SOURCES, Field
from yiding.rules.words import Words

_LONGEST = 30

also_unfinished: list[Callable[[Matter], tuple[str, ...]]] = []
"""What rooms above let a matter wait for besides its tasks (a document that is not issued yet)."""


def breakdown_case(breakdown: Breakdown, by: By, reason: str = "") -> Case:
    """Give the case of a break-down."""
    matters = list(breakdown.matters.prefetch_related("tasks"))
    tasks = [task for matter in matters for task in matter.tasks.all()]
    followed = Followed(
        named=bool(breakdown.title.strip() and (breakdown.minutes_id or breakdown.paper.strip())),
        empty=tuple(_short(matter) for matter in matters if not matter.tasks.all())
        or (() if matters else (breakdown.title,)),
        unconfirmed=_those(task for task in tasks if not task.confirmed),
        unled=_those(task for task in tasks if not task.lead_id),
        undated=tuple(_undated(task) for task in tasks if not dated(task)),
        unproved=_those(task for task in tasks if not task.evidence.strip()),
        unasked=_unasked(breakdown, matters),
        form=breakdown_form(breakdown, matters),
    )
    return Case(breakdown.state, today(), done_by=_done_by(breakdown.done_by), reason=reason, followed=followed)


def _unasked(breakdown: Breakdown, matters: Iterable[Matter]) -> tuple[str, ...]:
    kind = SOURCES[breakdown.kind]
    found = [words[0] for words in lacking(kind.about, breakdown.facts)]
    for matter in matters:
        found += [f"{_short(matter)}：{words[0]}" for words in lacking(kind.facts, matter.facts)]
    return tuple(found)


def lacking(fields: Iterable[Field], facts: dict[str, object]) -> list[Words]:
    """Give what of a form has to be there and is empty."""
    return [one.words for one in fields if one.required and facts.get(one.key) in (None, "")]


def dated(task: Task) -> bool:
    """Say whether a task has its day: the deadline, or the review of what stands."""
    return bool(task.review if task.kind == "standing" else task.due)


def fits(task: Task) -> bool:
    """Say whether a task has all that it needs to be sent out."""
    return bool(task.text.strip() and task.lead_id and dated(task) and task.evidence.strip())


def _those(rows: Iterable[Task]) -> tuple[str, ...]:
    return tuple(_short(row) for row in rows)


def _undated(task: Task) -> str:
    return f"{_short(task)}（{task.event}还没有定日期）" if task.event_id else _short(task)


def _short(thing: Matter | Task) -> str:
    words = thing.title if isinstance(thing, Matter) else thing.text
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def matter_case(matter: Matter, by: By, reason: str = "") -> Case:
    """Give the case of a matter."""
    newest = next(iter(matter.hearings.all()), None)
    executed = {person for task in matter.tasks.all() for person in task.done_by.get("execute", ())}
    done_by = _done_by(matter.done_by)
    executed |= done_by.get("execute", frozenset())
    return Case(
        matter.state,
        today(),
        done_by={**done_by, "execute": frozenset(executed)},
        reason=reason,
        followed=Followed(
            unfinished=(*unfinished(matter), *(one for more in also_unfinished for one in more(matter))),
            hears=matter.hears,
            heard=matter.state == "reported" and newest is not None and newest.result == "heard",
            form=matter_form(matter, by),
        ),
    )


def task_case(task: Task, by: By, reason: str = "") -> Case:
    """Give the case of a task for who acts."""
    units = by.units(UNITS)
    waits = bool(units) and waiting_slips(by, task).exists()
    return _task_case(task, units, last_day_to_ask(task.due), waits=waits, reason=reason)


def task_cases(tasks: Iterable[Task], by: By) -> Iterator[tuple[Task, Case]]:
    """Give many tasks with their cases, as `task_case` does, in a fixed number of queries; their units are there already."""
    units = by.units(UNITS)
    waiting = set(all_waiting_slips(by).values_list("task", flat=True)) if units else set()
    until = cache(last_day_to_ask)
    for task in tasks:
        yield task, _task_case(task, units, until(task.due), waits=task.pk in waiting)


def _task_case(
    task: Task, units: frozenset[int], until: datetime.date | None, *, waits: bool, reason: str = ""
) -> Case:
    helps = any(row.unit_id in units for row in task.units.all())
    return Case(
        task.state,
        today(),
        done_by=_done_by(task.done_by),
        reason=reason,
        followed=Followed(
            led=task.lead_id in units,
            helps=helps,
            fits=fits(task),
            until=until,
            waits=waits,
        ),
    )


def last_day_to_ask(due: datetime.date | None) -> datetime.date | None:
    """Give the last day on which an extension can be asked for, None where there is no deadline."""
    days = number("task.extension_before_wd")
    return due if due is None or not days else calendar().before(due, days)[0]


def _done_by(rows: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {duty: frozenset(persons) for duty, persons in rows.items()}
