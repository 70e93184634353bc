"""Stories that happen beside each other, and the clock that only they see."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from yiding.office.demo.clock import Clock, Story, moved, tell

MADE = datetime.datetime(2026, 5, 8, 10, 3, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.django_db
def test_parts_happen_in_the_order_of_time() -> None:
    """Two stories that overlap are told part by part; each part sees its own moment."""
    clock = Clock(MADE)
    happened: list[tuple[str, datetime.datetime]] = []

    def story(name: str, *days: int) -> Story:
        for day in days:
            yield clock.at(clock.ago(day), 9)
            happened.append((name, timezone.now()))

    with moved(clock):
        tell(clock, [story("a", 5, 1), story("b", 4, 3)])
    assert [name for name, _ in happened] == ["a", "b", "b", "a"]
    assert [moment for _, moment in happened] == sorted(moment for _, moment in happened)
    assert happened[-1][1].date() == datetime.date(2026, 5, 7)


@pytest.mark.django_db
def test_the_clock_goes_back_to_the_real_one() -> None:
    """Also where something went wrong."""
    real = timezone.now
    with pytest.raises(ValueError, match="broken"), moved(Clock(MADE)):
        raise ValueError("broken")
    assert timezone.now is real


@pytest.mark.parametrize(
    ("made", "began"),
    [
        ("2026-05-08 09:20", "2026-05-08 08:30"),
        ("2026-05-08 09:19", "2026-05-07 19:30"),
        ("2026-05-08 13:00", "2026-05-08 08:30"),
        ("2026-05-09 16:00", "2026-05-09 14:30"),
        ("2026-01-01 00:05", "2025-12-31 19:30"),
        ("2026-02-17 23:59", "2026-02-17 19:30"),
    ],
)
@pytest.mark.django_db
def test_a_sitting_runs_at_any_moment(made: str, began: str) -> None:
    """It began at a usual hour, long enough ago; after midnight it is that of the evening before, on a day of rest that day's."""
    clock = Clock(datetime.datetime.fromisoformat(made).replace(tzinfo=ZoneInfo("Asia/Shanghai")))
    assert f"{clock.under_way():%Y-%m-%d %H:%M}" == began


@pytest.mark.django_db
def test_days_are_working_days() -> None:
    """The May holiday of 2026 (1 to 5 May, 9 May worked) is left out before and after."""
    clock = Clock(MADE)
    assert clock.ago(3) == datetime.date(2026, 4, 30)
    assert clock.ahead(1) == datetime.date(2026, 5, 9)
