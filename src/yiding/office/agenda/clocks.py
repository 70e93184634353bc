"""The clocks of a sitting: by which day each step is due before it, whether it is late, whether the day is provisional."""

import datetime
from typing import NamedTuple

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.queries import approved, sent
from yiding.office.base.chosen import choices
from yiding.office.base.days import calendar, today
from yiding.rules.settings import value
from yiding.rules.words import Words


class Clock(NamedTuple):
    """One clock: its setting, what is due, on which day; late where that day is past and the step is not done."""

    key: str
    words: Words
    day: datetime.date
    done: bool
    late: bool
    provisional: bool


_STEPS: tuple[tuple[str, Words], ...] = (
    ("call.lead_days", ("征集议题", "call for items")),
    ("papers.due_before_wd", ("材料报齐", "papers handed in")),
    ("agenda.freeze_before_wd", ("议程审定", "agenda approved")),
    ("papers.send_before_wd", ("材料分发", "papers sent")),
    ("notice.before_wd", ("发会议通知", "notices sent")),
)


def clocks(sitting: Sitting) -> list[Clock]:
    """Give the clocks of a sitting in order of days; none while it has no day, and none that runs once it is opened."""
    if sitting.day is None:
        return []
    chosen = choices()
    found = []
    for key, words in _STEPS:
        day, provisional = _before(sitting.day, int(value(key, chosen)), key.endswith("_wd"))
        done = _done(sitting, key)
        found.append(Clock(key, words, day, done, not done and day < today(), provisional))
    return sorted(found, key=lambda clock: clock.day)


def papers_due(sitting: Sitting) -> datetime.date | None:
    """Give the day by which papers are handed in."""
    return next((clock.day for clock in clocks(sitting) if clock.key == "papers.due_before_wd"), None)


def _before(day: datetime.date, number: int, working: bool) -> tuple[datetime.date, bool]:
    if not working:
        return day - datetime.timedelta(days=number), False
    return calendar().before(day, number) if number else (day, calendar().is_provisional(day))


def _done(sitting: Sitting, key: str) -> bool:
    """Say whether a step is done; papers are in when the agenda is approved, items are called when it is begun."""
    if sitting.state not in ("preparing", "convened", "postponed"):
        return True
    if key == "call.lead_days":
        return bool(sitting.agendas.all())
    if key == "papers.send_before_wd":
        return sent(sitting) is not None
    if key == "notice.before_wd":
        return sitting.state == "convened"
    return approved(sitting) is not None
