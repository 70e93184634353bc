"""Figures of tasks: counted by light for each unit, leader, sitting, topic or month; each number leads to its rows on the board."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncMonth
from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.pages import State
from yiding.office.matters import offered
from yiding.office.matters.lights import ORDER, Lamps, rank
from yiding.office.matters.models import Task
from yiding.office.matters.narrowing import LACKS, LACKS_WORDS, NEVER, month_said
from yiding.rules.words import Words

DIMENSIONS: dict[str, Words] = {
    "leader": ("按责任领导", "By leader"),
    "unit": ("按牵头单位", "By lead unit"),
    "source": ("按会议和文件", "By sitting and paper"),
    "topic": ("按主题", "By topic"),
    "month": ("按到期月份", "By month of deadline"),
}
_OPEN = ORDER[:-1]
_FIELDS: dict[str, tuple[str, ...]] = {
    "leader": ("leader__order", "leader", "leader__name"),
    "unit": ("lead__order", "lead", "lead__short", "lead__name"),
    "source": ("matter__breakdown__day", "matter__breakdown", "matter__breakdown__title"),
    "topic": ("matter__topic",),
    "month": ("in_month",),
}


class Cell(NamedTuple):
    """A number, and the address of the board with exactly its rows."""

    number: int
    address: str


class Line(NamedTuple):
    """A row of figures: what it is of, a cell for each light, and all of them."""

    words: Words
    cells: list[Cell]
    whole: Cell


class Figures(NamedTuple):
    """A table of figures: its lights, its rows, the sum of all, and how many rows are left out."""

    lights: list[State]
    lines: list[Line]
    sums: Line
    left_out: int


def figures(by: By, lit: Lamps, dimension: str, most: int | None = None) -> Figures:
    """Count the tasks that somebody may know of by light, one row for each value of a dimension; at most so many rows. Errors: KeyError."""
    rows = offered.sent_to(by).annotate(light_rank=rank(lit.day, lit.near))
    if dimension == "month":
        rows = rows.annotate(in_month=TruncMonth("due"))
    found: dict[tuple[Any, ...], list[int]] = {}
    for *values, place, n in _grouped(rows, (*_FIELDS[dimension], "light_rank")):
        found.setdefault(tuple(values), [0] * len(ORDER))[place] += n
    keys = sorted(found, key=_sortable, reverse=dimension in ("source", "month"))
    lines = [_line(*_of(dimension, key), found[key]) for key in keys[:most]]
    sums = [sum(column) for column in zip(*found.values(), strict=True)] or [0] * len(ORDER)
    whole = _line(("合计", "All"), {}, sums)
    return Figures([lit.states[key] for key in ORDER], lines, whole, len(keys) - len(lines))


def _grouped(rows: QuerySet[Task], fields: tuple[str, ...]) -> Iterable[tuple[Any, ...]]:
    return rows.values_list(*fields).annotate(n=Count("pk"))


def _sortable(key: tuple[Any, ...]) -> tuple[tuple[bool, Any], ...]:
    """Let what is none stand last, whatever the direction is of the rest."""
    return tuple((value is None, 0 if value is None else value) for value in key)


def _of(dimension: str, key: tuple[Any, ...]) -> tuple[Words, Mapping[str, str]]:
    """Give what a row is called, and what narrows the board to it."""
    if dimension == "month":
        month = f"{key[0]:%Y-%m}" if key[0] else NEVER
        return month_said(month), {"month": month}
    value, name = (key[0], key[0]) if dimension == "topic" else (key[1], next(filter(None, key[2:]), ""))
    if value in (None, ""):
        lack = "owner" if dimension == "unit" else dimension
        return LACKS_WORDS[lack], {"lack": lack}
    return offered.same(str(name)), {dimension: str(value)}


def _line(words: Words, narrow: Mapping[str, str], numbers: list[int]) -> Line:
    cells = [Cell(n, board_at(**narrow, light=key)) for key, n in zip(ORDER, numbers, strict=True)]
    return Line(words, cells, Cell(sum(numbers), board_at(**narrow)))


def board_at(**narrow: str | Iterable[str]) -> str:
    """Give the address of the board, narrowed."""
    return f"{reverse('board')}?{urlencode(narrow, doseq=True)}"


def lacking(by: By, lit: Lamps) -> list[tuple[Words, Cell]]:
    """Count the tasks that are not over and have no owner, no leader, no date, no news."""
    wanted = {key: condition for key, condition in LACKS.items() if key != "topic"}
    rows = offered.sent_to(by).annotate(light_rank=rank(lit.day, lit.near)).exclude(light_rank=len(ORDER) - 1)
    found = rows.aggregate(**{key: Count("pk", filter=condition) for key, condition in wanted.items()})
    return [(LACKS_WORDS[key], Cell(found[key], board_at(lack=key, light=_OPEN))) for key in wanted]
