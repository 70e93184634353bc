"""What the daily sweep says of a task by itself: near, late, without news; each step once for each deadline, in the order of escalation.

A step is asked for with "on or before this day", so that no standstill loses it; `Task.told` keeps for which day it was said,
so that nothing is said twice.
"""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from django.db.models import Q

from yiding.office.base.chosen import number
from yiding.office.base.days import calendar, due
from yiding.office.matters.models import Task
from yiding.rules.task_actions import OPEN
from yiding.rules.words import Words

_WITH_UNIT = tuple(state for state in OPEN if state != "completion_asked")
"""States in which the unit has to act; what waits for verification is not chased."""
_WORKED_ON = tuple(state for state in _WITH_UNIT if state not in ("assigned", "refused"))


class Step(NamedTuple):
    """One step: what is said to whom (units: lead and supporting; charge: who is responsible for the lead), on which tasks, for which of their days.

    `slip` is the kind of slip that the lead unit gets by it, "" for none.
    """

    words: Words
    whom: tuple[str, ...]
    rows: Callable[[datetime.date], Q]
    of: Callable[[Task], datetime.date | None]
    slip: str = ""


def _since(days: Callable[[], int]) -> Callable[[datetime.date], Q]:
    """Give the condition of tasks whose deadline lies so many working days back, or more."""

    def rows(day: datetime.date) -> Q:
        return Q(state__in=_WITH_UNIT, due__lt=calendar().before(_next(day), days())[0])

    return rows


def _next(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(1)


def _near(day: datetime.date) -> Q:
    return Q(state__in=_WITH_UNIT, due__gte=day, due__lte=due(day, number("alert.near_wd")))


def _unsigned(day: datetime.date) -> Q:
    return Q(state="assigned", sent_on__lt=calendar().before(day, number("task.sign_wd"))[0])


STEPS: dict[str, Step] = {
    "sign": Step(("任务还没有签收", "A task is not signed for yet"), ("lead",), _unsigned, lambda task: task.sent_on),
    "news": Step(
        ("今天应当反馈进展", "News of a task is due today"),
        ("lead",),
        lambda day: Q(state__in=_WORKED_ON, next_news=day),
        lambda task: task.next_news,
    ),
    "stuck": Step(
        ("到期没有反馈进展", "News of a task is overdue"),
        ("lead", "supervision"),
        lambda day: Q(state__in=_WORKED_ON, next_news__lt=day),
        lambda task: task.next_news,
    ),
    "near": Step(("任务临期", "A task is near its deadline"), ("lead", "support"), _near, lambda task: task.due),
    "late": Step(
        ("任务逾期", "A task is late"),
        ("lead", "support", "leader", "supervision"),
        lambda day: Q(state__in=_WITH_UNIT, due__lt=day),
        lambda task: task.due,
    ),
    "remind": Step(
        ("任务逾期，已发催办单", "A task is late: a reminder slip was sent"),
        ("supervision",),
        _since(lambda: number("alert.remind_after_wd")),
        lambda task: task.due,
        "remind",
    ),
    "supervise": Step(
        ("任务逾期较久，请决定是否发督办通知单", "A task is long overdue: decide on a supervision notice"),
        ("supervision", "leader", "charge"),
        _since(lambda: number("alert.supervise_after_wd")),
        lambda task: task.due,
    ),
    "chief": Step(
        ("任务严重逾期", "A task is gravely overdue"),
        ("office_head", "chief"),
        _since(lambda: number("alert.chief_after_wd")),
        lambda task: task.due,
    ),
}
"""Every step by its key, in the order in which they are taken on one day."""
