"""How every action on break-downs, matters and tasks runs: fetched through the user, locked, permitted, moved, noted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import move
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.matters.case import breakdown_case, matter_case, task_case
from yiding.office.matters.form_case import asked_of
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.queries import breakdowns_seen_by, matters_seen_by, tasks_seen_by, with_units
from yiding.office.matters.stages import begin_anew
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import may
from yiding.rules.words import Words

BREAKDOWN: Words = ("这份分解方案", "break-down")
MATTER: Words = ("这个事项", "matter")
TASK: Words = ("这项任务", "task")
Thing = Breakdown | Matter | Task


@contextmanager
def breakdown_moving(
    act: str, by: By, pk: int, *, reason: str = "", texts: tuple[str, ...] = (), **more: Any
) -> Iterator[tuple[Breakdown, Deed]]:
    """Open an action on a break-down; on leaving, it stands in its next state and everything is noted.

    `more` is what the rules have to know of the action besides (fields of `rules.followed.Followed`). Errors: Unseen; Refused with the rule that refuses.
    """
    with deed(act, by, f"matters.breakdown:{pk}", reason) as doing:
        breakdown = locked_breakdown(by, pk)
        refuse_marked(reason, *texts)
        case = asked_of(breakdown_case(breakdown, by, reason), breakdown, (reason, *texts), more)
        doing.allow(may(act, by.actor(), case))
        begin(doing, breakdown, f"/breakdowns/{pk}/")
        yield breakdown, doing
        end(doing, breakdown)


@contextmanager
def matter_moving(
    act: str, by: By, pk: int, *, reason: str = "", texts: tuple[str, ...] = (), **more: Any
) -> Iterator[tuple[Matter, Deed]]:
    """Open an action on a matter, as `breakdown_moving` does."""
    with deed(act, by, f"matters.matter:{pk}", reason) as doing:
        matter = locked_matter(by, pk)
        refuse_marked(reason, *texts)
        case = asked_of(matter_case(matter, by, reason), matter.breakdown, (reason, *texts), more)
        doing.allow(may(act, by.actor(), case))
        begin(doing, matter, f"/matters/{pk}/")
        yield matter, doing
        end(doing, matter)


@contextmanager
def task_moving(
    act: str, by: By, pk: int, *, reason: str = "", texts: tuple[str, ...] = (), **more: Any
) -> Iterator[tuple[Task, Deed]]:
    """Open an action on a task, as `breakdown_moving` does; on leaving, its matter stands as its tasks do."""
    with deed(act, by, f"matters.task:{pk}", reason) as doing:
        task = locked_task(by, pk)
        refuse_marked(reason, *texts)
        case = asked_of(task_case(task, by, reason), task.matter.breakdown, (reason, *texts), more)
        doing.allow(may(act, by.actor(), case))
        begin(doing, task, f"/tasks/{pk}/")
        yield task, doing
        end(doing, task)
        settle(doing, task.matter)


def begin(doing: Deed, thing: Thing, link: str) -> None:
    """Move a thing to the state its action leads to, and keep who does which duty on it."""
    action = ACTIONS[doing.act]
    doing.before, doing.link = thing.state, link
    unit = thing.lead_id if isinstance(thing, Task) and set(action.roles) <= {"liaison", "unit_head"} else None
    doing.how = doing.by.how or doing.by.entrusted_by(action.roles, unit)
    move(thing, action, doing.by)


def end(doing: Deed, thing: Thing) -> None:
    """Keep a thing as it stands now."""
    if thing.pk is None:  # it was removed
        return
    doing.after = thing.state
    doing.keep(thing)


def settle(doing: Deed, matter: Matter) -> None:
    """Let a matter stand as its tasks do: running once one is sent out, done when all are, running again when one comes back."""
    now = _stands(matter.state, set(matter.tasks.values_list("state", flat=True)))
    if now != matter.state:
        _open_anew(doing, matter, now)
        matter.state = now
        doing.keep(matter)


def settle_many(doing: Deed, matters: Iterable[Matter]) -> None:
    """Let many matters stand as their tasks do, as `settle` does each, in a fixed number of queries."""
    rows = {matter.pk: matter for matter in matters}
    states: defaultdict[int, set[str]] = defaultdict(set)
    for pk, state in Task.objects.filter(matter__in=rows).order_by().values_list("matter", "state").distinct():
        states[pk].add(state)
    moved = []
    for matter in rows.values():
        now = _stands(matter.state, states[matter.pk])
        if now != matter.state:
            _open_anew(doing, matter, now)
            matter.state = now
            moved.append(matter)
    doing.keep_many(moved)


def _open_anew(doing: Deed, matter: Matter, now: str) -> None:
    """Let the stages of a matter that runs again be passed anew."""
    if now == "running" and matter.state in ("done", "reported"):
        begin_anew(doing, matter)


def _stands(now: str, states: set[str]) -> str:
    """Give the state of a matter by those of its tasks."""
    over = bool(states) and states <= {"done", "ended"}
    if now == "registered" and states - {"draft"}:
        now = "running"
    if now == "running" and over and "done" in states:
        return "done"
    return "running" if now in ("done", "reported") and not over else now


def locked_breakdown(by: By, pk: int) -> Breakdown:
    """Give a break-down that somebody may know of, locked until the deed ends. Errors: Unseen."""
    if not breakdowns_seen_by(by).filter(pk=pk).exists():
        raise Unseen(BREAKDOWN)
    found: Breakdown = Breakdown.objects.select_for_update().get(pk=pk)
    return found


def locked_matter(by: By, pk: int) -> Matter:
    """Give a matter that somebody may know of, locked with its break-down as long as that is planned. Errors: Unseen."""
    found = matters_seen_by(by).filter(pk=pk).first()
    if found is None:
        raise Unseen(MATTER)
    Breakdown.objects.select_for_update().get(pk=found.breakdown_id)
    matter: Matter = Matter.objects.select_for_update().get(pk=pk)
    return matter


def locked_task(by: By, pk: int) -> Task:
    """Give a task that somebody may know of, locked with its matter. Errors: Unseen."""
    found = tasks_seen_by(by).filter(pk=pk).first()
    if found is None:
        raise Unseen(TASK)
    matter = Matter.objects.select_for_update().get(pk=found.matter_id)
    Task.objects.select_for_update().get(pk=pk)
    task = with_units(Task.objects.all()).get(pk=pk)
    task.matter = matter
    return task
