"""What the board is narrowed by besides choices of the database: months, what a task lacks, what its unit has to do now."""

import datetime
import re
from collections.abc import Callable, Iterable

from django.db.models import Q

from yiding.office.matters.lights import Lamps
from yiding.office.matters.models import Task
from yiding.rules.task_actions import OPEN
from yiding.rules.words import Words

_MONTHS = 12
_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
NEVER = "none"
WITH_UNIT = tuple(state for state in OPEN if state != "completion_asked")
"""States in which the unit has the next step."""
LACKS: dict[str, Q] = {
    "owner": Q(lead=None),
    "leader": Q(leader=None),
    "date": Q(due=None) & ~Q(kind="standing"),
    "news": Q(news_on=None) & ~Q(state="ended"),
    "topic": Q(matter__topic=""),
}
LACKS_WORDS: dict[str, Words] = {
    "owner": ("没有牵头单位", "no lead unit"),
    "leader": ("没有责任领导", "no leader"),
    "date": ("没有时限", "no deadline"),
    "news": ("没有反馈", "never reported"),
    "topic": ("没有主题", "no topic"),
}
DOES: dict[str, Words] = {
    "sign": ("待签收", "to sign for"),
    "back": ("退回重办", "sent back"),
    "late": ("逾期", "late"),
    "news": ("该反馈", "news due"),
    "near": ("临期", "near"),
}
"""What a unit has to do now, in the order in which its page says it; a task can stand in several."""


def to_do(key: str, lit: Lamps) -> Q:
    """Give the condition for what a unit has to do now; news is due when its day is past or near."""
    found: dict[str, Callable[[], Q]] = {
        "sign": lambda: Q(state="assigned"),
        "back": lambda: Q(state="sent_back"),
        "late": lambda: Q(light_rank=0, state__in=WITH_UNIT),
        "news": lambda: Q(next_news__lte=lit.near, state__in=WITH_UNIT),
        "near": lambda: Q(light_rank=1),
    }
    return found[key]()


def any_of(conditions: Iterable[Q]) -> Q:
    """Give the condition that one of several holds."""
    found = Q(pk__in=())
    for one in conditions:
        found |= one
    return found


def months(day: datetime.date, chosen: Iterable[str]) -> list[tuple[str, Words]]:
    """Give the months around a day, the half year before and that to come, those that were chosen, and no deadline at all."""
    first = day.year * _MONTHS + day.month - 1 - _MONTHS // 2
    around = [f"{place // _MONTHS}-{place % _MONTHS + 1:02}" for place in range(first, first + _MONTHS + 1)]
    every = sorted({*around, *(one for one in chosen if _MONTH.fullmatch(one))})
    return [*((one, month_said(one)) for one in every), (NEVER, month_said(NEVER))]


def month_said(one: str) -> Words:
    """Say a month of deadlines."""
    if one == NEVER:
        return LACKS_WORDS["date"]
    year, month = map(int, one.split("-"))
    return f"{year}年{month}月", one


def in_month(one: str) -> Q:
    """Give the condition for deadlines in a month."""
    if one == NEVER:
        return Q(due=None)
    year, month = map(int, one.split("-"))
    first = datetime.date(year, month, 1)
    return Q(due__gte=first, due__lt=datetime.date(year + month // _MONTHS, month % _MONTHS + 1, 1))


def shows(task: Task) -> object:
    """Give the deadline as the board shows it: the day, else the words of the paper."""
    return task.due or task.due_words
