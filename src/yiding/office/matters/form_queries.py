"""Questions about what the ready forms hold, each asked through who asks."""

from django.db.models import Count, Prefetch, Q, QuerySet

from yiding.office.base.by import By
from yiding.office.matters.form_models import Batch, EventDay, Score, Stage
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.queries import PLANNERS, matters_seen_by, with_units


def batches_seen_by(by: By) -> QuerySet[Batch]:
    """Give the batches of funds that somebody may know of: those of the matters that they may."""
    return Batch.objects.filter(matter__in=matters_seen_by(by))


def one_batch(by: By, pk: int) -> Batch | None:
    """Give a batch, None where it is not there for who asks."""
    return batches_seen_by(by).select_related("matter__breakdown").filter(pk=pk).first()


def batches_of(matter: Matter) -> list[Batch]:
    """Give the batches of a matter as they came."""
    return list(matter.batches.all())


def additions_waiting(by: By) -> QuerySet[Batch]:
    """Give the additions outside the budget that wait for the chief."""
    return batches_seen_by(by).filter(state="asked").select_related("matter__breakdown")


def events_seen_by(by: By) -> QuerySet[EventDay]:
    """Give the events that somebody may know of: who plans all of them."""
    return EventDay.objects.all() if by.has(*PLANNERS) else EventDay.objects.none()


def events_counted(by: By) -> QuerySet[EventDay]:
    """Give the events with how many tasks hang on each (`n_tasks`) and how many of these are open (`n_open`)."""
    still = ~Q(tasks__state__in=("done", "ended"))
    return events_seen_by(by).annotate(n_tasks=Count("tasks"), n_open=Count("tasks", filter=still))


def one_event(by: By, pk: int) -> EventDay | None:
    """Give an event, None where it is not there for who asks."""
    return events_seen_by(by).filter(pk=pk).first()


def tasks_by(event: EventDay) -> list[Task]:
    """Give the tasks that hang on an event."""
    return list(with_units(Task.objects.filter(event=event)))


def events_to_choose() -> list[tuple[int, str]]:
    """Give the events on which a task can hang, with their day."""
    return [(row.pk, f"{row}（{row.day or '未定日期'}）") for row in EventDay.objects.all()]


def event_said(words: str, year: int) -> EventDay | None:
    """Give the event of a year that words name, None where none does: 主汛期前 names 主汛期."""
    rows = EventDay.objects.filter(year=year)
    return max((row for row in rows if row.name in words), key=lambda row: len(row.name), default=None)


def matters_with_forms(by: By, breakdown: Breakdown) -> list[Matter]:
    """Give the matters of a break-down with their stages, scores and batches, in a fixed number of queries."""
    rows = matters_seen_by(by).filter(breakdown=breakdown).select_related("leader")
    return list(
        rows.prefetch_related(
            "tasks",
            Prefetch("stages", Stage.objects.all()),
            Prefetch("scores", Score.objects.all()),
            Prefetch("batches", Batch.objects.all()),
        )
    )
