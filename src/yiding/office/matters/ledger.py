"""Ledgers go out: the workbook of the tasks that somebody may know of, and that of a break-down that is planned."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from django.db.models import Prefetch, QuerySet

from yiding.office.agenda.choosing import persons, units
from yiding.office.base.by import By
from yiding.office.base.language import language
from yiding.office.base.refused import Refused
from yiding.office.matters.ledger_columns import LISTED, plan_cells, plan_columns, report_cells, report_columns
from yiding.office.matters.models import Breakdown, Task
from yiding.office.people.models import Person, Unit
from yiding.papers.errors import PaperError
from yiding.papers.ledger import Column, Ledger, write
from yiding.rules.actions import ACTIONS
from yiding.rules.words import Words

REPORTS = "tasks"
"""The key of the ledger of reports."""
NAMES: dict[str, Words] = {
    "feedback": ("督办任务台账", "Ledger of tasks"),
    "plan": ("分解台账", "Ledger of a break-down"),
}
_CHUNK = 1000
_NOT_SHOWN = ("told", "done_by", "matter__words", "matter__facts", "matter__done_by")
_IN_MEMORY = 8_000_000
_SPARE = 20
"""So many tasks can be added to the ledger of a break-down before it is exported anew."""


def plan_key(breakdown: int) -> str:
    """Give the key of the ledger of a break-down."""
    return f"breakdown:{breakdown}"


def may_report(by: By) -> bool:
    """Say whether somebody fills in the ledger of reports: who reports for a unit."""
    return by.has(*ACTIONS["import_feedback"].roles)


def reports_book(by: By, tasks: QuerySet[Task]) -> IO[bytes]:
    """Give the file of the workbook of some tasks, in their order; its length costs no memory."""
    speaks = language()
    columns = report_columns(speaks, fills=may_report(by))
    rows = (report_cells(task, speaks) for task in _each(tasks))
    return _written(REPORTS, NAMES["feedback"], columns, rows)


def plan_book(breakdown: Breakdown) -> IO[bytes]:
    """Give the file of the workbook of a break-down's tasks. Errors: Refused where a text is longer than a cell holds."""
    speaks = language()
    columns = plan_columns(speaks, [name for _, name in units()], [name for _, name in persons()])
    tasks = Task.objects.filter(matter__breakdown=breakdown).order_by("matter__order", "matter", "order")
    rows = (plan_cells(task, speaks) for task in _each(tasks))
    return _written(plan_key(breakdown.pk), NAMES["plan"], columns, rows, _SPARE)


def _each(tasks: QuerySet[Task]) -> Iterator[Task]:
    """Give tasks one by one with their matter and units; units and persons, of whom there are few, are fetched once."""
    there, who = Unit.objects.in_bulk(), Person.objects.in_bulk()
    rows = tasks.select_related(None).select_related("matter").defer(*_NOT_SHOWN)
    for task in rows.prefetch_related(Prefetch("units", to_attr=LISTED)).iterator(_CHUNK):
        task.lead, task.leader = there.get(task.lead_id or 0), who.get(task.leader_id or 0)
        for row in getattr(task, LISTED):
            row.unit = there[row.unit_id]
        yield task


def _written(
    key: str, name: Words, columns: Sequence[Column], rows: Iterable[dict[str, object]], spare: int = 0
) -> IO[bytes]:
    speaks = language()
    file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - whoever sends it closes it
    try:
        write(Ledger(key, name[speaks], columns, _lines(columns, rows), 5, spare, speaks), file)
    except PaperError as error:
        raise Refused(error.words, "file") from None
    file.seek(0)
    return file


def _lines(columns: Sequence[Column], rows: Iterable[dict[str, object]]) -> Iterator[list[object]]:
    for row in rows:
        yield [row.get(column.key) for column in columns]
