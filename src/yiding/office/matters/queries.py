"""Questions about break-downs, matters and tasks, each asked through who asks: what is not yours to know is not there."""

from collections.abc import Iterable

from django.db.models import Prefetch, Q, QuerySet

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.models import Step
from yiding.office.matters.models import (
    WHOLE,
    Ask,
    Breakdown,
    Feedback,
    FeedbackFile,
    Hearing,
    Matter,
    Slip,
    Task,
    TaskUnit,
)
from yiding.office.people.models import Portfolio

STAFF = ("supervision", "office_head", "chief", "executive_vice", "secretariat", "desk", "archivist", "secrecy")
"""Roles that see all matters and tasks."""
PLANNERS = ("supervision", "office_head", "chief", "executive_vice")
"""Roles that see break-downs."""
UNITS = ("liaison", "unit_head")


def breakdowns_seen_by(by: By) -> QuerySet[Breakdown]:
    """Give the break-downs that somebody may know of: the office's."""
    return Breakdown.objects.all() if by.has(*PLANNERS) else Breakdown.objects.none()


def tasks_seen_by(by: By) -> QuerySet[Task]:
    """Give the tasks that somebody may know of.

    The office all, planned ones only who plans; units what they lead or support once it was sent out; vice-heads theirs and those of the units in their charge.
    """
    if by.has(*PLANNERS):
        return Task.objects.all()
    sent = Task.objects.exclude(state="draft")
    return sent if by.has(*STAFF) else sent.filter(_theirs(by))


def _theirs(by: By) -> Q:
    units = by.units(UNITS)
    found = Q(lead__in=units) | Q(pk__in=TaskUnit.objects.filter(unit__in=units).values("task"))
    if by.person:
        found |= Q(leader=by.person) | Q(matter__in=Matter.objects.filter(leader=by.person).values("pk"))
        if by.has("vice_head"):
            found |= Q(lead__in=Portfolio.objects.on(today()).filter(person=by.person).values("unit"))
    return found


def matters_seen_by(by: By) -> QuerySet[Matter]:
    """Give the matters that somebody may know of: the office all, planned ones only who plans; others those of their tasks."""
    if by.has(*PLANNERS):
        return Matter.objects.all()
    known = Matter.objects.exclude(state="to_split")
    if by.has(*STAFF):
        return known
    return known.filter(Q(pk__in=tasks_seen_by(by).values("matter")) | Q(leader=by.person or 0))


def one_breakdown(by: By, pk: int) -> Breakdown | None:
    """Give a break-down, None where it is not there for who asks."""
    return breakdowns_seen_by(by).select_related("minutes__sitting").filter(pk=pk).first()


def one_matter(by: By, pk: int) -> Matter | None:
    """Give a matter with its tasks, stages, scores and hearings, None where it is not there for who asks."""
    rows = matters_seen_by(by).select_related("breakdown__minutes__sitting", "item__item__proposal", "leader")
    hearings = Prefetch("hearings", Hearing.objects.select_related("item__sitting"))
    return rows.prefetch_related("tasks", "stages", "scores", hearings).filter(pk=pk).first()


def one_task(by: By, pk: int) -> Task | None:
    """Give a task with its matter, None where it is not there for who asks."""
    return with_units(tasks_seen_by(by)).filter(pk=pk).first()


def with_units(rows: QuerySet[Task]) -> QuerySet[Task]:
    """Fetch with tasks their units and matter, in a fixed number of queries."""
    units = TaskUnit.objects.select_related("unit")
    found = rows.select_related("matter__breakdown__minutes", "lead", "leader", "event")
    return found.prefetch_related(Prefetch("units", units))


def tasks_of(by: By, matter: Matter) -> list[Task]:
    """Give the tasks of a matter that somebody may know of, in order."""
    return list(with_units(tasks_seen_by(by).filter(matter=matter)))


def matters_of(by: By, breakdown: Breakdown) -> list[Matter]:
    """Give the matters of a break-down with their tasks, in order."""
    tasks = with_units(Task.objects.all())
    rows = matters_seen_by(by).filter(breakdown=breakdown).select_related("leader", "item")
    return list(rows.prefetch_related(Prefetch("tasks", tasks)))


def breakdown_of(minutes: int) -> Breakdown | None:
    """Give the break-down of minutes, None where there is none."""
    return Breakdown.objects.filter(minutes=minutes).first()


def share_of(tasks: Iterable[Task]) -> int | None:
    """Compute how much of some tasks is done, in whole percent by their weights; ended ones do not count. None where there are none.

    A task that is verified counts whole, another what its unit last reported, at most 99: only the verification makes it whole.
    """
    rows = [task for task in tasks if task.state not in ("ended", "draft")]
    weight = sum(task.weight for task in rows)
    if not weight:
        return None
    done = sum(task.weight * (WHOLE if task.state == "done" else min(task.share, WHOLE - 1)) for task in rows)
    return done // weight


def reports_of(task: Task) -> list[Feedback]:
    """Give what was reported on a task, newest first: whoever knows the task works on it or answers for it."""
    rows = task.feedback.select_related("unit").prefetch_related(
        Prefetch("files", FeedbackFile.objects.select_related("file"))
    )
    return list(rows)


def asks_of(task: Task) -> list[Ask]:
    """Give what units asked of the office for a task, newest first."""
    return list(task.asks.select_related("unit"))


def slips_of(by: By, task: Task) -> list[Slip]:
    """Give the slips of a task: the office sees all, a unit its own."""
    rows = task.slips.select_related("unit")
    return list(rows if by.has(*STAFF) else rows.filter(unit__in=by.units(UNITS)))


def slip_of(by: By, pk: int) -> Slip | None:
    """Give a slip, None where it is not there for who asks."""
    row = Slip.objects.select_related("task__matter", "unit").filter(pk=pk, task__in=tasks_seen_by(by)).first()
    return row if row and (by.has(*STAFF) or row.unit_id in by.units(UNITS)) else None


def waiting_slips(by: By, task: Task) -> QuerySet[Slip]:
    """Give the slips of a task that wait for one's units to sign for them."""
    return task.slips.filter(unit__in=by.units(UNITS), received_at=None)


def all_waiting_slips(by: By) -> QuerySet[Slip]:
    """Give the slips of whatever task that wait for one's units to sign for them."""
    return Slip.objects.filter(unit__in=by.units(UNITS), received_at=None)


def history(about: Iterable[str]) -> list[Step]:
    """Give what was done to some things, newest first."""
    return list(Step.objects.filter(about__in=list(about)))


def files_of(task: Task) -> list[FeedbackFile]:
    """Give the files of the reports on a task that are there, newest first."""
    return list(FeedbackFile.objects.filter(feedback__task=task, file__wiped=None).order_by("-pk"))


def file_of(by: By, pk: int) -> FeedbackFile | None:
    """Give a file of a report, None where it is not there for who asks."""
    rows = FeedbackFile.objects.select_related("file", "feedback__task").filter(pk=pk)
    return rows.filter(feedback__task__in=tasks_seen_by(by)).first()
