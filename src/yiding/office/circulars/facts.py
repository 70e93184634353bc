"""What is known of tasks for the scores of units: each thing that happened counts for the unit that led the task on that day."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import Prefetch, Q
from django.utils import timezone

from yiding.office.base.models import Step
from yiding.office.matters.clocks import next_news
from yiding.office.matters.models import Feedback, Slip, Task
from yiding.rules.scoring import Facts, Period, Rule
from yiding.rules.task_actions import OPEN

BACK = ("send_back_task", "reopen_task")
"""Acts with which a task is sent back to its unit."""
_WITH_UNIT = tuple(state for state in OPEN if state != "completion_asked")
_SLIPS: dict[str, Rule] = {"remind": "reminded", "supervise": "supervised"}
Happened = tuple[int, Rule, datetime.date]
"""For which unit, what, on which day."""


def facts_of(period: Period, unit: int | None = None) -> dict[int, list[Facts]]:
    """Give what is known of the tasks of each unit that can count in a period, in a fixed number of queries; of one unit where it is named."""
    found: dict[int, list[Facts]] = defaultdict(list)
    tasks = list(_tasks(period, unit))
    sent_back = _sent_back(tasks, period)
    for task in tasks:
        happened = [*_slips(task), *sent_back[task.pk], *_silent(task, period)]
        for whose in {task.led_by, *(row[0] for row in happened)}:
            if unit in (None, whose):
                found[whose].append(_facts(task, whose, happened))
    return found


def _tasks(period: Period, unit: int | None) -> Iterable[Task]:
    rows = Task.objects.exclude(Q(state="draft") | Q(sent_on=None)).filter(lead__isnull=False)
    rows = rows.filter(sent_on__lte=period.until).exclude(done_on__lt=period.since)
    if unit is not None:
        rows = rows.filter(Q(lead=unit) | Q(slips__unit=unit)).distinct()
    return rows.prefetch_related(
        Prefetch("slips", Slip.objects.order_by("at", "id")),
        Prefetch("feedback", Feedback.objects.exclude(kind="contribution").order_by("at", "id")),
    )


def _facts(task: Task, unit: int, happened: Iterable[Happened]) -> Facts:
    days: dict[Rule, list[datetime.date]] = defaultdict(list)
    for whose, rule, day in happened:
        if whose == unit:
            days[rule].append(day)
    own = unit == task.led_by
    return Facts(
        task.pk,
        task.text,
        task.due if own else None,
        _finished(task),
        task.state == "done",
        task.state in ("suspended", "ended"),
        days["sent_back"],
        days["reminded"],
        days["supervised"],
        days["silent"],
    )


def _finished(task: Task) -> datetime.date | None:
    """Give the day of the asking for completion that stands, None where none does."""
    if task.state not in ("done", "completion_asked"):
        return None
    asked = [row for row in task.feedback.all() if row.kind == "completion"]
    return timezone.localdate(asked[-1].at) if asked else task.done_on


def _led_on(task: Task, day: datetime.date) -> int:
    """Give the unit that led a task on a day: that of the last assignment slip up to then."""
    given = [row for row in task.slips.all() if row.kind == "assign" and timezone.localdate(row.at) <= day]
    return given[-1].unit_id if given else task.led_by


def _slips(task: Task) -> Iterator[Happened]:
    for row in task.slips.all():
        if row.kind in _SLIPS:
            yield row.unit_id, _SLIPS[row.kind], timezone.localdate(row.at)


def _sent_back(tasks: Iterable[Task], period: Period) -> dict[int, list[Happened]]:
    by_about = {task.about: task for task in tasks}
    found: dict[int, list[Happened]] = defaultdict(list)
    steps = Step.objects.filter(act__in=BACK, at__date__gte=period.since, at__date__lte=period.until)
    for step in steps.order_by("at", "id"):
        task = by_about.get(step.about)
        if task is not None:
            day = timezone.localdate(step.at)
            found[task.pk].append((_led_on(task, day), "sent_back", day))
    return found


def _silent(task: Task, period: Period) -> Iterator[Happened]:
    """Give the days on which news was due and none came: until the report that came late, or until today."""
    for row in task.feedback.all():
        if row.news_due is not None:
            yield from _missed(task, row.news_due, min(timezone.localdate(row.at), period.today))
    if task.state in _WITH_UNIT and task.next_news is not None:
        yield from _missed(task, task.next_news, period.today)


def _missed(task: Task, first: datetime.date, until: datetime.date) -> Iterator[Happened]:
    day = first
    while day < until:
        yield _led_on(task, day), "silent", day
        day = next_news(day, task.due)
