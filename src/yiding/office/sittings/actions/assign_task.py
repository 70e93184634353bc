"""Assign a task."""

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.models import AssignedUnit, Assignment
from yiding.office.sittings.moving import taking
from yiding.office.sittings.said import Tasked
from yiding.rules.words import Words

_EMPTY: Words = ("还没有写任务；请写明做什么。", "It has no task: say what is to be done.")


def assign_task(by: By, pk: int, given: Tasked) -> Assignment:
    """Take down what the sitting asked of whom. Where it named no unit or day none is made up; the minutes ask for the lead unit.

    Errors: Refused.
    """
    with taking("assign_task", by, pk, texts=(given.task, given.due_words)) as (_, item, doing):
        if not given.task.strip():
            raise Refused(_EMPTY)
        last = max((row.order for row in item.assignments.all()), default=0)
        row = Assignment(item=item, order=last + 1, task=given.task.strip(), due_words=given.due_words.strip())
        row.leader_id, row.due = given.leader, given.due
        doing.keep(row)
        for unit in dict.fromkeys([*given.lead, *given.support]):
            doing.keep(AssignedUnit(assignment=row, unit_id=unit, lead=unit in given.lead))
    return row
