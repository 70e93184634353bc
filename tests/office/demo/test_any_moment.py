"""The sitting that runs is there whenever the demonstration is made."""

import datetime
from zoneinfo import ZoneInfo

import pytest

from yiding.office.agenda.models import Sitting
from yiding.office.base.models import Step
from yiding.office.demo.clock import Clock, moved, tell
from yiding.office.demo.in_session import running
from yiding.office.demo.meetings import studies
from yiding.office.demo.plans_for_sittings import FOR_RUNNING
from yiding.office.demo.register import make_register
from yiding.office.demo.way import Office, through


@pytest.mark.django_db
@pytest.mark.parametrize("moment", ["2026-02-15 00:05", "2026-10-01 23:55", "2027-01-01 09:20"])
def test_it_runs_whenever_the_demonstration_is_made(moment: str) -> None:
    """Just after midnight, on a holiday, at the turn of the year: all of it happened in order, and nothing later than now."""
    clock = Clock(datetime.datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Asia/Shanghai")))
    with moved(clock):
        clock.moment = clock.at(clock.ago(60), 8)
        office = Office(make_register(80, (5, clock.today.year)), clock)
        tell(clock, [*(through(office, plan) for plan in FOR_RUNNING), studies(office), running(office)])
    sitting = Sitting.objects.get(state="open")
    assert sitting.day is not None
    assert 0 <= (clock.today - sitting.day).days <= 1
    moments = list(Step.objects.order_by("id").values_list("at", flat=True))
    assert moments == sorted(moments)
    assert moments[-1] <= clock.made
