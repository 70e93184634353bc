"""Cohorts: of the tasks of one paper, the share that was done so many weeks after they were sent out."""

import datetime
from collections import Counter
from typing import NamedTuple

from django.db.models import Count

from yiding.office.base.by import By
from yiding.office.matters import offered
from yiding.office.matters.models import WHOLE, Breakdown
from yiding.office.matters.seeing import Cell, board_at
from yiding.rules.states import TASK

WEEKS = (1, 2, 3, 4, 6, 8, 13, 26)
MOST = 24
_WEEK = 7
_COUNT = tuple(state for state in TASK if state not in ("draft", "ended"))


class Cohort(NamedTuple):
    """The tasks of a paper: all, those done, and by week the share that was done in percent, None for a week that is not over for all of them."""

    pk: int
    title: str
    day: datetime.date
    tasks: Cell
    done: Cell
    shares: list[int | None]


def cohorts(by: By, day: datetime.date, most: int = MOST) -> list[Cohort]:
    """Give the newest papers with tasks that were sent out, as far as somebody may know of them; what was ended does not count."""
    seen = offered.sent_to(by).filter(state__in=_COUNT, sent_on__isnull=False)
    papers = Breakdown.objects.filter(pk__in=seen.values("matter__breakdown")).order_by("-day", "-pk")
    newest = list(papers.values_list("pk", "title", "day")[:most])
    rows = seen.filter(matter__breakdown__in=[pk for pk, *_ in newest])
    groups = rows.values_list("matter__breakdown", "state", "sent_on", "done_on").annotate(n=Count("pk"))
    found: dict[int, Counter[tuple[datetime.date, datetime.date | None]]] = {pk: Counter() for pk, *_ in newest}
    for paper, state, sent, done, n in groups:
        found[paper][sent, done if state == "done" else None] += n
    return [_cohort(pk, title, decided, found[pk], day) for pk, title, decided in newest]


def _cohort(
    pk: int,
    title: str,
    decided: datetime.date,
    rows: Counter[tuple[datetime.date, datetime.date | None]],
    day: datetime.date,
) -> Cohort:
    total = rows.total()
    done = sum(n for (_, end), n in rows.items() if end)
    last = max(sent for sent, _ in rows)
    shares = [shares_after(rows, week) if last + datetime.timedelta(week * _WEEK) <= day else None for week in WEEKS]
    tasks = Cell(total, board_at(source=str(pk), state=_COUNT))
    return Cohort(pk, title, decided, tasks, Cell(done, board_at(source=str(pk), state="done")), shares)


def shares_after(rows: Counter[tuple[datetime.date, datetime.date | None]], weeks: int) -> int:
    """Give the share, in whole percent, of tasks (sent, done or None) that were done so many weeks after they were sent."""
    within = sum(n for (sent, done), n in rows.items() if done and (done - sent).days <= weeks * _WEEK)
    return WHOLE * within // rows.total()
