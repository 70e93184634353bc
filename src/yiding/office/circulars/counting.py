"""What a circular counts: the tasks that were sent out in a period, by their lead unit and by the paper they come from."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q

from yiding.office.matters.lights import conditions
from yiding.office.matters.models import Task
from yiding.papers.tallies import Table, Tally, sums

COUNTED = "任务"
DONE, RUNNING, STANDING, SUSPENDED = "已办结", "正在办理", "长期坚持", "中止"
LATE, BACK = "逾期", "退回重办"
BY_UNIT, BY_PAPER = "各单位任务办理情况", "各次会议（文件）任务办理情况"


def counted(since: datetime.date, until: datetime.date, day: datetime.date) -> list[Table]:
    """Count the tasks that were sent out from a day until a day, as they stand on the day `day`; what was ended does not count."""
    sent = Task.objects.filter(sent_on__gte=since, sent_on__lte=until).exclude(state__in=("draft", "ended"))
    units = _tallied(sent, day, ("lead__order", "lead", "lead__name"), lambda row: row["lead__name"])
    paper = ("matter__breakdown__day", "matter__breakdown", "matter__breakdown__title")
    sitting = "matter__breakdown__minutes__sitting__title"
    papers = _tallied(
        sent, day, (*paper, sitting), lambda row: row[sitting] or row["matter__breakdown__title"], newest=True
    )
    return [_table(BY_UNIT, units), _table(BY_PAPER, papers)]


def _tallied(sent: Any, day: datetime.date, by: tuple[str, ...], named: Any, *, newest: bool = False) -> list[Tally]:
    """Count by some columns, in SQL; rows of one name are one row."""
    done, stands = Q(state="done"), Q(kind="standing") & ~Q(state__in=("done", "suspended"))
    rows = (
        sent.order_by()
        .values(*by)
        .annotate(
            total=Count("pk"),
            done=Count("pk", filter=done),
            standing=Count("pk", filter=stands),
            suspended=Count("pk", filter=Q(state="suspended")),
            late=Count("pk", filter=conditions(day)["late"]),
            back=Count("pk", filter=Q(times_back__gt=0)),
        )
        .order_by(f"-{by[0]}" if newest else by[0], by[1])
    )
    found: dict[str, Tally] = {}
    for row in rows:
        running = row["total"] - row["done"] - row["standing"] - row["suspended"]
        parts = (row["done"], running, row["standing"], row["suspended"])
        tally = Tally(named(row), row["total"], parts, (row["late"], row["back"]))
        found[tally.name] = _together(found[tally.name], tally) if tally.name in found else tally
    return list(found.values())


def _together(one: Tally, other: Tally) -> Tally:
    parts = [a + b for a, b in zip(one.parts, other.parts)]
    return Tally(one.name, one.total + other.total, parts, [a + b for a, b in zip(one.besides, other.besides)])


def _table(name: str, rows: list[Tally]) -> Table:
    """Make a table; a part that no task is in (长期坚持, 中止) has no column, so that what is printed says what is there."""
    labels = (DONE, RUNNING, STANDING, SUSPENDED)
    kept = [place for place in range(4) if place < 2 or any(row.parts[place] for row in rows)]
    shown = [row._replace(parts=[row.parts[place] for place in kept]) for row in rows]
    table = Table(name, COUNTED, [labels[place] for place in kept], shown, (LATE, BACK), DONE)
    return table._replace(total=sums(table))


def kept(tables: Iterable[Table]) -> list[dict[str, Any]]:
    """Give tables as they are kept with a circular."""
    return [
        {
            "name": table.name,
            "counted": table.counted,
            "parts": list(table.parts),
            "besides": list(table.besides),
            "done": table.done,
            "rows": [_kept(row) for row in table.rows],
            "total": _kept(sums(table)),
        }
        for table in tables
    ]


def _kept(row: Tally) -> list[Any]:
    return [row.name, row.total, list(row.parts), list(row.besides)]


def tables(rows: Iterable[dict[str, Any]]) -> list[Table]:
    """Give back what was kept."""
    return [
        Table(
            row["name"],
            row["counted"],
            row["parts"],
            [Tally(*one) for one in row["rows"]],
            row["besides"],
            row["done"],
            total=Tally(*row["total"]),
        )
        for row in rows
    ]
