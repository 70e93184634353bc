"""Take a step of escalation on a task, by the rules of the office."""

import datetime
from contextlib import suppress

from yiding.office.base.by import By
from yiding.office.base.telling import tell
from yiding.office.matters.models import Task
from yiding.office.matters.moving import task_moving
from yiding.office.matters.slips import give_slip
from yiding.office.matters.steps import STEPS
from yiding.office.matters.telling import link_of, said
from yiding.office.people.models import Person
from yiding.office.people.queries import accounts_of, accounts_of_roles, in_charge_of

_UNITS = ("liaison", "unit_head")


def escalate_task(by: By, pk: int, step: str, day: datetime.date) -> bool:
    """Take a step for a day, unless it was taken already for the day it counts from or does not fit any more; say whether it was.

    The key of a notice is made of step, task and that day: a sweep that was cut off tells nobody twice. Errors: Refused.
    """
    row = STEPS[step]
    with suppress(_Passed), task_moving("escalate_task", by, pk, reason=row.words[0]) as (task, doing):
        counts = row.of(task)
        fits = Task.objects.filter(row.rows(day), pk=pk).exists()
        if counts is None or not fits or task.told.get(step) == counts.isoformat():
            raise _Passed
        task.told = {**task.told, step: counts.isoformat()}
        key = f"escalate:{step}:{task.pk}:{counts.isoformat()}"
        tell(_whom(task, row.whom), key, said(task, row.words), link_of(task))
        if row.slip:
            give_slip(doing, task, row.slip, by)
        return True
    return False


class _Passed(Exception):  # noqa: N818 - it is no error
    """A step that need not be taken: the deed is undone, and nothing is noted of it."""


def _whom(task: Task, whom: tuple[str, ...]) -> list[int]:
    """Give the accounts of who is told."""
    accounts: list[int] = []
    persons: list[int] = []
    for one in whom:
        if one == "lead" and task.lead_id:
            accounts += accounts_of_roles(_UNITS, [task.lead_id])
        elif one == "support":
            units = [row.unit_id for row in task.units.all()]
            accounts += accounts_of_roles(_UNITS, units) if units else []
        elif one == "leader":
            persons += [pk for pk in (task.leader_id, task.matter.leader_id) if pk]
        elif one == "charge" and task.lead_id:
            persons += in_charge_of(task.lead_id).values_list("pk", flat=True)
        elif one in ("supervision", "office_head", "chief"):
            accounts += accounts_of_roles((one,))
    return [*accounts, *accounts_of(Person.objects.filter(pk__in=persons)).values_list("pk", flat=True)]
