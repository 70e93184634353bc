"""The daily sweep: what the office does once a day by itself, and catches up after it stood still.

Each app keeps its daily functions in its `sweep.py`. Each of them is a job for each day, with a key: what has been done is
not done again, what was cut off is.
"""

import datetime
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from yiding.office.base.files import finish_wipes, forget_orphans
from yiding.office.base.jobs import discover, enqueue, job
from yiding.office.base.models import Job, Once

MOST_DAYS = 31
"""So many days are caught up at most, today among them."""
KEEP_FORMS = datetime.timedelta(days=30)
KEEP_JOBS = datetime.timedelta(days=90)

Daily = Callable[[datetime.date], None]

_names: list[str] = []


def daily(function: Daily) -> Daily:
    """Let a function be called once for each day, with the day. Its name is unique in its app."""
    name = f"daily.{function.__module__.split('.')[-2]}.{function.__name__}"

    def work(given: dict[str, Any]) -> None:
        function(datetime.date.fromisoformat(given["day"]))

    job(name)(work)
    _names.append(name)
    return function


def sweep(today: datetime.date) -> None:
    """Ask for the daily work of today and of the days on which the office stood still, the oldest day first."""
    discover()
    missing = sorted((day, each) for each in _names for day in _missing(each, today))
    for day, name in missing:
        enqueue(name, {"day": day.isoformat()}, key=_key(name, day))


def _key(name: str, day: datetime.date) -> str:
    return f"{name} {day.isoformat()}"


def _missing(name: str, today: datetime.date) -> Iterator[datetime.date]:
    """Give the days for which a function was not asked for yet; a new one begins today."""
    asked_for = Job.objects.filter(name=name, key__lte=_key(name, today))
    last = asked_for.aggregate(last=Max("key"))["last"]
    first = datetime.date.fromisoformat(last[-10:]) + datetime.timedelta(1) if last else today
    first = max(first, today - datetime.timedelta(MOST_DAYS - 1))
    yield from (first + datetime.timedelta(n) for n in range((today - first).days + 1))


@daily
def forget_forms(day: datetime.date) -> None:
    """Forget the keys of forms that were sent long ago."""
    Once.objects.filter(at__lt=timezone.now() - KEEP_FORMS).delete()


@daily
def forget_jobs(day: datetime.date) -> None:
    """Forget work that ended long ago."""
    Job.objects.filter(finished__lt=timezone.now() - KEEP_JOBS).delete()


@daily
def forget_files(day: datetime.date) -> None:
    """Forget the files at which nothing points."""
    forget_orphans()


@daily
def forget_wiped(day: datetime.date) -> None:
    """Remove what is still there of files that were wiped."""
    finish_wipes()


@daily
def clear_sessions(day: datetime.date) -> None:
    """Remove sessions that have ended."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
