"""Short phrases about a record in the office's words: the head line of a meeting, dates, sums, deadlines."""

import datetime

from yiding.cli.labels import KINDS, RECURRENCES, SESSIONS, zh
from yiding.cli.printable import printable
from yiding.records import Amount, Attendee, Deadline, Fact, Meeting
from yiding.text.numerals import day_words

_WEEKDAYS = "一二三四五六日"


def value(fact: Fact | None) -> str:
    """Give a fact's value as words for one line: its text where no value was fixed, nothing where there is no fact."""
    if fact is None:
        return ""
    return printable(fact.text if fact.value is None else fact.value)


def values(facts: list[Fact], between: str = "、") -> str:
    """Give the values of several facts in one line, each once."""
    return between.join(dict.fromkeys(value(f) for f in facts))


def day(iso: str) -> str:
    """Write an ISO date as the office does: 2026年5月8日（周五）. What is no whole date stays as it is."""
    try:
        date = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day_words(date)}（周{_WEEKDAYS[date.weekday()]}）"


def money(amount: Amount) -> str:
    """Write a sum in yuan with the unit that keeps it short: 3.2亿元, 1200万元, 860元."""
    if not isinstance(amount.value, (int, float)):
        return value(amount)
    for size, unit in ((10**8, "亿元"), (10**4, "万元")):
        if abs(amount.value) >= size:
            return f"{amount.value / size:,.10g}{unit}"
    return f"{amount.value:,.10g}元"


def due(deadline: Deadline) -> str:
    """Write a deadline: the day where one is fixed, with the words of the source; otherwise the words alone."""
    words = printable(deadline.text)
    parts = []
    if isinstance(deadline.value, str):
        parts.append(words if words == deadline.value else f"{words} → {day(deadline.value)}")
    else:
        parts.append(words)
    if deadline.recurrence:
        parts.append(zh(RECURRENCES, deadline.recurrence))
    if deadline.hedged:
        parts.append("力争")
    return " · ".join(parts)


def counted(meeting: Meeting) -> str:
    """Say which meeting it is: 第十二届 … 2025年 … 第17次, as far as the source counts."""
    parts = [
        f"第{value(meeting.term)}届" if meeting.term else "",
        f"{value(meeting.year)}年" if meeting.year else "",
        f"第{value(meeting.number)}次" if meeting.number else "",
    ]
    return "".join(parts)


def kinds(meeting: Meeting) -> str:
    """Name what kind of meeting it was; a joint sitting has several kinds."""
    return "暨".join(zh(KINDS, kind) for kind in meeting.kind) or zh(KINDS, "other")


def when(meeting: Meeting) -> str:
    """Say on which day and in which half of it the meeting was held; nothing when the source does not say."""
    if meeting.held_on is None:
        return ""
    return day(value(meeting.held_on)) + (zh(SESSIONS, meeting.session) if meeting.session else "")


def head(meeting: Meeting) -> str:
    """Write the head line of a meeting: its organs, its count and its kind."""
    return " ".join(part for part in (values(meeting.bodies), counted(meeting) + kinds(meeting)) if part)


def person(attendee: Attendee) -> str:
    """Write one attendee without the unit: post and name, with the reason of an absence."""
    words = " ".join(part for part in (value(attendee.post), value(attendee.name)) if part) or "（未列姓名）"
    return f"{words}（{value(attendee.reason)}）" if attendee.reason else words


def by_unit(attendees: list[Attendee]) -> list[tuple[str, list[Attendee]]]:
    """Bring attendees together by unit, in the order of the source; those without a unit under an empty name."""
    groups: dict[str, list[Attendee]] = {}
    for attendee in attendees:
        groups.setdefault(value(attendee.unit), []).append(attendee)
    return list(groups.items())
