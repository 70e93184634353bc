"""The clock of the demonstration: what is done in it happened on working days before today, in the order of time.

One sitting runs at the moment at which the demonstration is made: that one may be today, late at night and on a day of rest.

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
_HOURS = (datetime.time(8, 30), datetime.time(14, 30), datetime.time(19, 30))
"""When sittings begin."""
_FOR_SO_LONG = datetime.timedelta(minutes=50)  # what was done at the sitting that runs takes so long


class Clock:
    """The moment that it is: `made` is when the demonstration is made, `today` its day."""

    def __init__(self, made: datetime.datetime) -> None:
        self.made = made
        self.today = timezone.localdate(made)
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

    def minutes_ago(self, minutes: int) -> datetime.datetime:
        """Give the moment so many minutes before the demonstration is made."""
        return self.made - datetime.timedelta(minutes=minutes)

    def under_way(self) -> datetime.datetime:
        """Give when a sitting that runs now began: at the last usual hour that lies far enough back, in the small hours that of yesterday's evening."""
        latest = self.made - _FOR_SO_LONG
        days = (self.today, self.today - datetime.timedelta(days=1))
        begins = (self.at(day, hour.hour, hour.minute) for day in days for hour in _HOURS)
        return max(begin for begin in begins if begin <= latest)


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
    for moment in beside(stories):
        clock.moment = moment


def beside(stories: Iterable[Story]) -> Story:
    """Tell stories beside each other as one."""
    waiting = [(next(story), place, story) for place, story in enumerate(stories)]
    heapq.heapify(waiting)
    while waiting:
        moment, place, story = heapq.heappop(waiting)
        yield moment
        try:
            heapq.heappush(waiting, (next(story), place, story))
        except StopIteration:
            continue
