"""What a unit reports on a task, and how it is kept."""

import datetime
from collections.abc import Callable, Sequence
from typing import NamedTuple

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed
from yiding.office.base.models import StoredFile
from yiding.office.matters.clocks import next_news
from yiding.office.matters.models import Feedback, FeedbackFile, Task

_EARLY = 10
"""So many days before news is due, a report counts as that news."""


_PLACE = "办结依据在："


class Report(NamedTuple):
    """What is reported: words, the share that is done in percent (None: as it was), and files with their names."""

    text: str
    share: int | None = None
    files: Sequence[tuple[StoredFile, str]] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what was typed."""
        return self.text, *(name for _, name in self.files)


def keep_report(doing: Deed, task: Task, kind: str, unit: int | None, report: Report, by: By) -> Feedback:
    """Keep a report, and its files."""
    row = report_row(task, kind, unit, report, by, doing.how)
    doing.keep(row)
    for file, name in report.files:
        doing.keep(FeedbackFile(feedback=row, file=file, name=name[:200]))
    return row


def report_row(task: Task, kind: str, unit: int | None, report: Report, by: By, how: str) -> Feedback:
    """Make a report of who acts, in which way (entrusted, by a ledger; "" for simply); nothing is kept yet."""
    return Feedback(
        task=task,
        kind=kind,
        unit_id=unit,
        text=report.text.strip(),
        share=report.share,
        news_due=task.next_news if kind != "contribution" else None,
        at=timezone.now(),
        person=(f"{by.name}（{how}）" if how else by.name)[:120],
    )


def with_place(report: Report, where: str) -> Report:
    """Give a report that says besides where the evidence can be seen, where that is said."""
    words = where.strip()
    return report._replace(text=f"{report.text.strip()}\n{_PLACE}{words}") if words else report


def still_proved(task: int) -> bool:
    """Say whether the evidence of the completion that was asked for last is there: a file that was not wiped, or the place where it lies."""
    asked = Feedback.objects.filter(task=task, kind="completion").first()
    if asked is None or _PLACE in asked.text:
        return True
    files = list(asked.files.select_related("file"))
    return not files or any(row.file.wiped is None for row in files)


def note_news(task: Task, report: Report, following: Callable[..., datetime.date] = next_news) -> None:
    """Note on a task what its lead unit reported last, and when it reports next: `following` a day, with a deadline."""
    day = today()
    task.news, task.news_on = report.text.strip(), day
    if report.share is not None:
        task.share = report.share
    expected = task.next_news
    early = expected is not None and 0 <= (expected - day).days <= _EARLY
    task.next_news = following(expected if expected and early else day, task.due)


def under_way(task: Task) -> None:
    """Let a task that was signed for or sent back be under way, as it is by a report of its progress."""
    if task.state in ("accepted", "sent_back"):
        task.state = "running"
