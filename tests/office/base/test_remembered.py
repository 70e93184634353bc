"""What is remembered of the database is never older than the request or the piece of work that asks."""

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from yiding.office.base.chosen import number
from yiding.office.base.jobs import enqueue, job, run_waiting
from yiding.office.base.models import Chosen
from yiding.office.base.remembered import forget_all

KEY = "alert.near_wd"


def elsewhere(value: int) -> None:
    """Change the setting as another process would: no signal comes here."""
    Chosen._base_manager.bulk_create([Chosen(key=KEY, value=value)])


def test_a_worker_counts_by_what_was_chosen_since(db: None) -> None:
    """Each piece of work asks anew, also in a process that serves no request."""
    seen: list[int] = []

    @job("test.look")
    def look(given: dict[str, object]) -> None:
        seen.append(number(KEY))

    enqueue("test.look", {})
    run_waiting()
    elsewhere(17)
    enqueue("test.look", {})
    run_waiting()
    assert seen[1] == 17 != seen[0]


def test_a_request_asks_anew_and_once(db: None) -> None:
    """What another process chose counts from the next request on; within one it is asked once."""
    before = number(KEY)
    elsewhere(before + 9)
    assert number(KEY) == before
    Client().get("/login/")
    assert number(KEY) == before + 9
    forget_all()
    with CaptureQueriesContext(connection) as captured:
        assert [number(KEY), number(KEY)] == [before + 9] * 2
    assert len(captured) == 1


def test_what_was_taken_back_is_not_remembered(db: None) -> None:
    """A value that was read in a transaction that failed."""
    before = number(KEY)

    def change() -> None:
        with transaction.atomic():
            Chosen(key=KEY, value=before + 9).save()
            assert number(KEY) == before + 9
            raise ValueError("taken back")

    with pytest.raises(ValueError, match="taken back"):
        change()
    assert number(KEY) == before
