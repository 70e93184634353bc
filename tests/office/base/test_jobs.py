"""Work in the background is done once, begun again where its process died, and given up with a sentence."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from office.base.separate import Office
from yiding.office.base import jobs
from yiding.office.base.jobs import enqueue, job, requeue_dead, run_next, run_waiting
from yiding.office.base.models import Job
from yiding.office.base.refused import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def done() -> Iterator[list[Any]]:
    """Register three kinds of work, and give what they did."""
    did: list[Any] = []

    @job("trial")
    def trial(given: dict[str, Any]) -> None:
        did.append(given["n"])

    @job("trial.refused")
    def refuse(given: dict[str, Any]) -> None:
        raise Refused(("没有议题。", "There is no item."))

    @job("trial.fault")
    def fault(given: dict[str, Any]) -> None:
        did.append("tried")
        raise ValueError

    yield did
    for name in ("trial", "trial.refused", "trial.fault"):
        del jobs._work[name]


def states() -> list[tuple[str, int]]:
    """Give the state and the tries of every job."""
    return list(Job.objects.values_list("state", "tries"))


def test_what_was_asked_for_is_done_in_order(done: list[Any]) -> None:
    """Each once, the oldest first."""
    for n in range(3):
        enqueue("trial", {"n": n})
    run_waiting()
    assert done == [0, 1, 2]
    assert states() == [("done", 1)] * 3
    assert Job.objects.filter(finished=None).count() == 0
    run_waiting()
    assert done == [0, 1, 2]


def test_a_key_is_asked_for_once(done: list[Any]) -> None:
    """Also after it was done; other keys and no key are their own."""
    first = enqueue("trial", {"n": 1}, key="packet 1")
    run_waiting()
    assert enqueue("trial", {"n": 2}, key="packet 1") == first
    enqueue("trial", {"n": 3}, key="packet 2")
    enqueue("trial", {"n": 4})
    enqueue("trial", {"n": 4})
    run_waiting()
    assert done == [1, 3, 4, 4]


@transaction.atomic
def _ask_and_fail() -> None:
    enqueue("trial", {"n": 1})
    raise RuntimeError


def test_it_belongs_to_the_transaction_that_asks(done: list[Any]) -> None:
    """What is rolled back is never done."""
    with pytest.raises(RuntimeError):
        _ask_and_fail()
    run_waiting()
    assert done == []


def test_a_refusal_ends_it_with_its_sentence(done: list[Any]) -> None:
    """Trying again would not mend it."""
    enqueue("trial.refused", {})
    run_waiting()
    ended = Job.objects.get()
    assert (ended.state, ended.tries, ended.chinese, ended.english) == ("failed", 1, "没有议题。", "There is no item.")


def test_a_fault_is_tried_three_times(done: list[Any]) -> None:
    """Then it has failed, with a sentence; a name without work fails too."""
    enqueue("trial.fault", {})
    enqueue("trial.unknown", {})
    run_waiting()
    assert done == ["tried"] * 3
    assert states() == [("failed", 3)] * 2
    for ended in Job.objects.all():
        assert f"后台工作 {ended.pk}" in ended.chinese
        assert ended.english
        assert ended.finished


def test_a_fault_waits_before_it_is_tried_again(done: list[Any]) -> None:
    """The worker goes on with other work meanwhile."""
    enqueue("trial.fault", {})
    enqueue("trial", {"n": 1})
    assert run_next()
    assert run_next()
    assert not run_next()
    assert done == ["tried", 1]
    assert Job.objects.get(name="trial.fault").state == "queued"
    Job.objects.update(beat=timezone.now() - jobs.RETRY_AFTER)
    assert run_next()
    assert done == ["tried", 1, "tried"]


def test_what_does_not_beat_is_queued_again_at_once(done: list[Any]) -> None:
    """At most three times; what beats is left alone."""
    enqueue("trial", {"n": 1})
    silent = timezone.now() - jobs.DEAD_AFTER - timedelta(seconds=1)
    Job.objects.update(state="running", tries=1, beat=timezone.now())
    requeue_dead()
    assert states() == [("running", 1)]
    Job.objects.update(beat=silent)
    requeue_dead()
    assert run_next()
    assert done == [1]
    Job.objects.update(state="running", tries=3, beat=silent)
    requeue_dead()
    assert states() == [("failed", 3)]
    assert "三次中途退出" in Job.objects.get().chinese


def test_a_try_that_was_given_up_does_not_end_the_next(done: list[Any]) -> None:
    """A process that comes back after it was taken for dead writes nothing into the try that counts."""
    found = enqueue("trial", {"n": 1})
    Job.objects.update(state="running", tries=2)
    found.tries = 1
    jobs._end(found, "done")
    assert states() == [("running", 2)]


COUNT = """
import os, time
from yiding.office.base import jobs
@jobs.job("count")
def count(given):
    with open(given["path"], "a") as stream:
        stream.write(f"{given['n']} {os.getpid()}\\n")
    time.sleep(0.01)
