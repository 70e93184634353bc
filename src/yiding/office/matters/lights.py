"""Lights: computed from two dates, in SQL for tables and counts, in Python for one task; never stored."""

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple, cast

from django.db.models import Case, F, IntegerField, Q, Value, When

from yiding.office.base.chosen import choices, number
from yiding.office.base.days import due, today
from yiding.office.base.pages import Colour, State, Weight
from yiding.office.matters.models import Task
from yiding.rules.settings import SETTINGS
from yiding.rules.settings import value as value_of
from yiding.rules.task_actions import OPEN
from yiding.rules.words import Words

LIGHTS: dict[str, Words] = {
    "late": ("逾期", "late"),
    "near": ("临期", "near"),
    "stuck": ("无进展", "no news"),
    "on_time": ("正常", "on time"),
    "over": ("已结束", "over"),
}
"""In the order of weight; of several that fit the first counts."""
ORDER = tuple(LIGHTS)
LIGHT_WEIGHTS: dict[str, Weight] = {
    "late": "late",
    "near": "near",
    "stuck": "waits",
    "on_time": "runs",
    "over": "done",
}


class Lamps(NamedTuple):
    """What lights need on a day: the last deadline that is near, and each light as a state, by the name and the colour that this government chose."""

    day: datetime.date
    near: datetime.date
    states: dict[str, State]

    def of(self, task: Task) -> State:
        """Give the light of a task as a state."""
        return self.states[light_of(task, self.day, self.near)]


def near_until(day: datetime.date) -> datetime.date:
    """Give the last deadline that is near on a day."""
    return due(day, number("alert.near_wd"))


def conditions(day: datetime.date, near: datetime.date | None = None) -> dict[str, Q]:
    """Give what each light asks for on a day.

    Who waits for the office's word (completion asked) is not late by it, nor without news where it refused the task. `near`, here and below, is `near_until(day)` where it is known already.
    """
    is_open = Q(state__in=OPEN)
    with_unit = Q(state__in=[state for state in OPEN if state != "completion_asked"])
    late = Q(due__lt=day) & (with_unit | Q(news_on__gt=F("due")) | Q(news_on=None))
    soon = Q(due__gte=day, due__lte=near or near_until(day)) & with_unit
    stuck = Q(next_news__lt=day) & with_unit & ~Q(state="refused")
    return {
        "late": is_open & late,
        "near": soon,
        "stuck": stuck,
        "on_time": is_open,
        "over": ~is_open,
    }


def rank(day: datetime.date, near: datetime.date | None = None) -> Any:
    """Give the place of a task's light in the order of weight, 0 for the heaviest, as an expression of SQL."""
    rows = [When(condition, then=Value(place)) for place, condition in enumerate(conditions(day, near).values())]
    return Case(*rows, default=Value(len(ORDER) - 1), output_field=IntegerField())


def only(key: str, day: datetime.date) -> Q:
    """Give the condition for one light alone: what it asks for, and none of the heavier."""
    found, rows = Q(), conditions(day)
    for name, condition in rows.items():
        if name == key:
            return condition & found
        found &= ~condition
    raise KeyError(key)


def light_of(task: Task, day: datetime.date, near: datetime.date | None = None) -> str:
    """Give the light of one task on a day, as `rank` does in SQL."""
    if task.state not in OPEN:
        return "over"
    with_unit = task.state != "completion_asked"
    if task.due and task.due < day and (with_unit or task.news_on is None or task.news_on > task.due):
        return "late"
    if task.due and with_unit and day <= task.due <= (near or near_until(day)):
        return "near"
    if with_unit and task.state != "refused" and task.next_news and task.next_news < day:
        return "stuck"
    return "on_time"


def lamps() -> Lamps:
    """Give what lights need today, in one query."""
    own, day = choices(), today()
    states = {key: State(_name(key, own), LIGHT_WEIGHTS[key], _colour(key, own)) for key in ORDER}
    return Lamps(day, due(day, int(value_of("alert.near_wd", own))), states)


def light_state(key: str) -> State:
    """Give one light as a state; for many rows ask `lamps` once."""
    return lamps().states[key]


def _name(key: str, own: Mapping[str, Any]) -> Words:
    name = str(value_of(f"alert.{key}_name", own))
    return LIGHTS[key] if name == SETTINGS[f"alert.{key}_name"].default else (name, name)


def _colour(key: str, own: Mapping[str, Any]) -> Colour:
    return cast(Colour, value_of(f"alert.{key}_colour", own))
