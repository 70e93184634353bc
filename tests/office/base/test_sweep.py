"""The daily sweep: once a day, caught up after a standstill, repeated only where it was cut off."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from yiding.office.base import jobs, sweep
from yiding.office.base.jobs import run_waiting
from yiding.office.base.models import Job, Once
from yiding.office.base.sweep import daily, forget_files, forget_forms, forget_jobs

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 5, 4)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, date]]]:
    """Register two daily functions and no others; give what they were told."""
    was: list[tuple[str, date]] = []
    jobs.discover()
    monkeypatch.setattr(sweep, "_names", [])
    before = dict(jobs._work)

    @daily
    def remind(day: date) -> None:
        was.append(("remind", day))

    @daily
    def count(day: date) -> None:
        if day == MONDAY and ("count", day) not in was:
            was.append(("count", day))
            raise ValueError
        was.append(("count", day))

    yield was
    jobs._work.clear()
    jobs._work.update(before)


def swept(day: date) -> None:
    """Sweep and do the work."""
    sweep.sweep(day)
    run_waiting()


def test_each_day_is_told_once(told: list[tuple[str, date]]) -> None:
    """However often the sweep is called, by whatever process."""
    tuesday = MONDAY + timedelta(1)
    swept(tuesday)
    swept(tuesday)
    swept(tuesday + timedelta(1))
    assert sorted(told) == sorted((name, tuesday + timedelta(n)) for name in ("remind", "count") for n in (0, 1))


def test_what_failed_is_repeated_alone(told: list[tuple[str, date]]) -> None:
    """What was done before the fault is not done again."""
    swept(MONDAY)
    assert told.count(("remind", MONDAY)) == 1
    assert told.count(("count", MONDAY)) == 2


def test_days_of_a_standstill_are_caught_up(told: list[tuple[str, date]]) -> None:
    """The oldest first, each day with itself; after a very long one, the last month."""
    swept(MONDAY + timedelta(1))
    told.clear()
    swept(MONDAY + timedelta(5))
    days = [day for _, day in told]
    assert days == sorted(days)
    assert set(days) == {MONDAY + timedelta(n) for n in (2, 3, 4, 5)}
    told.clear()
    swept(MONDAY + timedelta(1000))
    assert len(told) == 2 * sweep.MOST_DAYS
    assert max(told)[1] == MONDAY + timedelta(1000)


def test_a_clock_that_was_wrong_stops_nothing(told: list[tuple[str, date]]) -> None:
    """A day in the future was told by mistake: today is told all the same."""
    swept(MONDAY + timedelta(400))
    told.clear()
    swept(MONDAY + timedelta(1))
    assert {day for _, day in told} == {MONDAY + timedelta(1)}


def test_the_office_forgets_what_is_old() -> None:
    """Keys of forms, ended work and ended sessions; what is young stays."""
    long_ago = timezone.now() - timedelta(days=100)
    for key in ("old", "young"):
        Once.objects.create(key=key)
        Job.objects.create(name=key, state="done", finished=timezone.now())
    Once.objects.filter(key="old").update(at=long_ago)
    Job.objects.filter(name="old").update(finished=long_ago)
    Client().session.save()
    Session.objects.create(session_key="old", session_data="", expire_date=long_ago)
    today = timezone.localdate()
    for function in (forget_forms, forget_jobs, sweep.clear_sessions, forget_files):
        function(today)
    assert list(Once.objects.values_list("key", flat=True)) == ["young"]
    assert list(Job.objects.values_list("name", flat=True)) == ["young"]
    assert not Session.objects.filter(session_key="old").exists()
    assert Session.objects.count() == 1
