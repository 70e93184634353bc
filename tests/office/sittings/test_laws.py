"""Whatever order actions come in, the laws of a sitting hold."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from office.cast import Cast, make_cast
from office.sittings.composed import COME, adopts, gathered, items, key, two
from yiding.office.agenda.models import Sitting
from yiding.office.base.refused import Refused
from yiding.office.sittings.actions.adjourn_sitting import adjourn_sitting
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.close_sitting import close_sitting
from yiding.office.sittings.actions.confirm_record import confirm_record
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.join_item import join_item
from yiding.office.sittings.actions.note_leaving import note_leaving
from yiding.office.sittings.actions.note_return import note_return
from yiding.office.sittings.actions.note_speech import note_speech
from yiding.office.sittings.actions.open_sitting import open_sitting
from yiding.office.sittings.actions.reopen_discussion import reopen_discussion
from yiding.office.sittings.actions.resume_sitting import resume_sitting
from yiding.office.sittings.actions.start_discussion import start_discussion
from yiding.office.sittings.actions.sum_up import sum_up
from yiding.office.sittings.case import BUSY
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import SittingItem, Speech
from yiding.office.sittings.queries import with_record
from yiding.office.sittings.rooms import rooms
from yiding.office.sittings.said import Said

ON_SITTING = ("open", "adjourn", "resume", "close", "confirm")
ON_ITEM = ("call", "discuss", "speak", "sum_up", "decide", "defer", "reopen", "join")
ON_PERSON = ("leave", "come")
STEP = st.one_of(
    st.tuples(st.sampled_from(ON_SITTING), st.just(0)),
    st.tuples(st.sampled_from(ON_ITEM), st.integers(0, 1)),
    st.tuples(st.sampled_from(ON_PERSON), st.integers(0, 2)),
)
_ON_THE_WAY = (("open", 0), ("call", 0), ("discuss", 0), ("speak", 0), ("sum_up", 0), ("decide", 0))


def do(cast: Cast, sitting: Sitting, step: str, which: int) -> None:
    """Try one action; a refusal changes nothing. Whether a decision may be taken is looked at before it is tried."""
    recorder, rows = cast.by("recorder"), items(sitting)
    person = cast.people[COME[which]].pk
    whole: dict[str, Callable[[], object]] = {
        "open": lambda: open_sitting(recorder, sitting.pk),
        "adjourn": lambda: adjourn_sitting(recorder, sitting.pk, "休息"),
        "resume": lambda: resume_sitting(recorder, sitting.pk),
        "close": lambda: close_sitting(recorder, sitting.pk),
        "confirm": lambda: confirm_record(cast.by("office_head"), sitting.pk),
        "leave": lambda: note_leaving(recorder, sitting.pk, person),
        "come": lambda: note_return(recorder, sitting.pk, person),
    }
    if step in whole:
        whole[step]()
    elif rows:
        _on_item(cast, rows[which], rows[1 - which], step)


def _on_item(cast: Cast, item: SittingItem, other: SittingItem, step: str) -> None:
    recorder = cast.by("recorder")
    said = Said(cast.people["vice_head"].pk, key(), "同意。", "agree")
    acts: dict[str, Callable[[], object]] = {
        "call": lambda: call_item(recorder, item.pk),
        "discuss": lambda: start_discussion(recorder, item.pk),
        "speak": lambda: note_speech(recorder, item.pk, said),
        "sum_up": lambda: sum_up(recorder, item.pk, "同意。", key()),
        "decide": lambda: decide_item(recorder, item.pk, adopts(cast)),
        "defer": lambda: decide_item(recorder, item.pk, Decided("deferred", reason="再论证", condition="论证后")),
        "reopen": lambda: reopen_discussion(recorder, item.pk, "补充意见"),
        "join": lambda: join_item(recorder, item.pk, other.pk, "合并"),
    }
    acts[step]()


def enough(sitting: Sitting) -> bool:
    """Say whether every body has its quorum in the room."""
    now = with_record(Sitting.objects.all()).get(pk=sitting.pk)
    return all(room.present >= room.needed for room in rooms(now))


def outcomes(sitting: Sitting) -> dict[int, str]:
    """Give the outcome of each item."""
    return {row.pk: row.outcome for row in items(sitting)}


def the_laws_hold(sitting: Sitting) -> None:
    """One item at a time; who was summed up has no later speech; a closed sitting has no item without an outcome."""
    rows = items(sitting)
    now = Sitting.objects.get(pk=sitting.pk)
    assert sum(row.state in BUSY for row in rows) <= 1
    for row in rows:
        speeches = list(Speech.objects.filter(item=row).order_by("id"))
        if row.state == "concluded" or row.outcome == "adopted_in_principle":
            assert speeches[-1].as_what == "chief", "nobody speaks after the chair"
        assert (row.state == "decided") == bool(row.outcome)
    if now.state in ("closed", "recorded"):
        assert all(row.state in ("decided", "joined") for row in rows)


@contextmanager
def rolled_back() -> Iterator[None]:
    """Do something in a transaction that leaves nothing behind."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def sitting(db: None) -> tuple[Cast, Sitting]:
    """Give a sitting of two items at whose door everybody signed in."""
    cast = make_cast()
    return cast, gathered(cast, *two(cast))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(prefix=st.integers(0, len(_ON_THE_WAY)), steps=st.lists(STEP, max_size=14))
def test_the_laws_hold_in_any_order(sitting: tuple[Cast, Sitting], prefix: int, steps: list[tuple[str, int]]) -> None:
    """No outcome without a quorum, no speech after the chair's without reopening, no two items at once."""
    cast, which = sitting
    with rolled_back():
        for step, place in [*_ON_THE_WAY[:prefix], *steps]:
            before, there = outcomes(which), enough(which)
            try:
                do(cast, which, step, place)
            except Refused:
                assert outcomes(which) == before, "what is refused changes nothing"
            given_now = [pk for pk, outcome in outcomes(which).items() if outcome and not before.get(pk)]
            assert there or not given_now, "no outcome without a quorum"
            the_laws_hold(which)
