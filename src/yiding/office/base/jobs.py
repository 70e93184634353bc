"""Work in the background, from the table `Job`: asked for in the transaction of a deed, done by a worker of the server.

A function of a job may be called again after it was cut off half-way, so it does only what is not done yet. It is given
numbers of things, never their words. Each app keeps its functions in its `jobs.py`.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.db import Error, connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules

from yiding.office.base.models import Job
from yiding.office.base.refused import Refused
from yiding.office.base.remembered import forget_all
from yiding.rules.words import Words

MOST_TRIES = 3
BEAT = timedelta(seconds=5)
DEAD_AFTER = timedelta(seconds=30)
RETRY_AFTER = timedelta(minutes=1)

Work = Callable[[dict[str, Any]], None]

asked = threading.Event()
"""Set when work was asked for in this process, so that its worker need not wait for its next look."""

_log = logging.getLogger(__name__)
_work: dict[str, Work] = {}


def job(name: str) -> Callable[[Work], Work]:
    """Make a function the work of the jobs of a name."""

    def register(function: Work) -> Work:
        _work[name] = function
        return function

    return register


def discover() -> None:
    """Load the jobs and the daily work of every app."""
    autodiscover_modules("jobs", "sweep")


def enqueue(name: str, given: dict[str, Any], key: str = "") -> Job:
    """Ask for work; it belongs to the transaction that asks. With a key that was used before, give what was asked for then."""
    found, made = Job.objects.get_or_create(key=key, defaults={"name": name, "given": given}) if key else (None, True)
    if made:
        transaction.on_commit(asked.set)
    return found or Job.objects.create(name=name, given=given)


def requeue_dead() -> None:
    """Queue again what was running in a process that has died; after the last try it has failed."""
    words = (
        "办理它的进程三次中途退出；请系统管理员查看日志，排除后重新发起。",
        "The process that did it died three times: ask the administrator to look into the log, then start it again.",
    )
    for found in Job.objects.filter(state="running", beat__lt=timezone.now() - DEAD_AFTER):
        _again_or_failed(found, words, waits=False)


def run_next() -> bool:
    """Claim what waits longest and do it; give whether there was anything."""
    found = _claimed(Q(beat=None) | Q(beat__lte=timezone.now() - RETRY_AFTER))
    if found:
        with _beating(found):
            _run(found)
    return found is not None


def run_waiting() -> None:
    """Do everything that waits, here and now, until it is done or has failed: for tests."""
    while found := _claimed(Q()):
        _run(found)


def _claimed(due: Q) -> Job | None:
    """Claim one queued job for this worker; what another is just claiming is passed over."""
    waiting = Job.objects.filter(due, state="queued")
    if not waiting.exists():
        return None
    with transaction.atomic():
        found = waiting.select_for_update(skip_locked=True).first()
        if found:
            found.state, found.tries = "running", found.tries + 1
            found.started = found.beat = timezone.now()
            found.save()
    return found


def _run(found: Job) -> None:
    """Do a claimed job and note how it ended; what was remembered from before it is asked again."""
    discover()
    forget_all()
    try:
        _work[found.name](found.given)
    except Refused as refused:
        _end(found, "failed", refused.words)
    except Exception:
        _log.exception("job %d failed", found.pk)
        words = (
            f"三次都没有办成（后台工作 {found.pk}）；请系统管理员查看日志，排除后重新发起。",
            f"It failed three times (job {found.pk}): ask the administrator to look into the log, then start it again.",
        )
        _again_or_failed(found, words, waits=True)
    else:
        _end(found, "done")


def _still_ours(found: Job) -> QuerySet[Job]:
    """Give the row as long as this try is the one that counts."""
    return Job.objects.filter(pk=found.pk, state="running", tries=found.tries)


def _end(found: Job, state: str, words: Words = ("", "")) -> None:
    _still_ours(found).update(state=state, finished=timezone.now(), chinese=words[0][:300], english=words[1][:300])


def _again_or_failed(found: Job, words: Words, *, waits: bool) -> None:
    """Queue a job again, at once or after a while; after its last try it has failed."""
    if found.tries >= MOST_TRIES:
        _end(found, "failed", words)
    else:
        _still_ours(found).update(state="queued", beat=timezone.now() if waits else None)


@contextmanager
def _beating(found: Job) -> Iterator[None]:
    """Show that the process lives, as long as the job runs."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(BEAT.total_seconds()):
            try:
                _still_ours(found).update(beat=timezone.now())
            except Error:
                _log.warning("job %d: its beat could not be written", found.pk)
        connection.close()

    thread = threading.Thread(target=beat, name="beat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
