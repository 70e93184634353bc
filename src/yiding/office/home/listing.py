"""A work list as a table: number, title, unit, state, since, due; narrowed by how its term stands and by words."""

import datetime
from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date

from yiding.office.base.by import By
from yiding.office.base.tables import Column, Filter, Table
from yiding.office.home.kinds import Kind, cell, due_state
from yiding.office.home.lists import CHANGED, WorkList
from yiding.rules.actions import ACTIONS
from yiding.rules.words import Words

_HEADS: dict[str, Words] = {
    "title": ("标题", "Title"),
    "unit": ("单位", "Unit"),
    "since": ("开始时间", "Since"),
    "due": ("期限", "Due"),
}
_LATE, _TODAY, _RUNS = "late", "today", "runs"
_EMPTY: Words = (
    "这里没有等您办理的事项；有了新的，首页和提醒里会看到。",
    "Nothing waits here; what comes is seen on the first page and among the notices.",
)
_UNCHANGED: Words = ("您上次看过以后没有变化。", "Nothing has changed since you looked.")


def table_of(key: str, row: WorkList, today: datetime.date, asked: QueryDict) -> Table:
    """Give the table of a list; of a day that is asked for (`term=2026-11-25`) a choice is made too."""
    kind = row.kind
    heads = {**_HEADS, **kind.heads}
    return Table(
        row.words,
        (
            _column(kind, "number", kind.number),
            *(_column(kind, name, heads[name]) for name in ("title", "unit") if name in kind.fields),
            Column("state", ("事项", "What"), kind.state),
            *(_column(kind, name, heads[name]) for name in ("since", "due") if name in kind.fields),
        ),
        order="-since" if key == CHANGED else "due" if "due" in kind.fields else "since",
        address=kind.address,
        filters=(_term(kind, today, asked),) if "due" in kind.fields else (),
        search=tuple(kind.fields[name] for name in ("title", "number") if kind.fields.get(name, "act") != "act"),
        empty=_UNCHANGED if key == CHANGED else _EMPTY,
        bulk=_button(row) if row.bulk else None,
    )


def _button(row: WorkList) -> Words:
    chinese, english = ACTIONS[row.act].name
    return f"{chinese}（选中的）", f"{english.capitalize()}: those ticked"


def rows_of(row: WorkList, by: By, today: datetime.date) -> QuerySet[Any]:
    """Give the rows of a list with all that its table shows."""
    found = row.rows(by, today).select_related(*row.kind.fetched)
    due = row.kind.fields.get("due")
    return found.annotate(due_order=Coalesce(due, Value(datetime.date.max))) if due else found


def _column(kind: Kind, name: str, words: Words) -> Column:
    field = "due_order" if name == "due" else kind.fields[name]  # rows without a term come last on every database
    return Column(name, words, _shown(kind, name), (field,), leads=name == "title")


def _shown(kind: Kind, name: str) -> Callable[[Any], object]:
    if name == "due":
        return lambda row: due_state(cell(row, kind, "due"))
    if name == "since":
        return lambda row: _day(cell(row, kind, "since"))
    return lambda row: cell(row, kind, name)


def _day(moment: datetime.datetime | datetime.date | None) -> datetime.date | None:
    return timezone.localtime(moment).date() if isinstance(moment, datetime.datetime) else moment


def _term(kind: Kind, today: datetime.date, asked: QueryDict) -> Filter:
    """Give the filter of how the term stands: over, ending today, still running, or ending on a day that is asked for."""
    field = kind.fields["due"]
    conditions = {_LATE: kind.late(today), _TODAY: Q(**{field: today}), _RUNS: Q(**{f"{field}__gt": today})}
    choices: list[tuple[str, Words]] = [
        (_LATE, ("已逾期", "late")),
        (_TODAY, ("今天到期", "due today")),
        (_RUNS, ("未到期", "not due yet")),
    ]
    for day in filter(None, map(_date, asked.getlist("term"))):
        conditions[day.isoformat()] = Q(**{field: day})
        choices.append((day.isoformat(), (f"{day.isoformat()} 到期", f"due {day.isoformat()}")))

    def narrow(values: list[str]) -> Q:
        found = Q(pk__in=())
        for value in values:
            found |= conditions[value]
        return found

    return Filter("term", ("期限", "Term"), choices, narrow)


def _date(text: str) -> datetime.date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
