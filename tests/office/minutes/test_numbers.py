"""Numbers of minutes: without gaps and doubles, however many ask at once and wherever a signature breaks off."""

import datetime
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.db.models import Model

from office.cast import Cast, keep, log_is_whole, make_cast
from office.minutes.composed import again, closed, drafted, issued, item, reviewed, write
from yiding.office.base.by import TERMINAL
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.models import AuditEntry, Notice, Step
from yiding.office.base.refused import Outdated, Refused
from yiding.office.minutes.actions.correct_minutes import correct_minutes
from yiding.office.minutes.actions.draft_minutes import draft_minutes
from yiding.office.minutes.actions.keep_series import keep_series
from yiding.office.minutes.actions.sign_minutes import sign_minutes
from yiding.office.minutes.models import Minutes, MinutesItem, Series
from yiding.office.minutes.numbering import take

REQUESTS, THREADS = 500, 25


def at_once(jobs: list[Callable[[], None]], threads: int) -> None:
    """Do jobs on several threads, all begun at the same moment; a failure in one fails the test."""
    begin, failed = threading.Barrier(threads), list[BaseException]()

    def run(mine: list[Callable[[], None]]) -> None:
        begin.wait()
        try:
            for job in mine:
                job()
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    running = [threading.Thread(target=run, args=(jobs[place::threads],)) for place in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert failed == []


@pytest.mark.django_db(transaction=True)
def test_five_hundred_requests_at_once_get_consecutive_numbers() -> None:
    """Each in a deed of its own: 500 numbers, from the next one on, without gaps and doubles, and the log is whole."""
    cast = make_cast()
    series = keep_series(cast.by("secretariat"), body=cast.body.pk, name="青政纪要", last=15)
    given: list[int] = []

    def ask() -> None:
        with deed("keep_series", TERMINAL, series.about) as doing:
            number = take(doing, series.pk, today())[1]
        given.append(number)

    at_once([ask] * REQUESTS, THREADS)
    assert sorted(given) == list(range(16, 16 + REQUESTS))
    assert Series.objects.get(pk=series.pk).last == 15 + REQUESTS
    assert log_is_whole()


@pytest.mark.django_db(transaction=True)
def test_signatures_at_once_get_consecutive_numbers() -> None:
    """Ten minutes, signed at the same moment."""
    cast = make_cast()
    first = reviewed(cast)
    rows = [first, *(ready_to_sign(first) for _ in range(9))]
    by = cast.by("chief")

    def signing(row: Minutes) -> Callable[[], None]:
        def sign() -> None:
            sign_minutes(by, row.pk, "同意签发。")

        return sign

    at_once([signing(row) for row in rows], 5)
    assert set(Minutes.objects.values_list("number", flat=True)) == set(range(16, 26))
    assert log_is_whole()


def ready_to_sign(like: Minutes) -> Minutes:
    """Give another one that only wants its signature."""
    row = Minutes(sitting=like.sitting, kind="correction", series=like.series, state="reviewed", title="更正")
    row.mark, row.openness, row.ground = like.mark, "proactive", "同原纪要"
    keep(row)
    keep(MinutesItem(minutes=row, order=1, heading="更正", text="以此为准。"))
    return row


class Crash(Exception):  # noqa: N818 - it is no fault of the program
    """The process that dies in the middle of a signature."""


def dying(monkeypatch: pytest.MonkeyPatch, after: int) -> Callable[[], bool]:
    """Let the writes before one go through and that one crash; give whether it came to that."""
    saved, created = Model.save_base, models.QuerySet.bulk_create
    left = iter(range(after, -2, -1))
    crashed: list[bool] = []

    def once() -> None:
        if next(left, -1) == 0:
            crashed.append(True)
            raise Crash

    def save(self: Model, *args: Any, **options: Any) -> None:
        once()
        saved(self, *args, **options)

    def create(self: Any, *args: Any, **options: Any) -> Any:
        once()
        return created(self, *args, **options)

    monkeypatch.setattr(Model, "save_base", save)
    monkeypatch.setattr(models.QuerySet, "bulk_create", create)
    return lambda: bool(crashed)


def state(minutes: Minutes, original: Minutes) -> tuple[object, ...]:
    """Give everything that a signature changes."""
    now, was = again(minutes), again(original)
    series = Series.objects.get(pk=now.series_id)
    counts = AuditEntry.objects.count(), Step.objects.count(), Notice.objects.count()
    return (
        now.state,
        now.version,
        now.number,
        now.signed_by,
        was.state,
        was.version,
        series.last,
        series.version,
        counts,
    )


@pytest.fixture
def correction(cast: Cast) -> Minutes:
    """Give a correction that waits for its signature: with it the corrected minutes change too."""
    original = issued(cast)
    new = correct_minutes(cast.by("secretariat"), original.pk, [item(original).pk], "期限有误")
    write(cast, new, "期限更正为2026年12月31日。")
    row = Minutes.objects.get(pk=new.pk)
    row.state = "reviewed"
    keep(row)
    return row


def test_a_crash_between_any_two_steps_leaves_the_old_state(
    cast: Cast, correction: Minutes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before every single write the process dies once: nothing of the signature is there, the number is free again; then it is signed whole."""
    original = Minutes.objects.get(kind="minutes")
    before, by, died = state(correction, original), cast.by("chief"), 0
    while True:
        with monkeypatch.context() as patch:
            crashed = dying(patch, died)
            try:
                sign_minutes(by, correction.pk, "同意签发。")
            except Crash:
                died += 1
        if not crashed():
            break
        assert state(correction, original) == before
    assert died >= 6  # series, corrected minutes, notices, minutes, history, audit log
    now = again(correction)
    assert (now.state, now.number, again(original).state) == ("signed", 17, "corrected")
    assert log_is_whole()


def test_a_year_begins_at_one(cast: Cast) -> None:
    """By year the numbers begin anew; running ones go on."""
    keep_series(cast.by("secretariat"), body=cast.body.pk, name="青政纪要", last=15)
    keep_series(cast.by("secretariat"), body=cast.body.pk, name="", form="running", last=98)
    by_year, running = Series.objects.order_by("pk")
    next_year = datetime.date(today().year + 1, 1, 5)
    with deed("keep_series", TERMINAL, by_year.about) as doing:
        assert take(doing, by_year.pk, today()) == (today().year, 16)
        assert take(doing, by_year.pk, next_year) == (next_year.year, 1)
        assert take(doing, running.pk, today()) == (0, 99)
        assert take(doing, running.pk, next_year) == (0, 100)
    made = Minutes(series=running, number=99)
    assert made.numbered == "第99期"


def test_without_a_series_numbers_run_on(cast: Cast) -> None:
    """Where none was set up the first minutes make one: 第1期."""
    minutes = draft_minutes(cast.by("secretariat"), closed(cast).pk)
    assert (minutes.series.form, minutes.series.last, minutes.numbered) == ("running", 0, "")


def test_a_series_never_goes_back(cast: Cast) -> None:
    """Its last number stays at or above what stands on minutes; two editors see each other; a name stands once a body."""
    minutes = drafted(cast)
    row = minutes.series
    Minutes.objects.filter(pk=minutes.pk).update(number=16, year=today().year)
    clerk, version = cast.by("secretariat"), Series.objects.get(pk=row.pk).version
    with pytest.raises(Refused, match="已经编到 16 号"):
        keep_series(clerk, row.pk, version, body=cast.body.pk, name="青政纪要", last=3)
    keep_series(clerk, row.pk, version, body=cast.body.pk, name="青府纪要", last=16)
    with pytest.raises(Outdated):
        keep_series(clerk, row.pk, version, body=cast.body.pk, name="青政纪要", last=16)
    with pytest.raises(Refused, match="同样代字"):
        keep_series(clerk, body=cast.body.pk, name="青府纪要")
    with pytest.raises(Refused) as caught:
        keep_series(cast.by("desk"), body=cast.body.pk, name="甲")
    assert caught.value.rule == "role"


def test_no_number_stands_twice(cast: Cast) -> None:
    """The database itself refuses it."""
    minutes = issued(cast)
    row = ready_to_sign(minutes)
    row.number, row.year = minutes.number, minutes.year
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
