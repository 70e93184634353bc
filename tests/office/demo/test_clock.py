"""Stories that happen beside each other, and the clock that only they see."""

import datetime

import pytest
from django.utils import timezone

from yiding.office.demo.clock import Clock, Story, moved, tell

TODAY = datetime.date(2026, 5, 8)


@pytest.mark.django_db
def test_parts_happen_in_the_order_of_time() -> None:
    """Two stories that overlap are told part by part; each part sees its own moment."""
    clock = Clock(TODAY)
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
    with pytest.raises(ValueError, match="broken"), moved(Clock(TODAY)):
        raise ValueError("broken")
    assert timezone.now is real


@pytest.mark.django_db
def test_days_are_working_days() -> None:
    """The May holiday of 2026 (1 to 5 May, 9 May worked) is left out before and after."""
    clock = Clock(TODAY)
    assert clock.ago(3) == datetime.date(2026, 4, 30)
    assert clock.ahead(1) == datetime.date(2026, 5, 9)
