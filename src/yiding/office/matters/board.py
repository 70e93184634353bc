"""The board: tasks that were sent out, counted and narrowed by light, state, unit, leader, source, topic and time."""

import datetime
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.pages import State
from yiding.office.base.tables import Column, Filter, Table
from yiding.office.matters import offered
from yiding.office.matters.lights import ORDER, Lamps, rank
from yiding.office.matters.models import Task, TaskUnit
from yiding.office.matters.narrowing import DOES, LACKS, LACKS_WORDS, any_of, in_month, months, shows, to_do
from yiding.office.matters.rows import task_state
from yiding.office.matters.words import CLASSES, SOURCE_KINDS
from yiding.rules.states import TASK

_FILTERS = (
    "light", "state", "unit", "leader", "source", "topic", "todo", "helps", "from", "class", "month", "lack",
)  # fmt: skip
"""In the order in which they are offered."""
_UNSHOWN = ("words", "news", "told", "done_by", "matter__words", "matter__facts", "matter__done_by")
"""What no cell shows: long texts, and JSON that would be read for each row."""
LAST = datetime.date(9999, 12, 31)
"""The day by which what has no deadline is sorted."""


class Counted(NamedTuple):
    """How many tasks have a light, and where they are shown."""

    state: State
    number: int
    address: str


def rows_for(by: By, lit: Lamps) -> QuerySet[Task]:
    """Give the tasks of the board with the place of their light in the order of weight (`light_rank`) and their day (`by_day`; none is last)."""
    rows = offered.sent_to(by).annotate(light_rank=rank(lit.day, lit.near), by_day=Coalesce("due", LAST))
    return rows.select_related("matter", "lead", "leader").defer(*_UNSHOWN)


def counts(by: By, lit: Lamps) -> list[Counted]:
    """Count tasks by light."""
    rows = offered.sent_to(by).annotate(light_rank=rank(lit.day, lit.near))
    found = dict(rows.values_list("light_rank").annotate(n=Count("pk")))
    return [
        Counted(lit.states[key], found.get(place, 0), f"{reverse('board')}?light={key}")
        for place, key in enumerate(ORDER)
    ]


def board_table(by: By, lit: Lamps, asked: QueryDict) -> Table:
    """Give the table of the board; its filters offer what there is for who asks, and what was chosen."""
    return Table(
        ("督办任务", "Tasks"),
        (
            Column("number", ("编号", "Number"), lambda row: row.matter.number, ("matter__number", "order")),
            Column("text", ("工作要求", "Task"), lambda row: row.text, ("text",), leads=True),
            Column("lead", ("牵头单位", "Lead unit"), lambda row: str(row.lead or ""), ("lead__order", "lead")),
            Column("leader", ("责任领导", "Leader"), lambda row: str(row.leader or ""), ("leader__order", "leader")),
            Column("due", ("完成时限", "Deadline"), shows, ("by_day",)),
            Column("share", ("完成%", "Done %"), lambda row: row.share, ("share",), numeric=True),
            Column("light", ("预警", "Light"), lambda row: lit.states[ORDER[row.light_rank]], ("light_rank", "by_day")),
            Column("state", ("状态", "State"), task_state, ("state",)),
        ),
        "light",
        lambda row: reverse("task", args=[row.pk]),
        sorted([*_of_tasks(lit, asked), *_of_people(by), *_of_papers(by, asked)], key=_place),
        ("text", "matter__title", "matter__number", "lead__name", "lead__short"),
        ("还没有交办的任务。", "No task was sent out yet."),
    )


def _place(one: Filter) -> int:
    return _FILTERS.index(one.key)


def _of_tasks(lit: Lamps, asked: QueryDict) -> list[Filter]:
    lights = [(key, lit.states[key].words) for key in ORDER]
    near, late = lit.states["near"].words, lit.states["late"].words
    does = {**DOES, "near": near, "late": late}
    return [
        Filter(
            "light",
            ("预警", "Light"),
            lights,
            lambda values: Q(light_rank__in=[ORDER.index(one) for one in values]),
        ),
        Filter(
            "state",
            ("状态", "State"),
            [row for row in TASK.items() if row[0] != "draft"],
            lambda values: Q(state__in=values),
        ),
        Filter(
            "todo",
            ("单位现在要办", "To do by the unit"),
            list(does.items()),
            lambda values: any_of(to_do(one, lit) for one in values),
        ),
        Filter("class", ("类别", "Class"), list(CLASSES.items()), lambda values: Q(kind__in=values)),
        Filter(
            "month",
            ("到期月份", "Due in"),
            months(lit.day, asked.getlist("month")),
            lambda values: any_of(in_month(one) for one in values),
        ),
        Filter(
            "lack",
            ("缺项", "Lacks"),
            list(LACKS_WORDS.items()),
            lambda values: any_of(LACKS[one] for one in values),
        ),
    ]


def _of_people(by: By) -> list[Filter]:
    units, leaders = offered.units_and_leaders(by)
    return [
        Filter("unit", ("牵头单位", "Lead unit"), units, lambda values: Q(lead__in=values)),
        Filter(
            "helps",
            ("配合或属地单位", "Supporting or local unit"),
            units,
            lambda values: Q(pk__in=TaskUnit.objects.filter(unit__in=[int(one) for one in values]).values("task")),
        ),
        Filter("leader", ("责任领导", "Leader"), leaders, lambda values: Q(leader__in=values)),
    ]


def _of_papers(by: By, asked: QueryDict) -> list[Filter]:
    return [
        Filter(
            "source",
            ("立项依据", "Source"),
            offered.sources(by, asked.getlist("source")),
            lambda values: Q(matter__breakdown__in=values),
        ),
        Filter(
            "from",
            ("来源", "Kind of source"),
            list(SOURCE_KINDS.items()),
            lambda values: Q(matter__breakdown__kind__in=values),
        ),
        Filter(
            "topic",
            ("主题", "Topic"),
            offered.topics(by, asked.getlist("topic")),
            lambda values: Q(matter__topic__in=values),
        ),
    ]