"""
MANY = "for n in range(60):\n    jobs.enqueue('count', {'n': n, 'path': %r})\n"
DO_ALL = """
print("begun", flush=True)
while not os.path.exists(%r):
    time.sleep(0.01)
while jobs.run_next():
    pass
"""


def _shared(office: Office, path: Path) -> None:
    """Let two processes do what waits, and see that each did some and none was done twice."""
    office.does(COUNT + MANY % str(path))
    go = path.with_name("go")
    workers = [office.begins(COUNT + DO_ALL % str(go)) for _ in range(2)]
    go.touch()
    for worker in workers:
        worker.communicate(timeout=60)
        assert worker.returncode == 0
    did = [line.split() for line in path.read_text("ascii").splitlines()]
    assert sorted(int(n) for n, _ in did) == list(range(60))
    assert len({process for _, process in did}) == 2


def test_two_workers_do_nothing_twice(tmp_path: Path) -> None:
    """Each job is claimed by one of them."""
    _shared(Office(tmp_path / "home"), tmp_path / "did")


def test_two_workers_on_postgresql_do_nothing_twice(tmp_path: Path, postgres: str) -> None:
    """There each passes over what the other is just claiming."""
    _shared(Office(tmp_path / "home", postgres), tmp_path / "did")


SLOW = """
import pathlib, sys, time
from datetime import timedelta
from yiding.office.base import jobs
from yiding.office.base.models import Job
jobs.BEAT, jobs.DEAD_AFTER = timedelta(seconds=0.2), timedelta(seconds=1)
@jobs.job("slow")
def slow(given):
    with open(given["path"], "a") as stream:
        stream.write("begun\\n")
        stream.flush()
        if given["waits"] and Job.objects.get().tries < given["waits"]:
            print("begun", flush=True)
            time.sleep(60)
        stream.write("ended\\n")
"""
ASK = "jobs.enqueue('slow', {'path': %r, 'waits': %d})\n"
WORK = """
for _ in range(100):
    jobs.requeue_dead()
    jobs.run_next()
    if Job.objects.get().state in ("done", "failed"):
        break
    time.sleep(0.1)
found = Job.objects.get()
print(found.state, found.tries, found.chinese)
"""


def test_work_whose_process_was_killed_is_done_by_the_next(tmp_path: Path) -> None:
    """Killed in the middle, it is begun again; what beats in another process is left to it."""
    office, path = Office(tmp_path / "home"), tmp_path / "did"
    worker = office.begins(SLOW + ASK % (str(path), 2) + WORK)
    office.does(SLOW + "time.sleep(1.5)\njobs.requeue_dead()\nassert Job.objects.get().state == 'running'")
    worker.kill()
    worker.communicate()
    assert office.does(SLOW + WORK).split() == ["done", "2"]
    assert path.read_text("ascii").split() == ["begun", "begun", "ended"]


def test_work_that_kills_its_process_is_given_up(tmp_path: Path) -> None:
    """After three processes it has failed, with a sentence."""
    office, path = Office(tmp_path / "home"), tmp_path / "did"
    office.does(SLOW + ASK % (str(path), 9))
    for _ in range(3):
        worker = office.begins(SLOW + WORK)
        worker.kill()
        worker.communicate()
    told = office.does(SLOW + WORK)
    assert told.startswith("failed 3 办理它的进程三次中途退出")
    assert path.read_text("ascii").split() == ["begun"] * 3
