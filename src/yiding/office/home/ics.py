"""Somebody's calendar as a file that other calendars subscribe to: counts, times and links, never a title (law 9)."""

import datetime
from collections.abc import Callable

from django.utils import timezone
from icalendar import Calendar
from icalendar import Event as Entry

from yiding.office.base.language import chosen
from yiding.office.home.events import Event


def calendar_file(found: list[Event], absolute: Callable[[str], str]) -> bytes:
    """Write events as iCalendar (RFC 5545); `absolute` makes a link of an address of the office."""
    file = Calendar()
    file.add("version", "2.0")
    file.add("prodid", "-//Yiding//office//ZH")
    file.add("x-wr-calname", chosen(("议定日程", "Yiding")))
    for event in found:
        file.add_component(_entry(event, absolute))
    return bytes(file.to_ical())


def _entry(event: Event, absolute: Callable[[str], str]) -> Entry:
    entry = Entry()
    entry.add("uid", f"{event.key}@yiding")
    entry.add("dtstamp", timezone.now().astimezone(datetime.UTC))
    entry.add("dtstart", _start(event))
    entry.add("summary", chosen(event.outside))
    entry.add("url", absolute(event.address))
    return entry


def _start(event: Event) -> datetime.date:
    """Give the moment in UTC, or the day where no time is set."""
    if event.time is None:
        return event.day
    return timezone.make_aware(datetime.datetime.combine(event.day, event.time)).astimezone(datetime.UTC)
