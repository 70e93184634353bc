"""The rows around matters that wait for somebody, each list one SQL condition."""

import datetime
from collections.abc import Callable

from django.db.models import Exists, OuterRef, Q, QuerySet

from yiding.office.base.by import By
from yiding.office.base.chosen import number
from yiding.office.base.days import calendar
from yiding.office.circulars.models import Circular, Objection
from yiding.office.circulars.queries import circulars_seen_by
from yiding.office.issuing.models import Cosign, Issuance
from yiding.office.issuing.queries import seen_by as documents_seen_by
from yiding.office.matters.form_models import Batch
from yiding.office.matters.form_queries import additions_waiting
from yiding.office.matters.models import Breakdown, Matter, Slip, Task
from yiding.office.matters.queries import UNITS, breakdowns_seen_by, matters_seen_by, tasks_seen_by
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.queries import OUT
from yiding.rules.actions import ACTIONS
from yiding.rules.task_actions import OPEN, RUNNING


def to_break_down(by: By, today: datetime.date) -> QuerySet[Minutes]:
    """Give the issued minutes that nobody broke down."""
    return Minutes.objects.filter(state__in=OUT, breakdown=None)


def breakdowns_for(act: str) -> Callable[[By, datetime.date], QuerySet[Breakdown]]:
    """Give what tells which break-downs stand where an act is the next."""
    states = ACTIONS[act].states

    def rows(by: By, today: datetime.date) -> QuerySet[Breakdown]:
        return breakdowns_seen_by(by).filter(state__in=states)

    return rows


def to_send(by: By, today: datetime.date) -> QuerySet[Task]:
    """Give the planned tasks of registered matters."""
    return tasks_seen_by(by).filter(state="draft", matter__state__in=("registered", "running"))


def in_state(state: str) -> Callable[[By, datetime.date], QuerySet[Task]]:
    """Give what tells which tasks are in a state."""

    def rows(by: By, today: datetime.date) -> QuerySet[Task]:
        return tasks_seen_by(by).filter(state=state)

    return rows


def long_overdue(by: By, today: datetime.date) -> QuerySet[Task]:
    """Give the tasks that are overdue so long that a supervision notice is due, and that got none since their deadline."""
    last = calendar().before(today + datetime.timedelta(1), number("alert.supervise_after_wd"))[0]
    sent = Slip.objects.filter(task=OuterRef("pk"), kind="supervise", at__date__gte=OuterRef("due"))
    waiting = [state for state in OPEN if state != "completion_asked"]
    return tasks_seen_by(by).filter(~Exists(sent), state__in=waiting, due__lt=last)


def to_close(by: By, today: datetime.date) -> QuerySet[Matter]:
    """Give the matters that are done, and heard of since where they ask for it."""
    return matters_seen_by(by).filter(Q(state="done", hears=False) | Q(state="reported"))


def to_review(by: By, today: datetime.date) -> QuerySet[Matter]:
    """Give the standing matters whose day of review has come."""
    return matters_seen_by(by).filter(state="standing", review__lte=today)


def _led(by: By) -> QuerySet[Task]:
    return Task.objects.filter(lead__in=by.units(UNITS))


def to_sign_for(by: By, today: datetime.date) -> QuerySet[Task]:
    """Give the tasks that one's units have to sign for."""
    return _led(by).filter(state="assigned")


def news_due(by: By, today: datetime.date) -> QuerySet[Task]:
    """Give the tasks of one's units of which news is due within a week, or was."""
    week = today + datetime.timedelta(7)
    return _led(by).filter(state__in=RUNNING, next_news__lte=week)


def came_back(by: By, today: datetime.date) -> QuerySet[Task]:
    """Give the tasks that came back to one's units."""
    return _led(by).filter(state="sent_back")


def due_soon(by: By, today: datetime.date) -> QuerySet[Task]:
    """Give the tasks of one's units that are near their deadline, or over it."""
    until = calendar().add(today, number("alert.near_wd"))[0]
    return _led(by).filter(state__in=RUNNING, due__lte=until)


def slips(by: By, today: datetime.date) -> QuerySet[Slip]:
    """Give the slips that one's units have to sign for; an assignment slip is signed for with its task."""
    return Slip.objects.filter(unit__in=by.units(UNITS), received_at=None).exclude(kind="assign")


def additions(by: By, today: datetime.date) -> QuerySet[Batch]:
    """Give the additions outside the budget that wait for the chief."""
    return additions_waiting(by)


def circulars_in(state: str) -> Callable[[By, datetime.date], QuerySet[Circular]]:
    """Give what tells which circulars are in a state."""

    def rows(by: By, today: datetime.date) -> QuerySet[Circular]:
        return circulars_seen_by(by).filter(state=state)

    return rows


def objections(by: By, today: datetime.date) -> QuerySet[Objection]:
    """Give the objections to scores that are not answered."""
    return Objection.objects.filter(state="open")


def documents_in(state: str) -> Callable[[By, datetime.date], QuerySet[Issuance]]:
    """Give what tells which adopted documents are in a state."""

    def rows(by: By, today: datetime.date) -> QuerySet[Issuance]:
        return documents_seen_by(by).filter(state=state)

    return rows


def documents_to_revise(by: By, today: datetime.date) -> QuerySet[Issuance]:
    """Give the adopted documents that one's units revise."""
    return documents_seen_by(by).filter(state="revising", unit__in=by.units(UNITS))


def documents_to_cosign(by: By, today: datetime.date) -> QuerySet[Issuance]:
    """Give the adopted documents that one's units are asked to co-sign and have not answered."""
    asked = Cosign.objects.filter(revision__issuance=OuterRef("pk"), unit__in=by.units(("unit_head",)), position="")
    return documents_seen_by(by).filter(Exists(asked), state="cosigning")
