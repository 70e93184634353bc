"""What a person plans of a task, and how it is kept."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.matters.form_models import EventDay
from yiding.office.matters.models import Task, TaskUnit


class Plan(NamedTuple):
    """A task as somebody plans it: units and leader by their keys; `weight` beside those of the other tasks of its matter."""

    text: str
    lead: int | None = None
    support: Sequence[int] = ()
    local: Sequence[int] = ()
    leader: int | None = None
    due: datetime.date | None = None
    due_words: str = ""
    kind: str = "minutes"
    review: datetime.date | None = None
    evidence: str = ""
    weight: int = 1
    event: int | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what was typed."""
        return self.text, self.due_words, self.evidence


def event_of(plan: Plan) -> EventDay | None:
    """Give the event by which a planned task is due, None where there is none."""
    return EventDay.objects.filter(pk=plan.event).first() if plan.event else None


def by_event(plan: Plan) -> Plan:
    """Give a plan with the day of its event, and its words where it has none; without an event as it is."""
    event = event_of(plan)
    if event is None:
        return plan
    return plan._replace(due=event.day, due_words=plan.due_words or f"{event.name}前")


def keep_plan(doing: Deed, task: Task, plan: Plan, by: By) -> None:
    """Keep what is planned of a task."""
    put_plan(task, plan, by)
    doing.keep(task)
    kept, gone = units_of(task, plan)
    doing.remove(*gone)
    doing.keep(*kept)


def put_plan(task: Task, plan: Plan, by: By) -> None:
    """Put what is planned on a task. Where a person sets another day than the paper did, the task says who; by an event it is due on that event's day."""
    plan = by_event(plan)
    event = event_of(plan)
    if plan.due != task.due or (task.event_id and event is None):
        task.due_by = by.name[:120] if plan.due else ""
    if event is not None:
        task.due_by = event.set_by[:120]
    task.event = event
    task.text, task.due, task.due_words = plan.text.strip(), plan.due, plan.due_words.strip()
    task.lead_id, task.leader_id = plan.lead, plan.leader
    task.kind, task.review, task.evidence, task.weight = plan.kind, plan.review, plan.evidence.strip(), plan.weight


def units_of(task: Task, plan: Plan) -> tuple[list[TaskUnit], list[TaskUnit]]:
    """Give which units of a task are to be kept, new or with another part, and which are gone."""
    wanted = dict.fromkeys(plan.local, "local") | dict.fromkeys(plan.support, "support")
    wanted.pop(plan.lead or 0, None)
    there = {row.unit_id: row for row in task.units.all()}
    kept = []
    for unit, part in wanted.items():
        row = there.get(unit) or TaskUnit(task=task, unit_id=unit)
        if row.pk is None or row.part != part:
            row.part = part
            kept.append(row)
    return kept, [row for unit, row in there.items() if unit not in wanted]
