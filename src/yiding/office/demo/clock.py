"""The clock of the demonstration: what is done in it happened on working days before today, in the order of time.

A story is a generator of moments: it yields when its next part happens, and is resumed when all that lies before has
happened. Only the making of a demonstration moves the clock, before anything is served.
"""

import datetime
import heapq
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager

from django.utils import timezone

from yiding.office.base.days import calendar

Story = Generator[datetime.datetime, None, None]


class Clock:
    """The moment that it is: `today` is the day on which the demonstration is made."""

    def __init__(self, today: datetime.date) -> None:
        self.today = today
        self.moment = self.at(self.ago(1), 18)

    def now(self) -> datetime.datetime:
        """Give the moment."""
        return self.moment

    def ago(self, working_days: int) -> datetime.date:
        """Give the day so many working days before today, at least one: all that happened lies before today."""
        return calendar().before(self.today, working_days)[0]

    def ahead(self, working_days: int) -> datetime.date:
        """Give the day so many working days after today."""
        return calendar().add(self.today, working_days)[0]

    def at(self, day: datetime.date, hour: int, minute: int = 0) -> datetime.datetime:
        """Give a moment of a day, in the office's time zone."""
        return datetime.datetime.combine(day, datetime.time(hour, minute), timezone.get_default_timezone())


@contextmanager
def moved(clock: Clock) -> Iterator[None]:
    """Let the office's clock be this one until the end."""
    real = timezone.now
    timezone.now = clock.now
    try:
        yield
    finally:
        timezone.now = real


def tell(clock: Clock, stories: Iterable[Story]) -> None:
    """Let stories happen beside each other, each part at its moment; the clock must be moved already."""
    waiting = [(next(story), place, story) for place, story in enumerate(stories)]
    heapq.heapify(waiting)
    while waiting:
        clock.moment, place, story = heapq.heappop(waiting)
        try:
            heapq.heappush(waiting, (next(story), place, story))
        except StopIteration:
            continue
