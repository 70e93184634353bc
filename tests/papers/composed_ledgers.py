"""Composed ledgers, and workbooks as other offices make them."""

import datetime
import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook, load_workbook

from yiding.papers.ledger import Column, Ledger, write

COLUMNS = (
    Column("id", ("编号", "Number"), hidden=True),
    Column("version", ("版本", "Version"), kind="number", hidden=True),
    Column("matter", ("议定事项", "Matter"), 30),
    Column("lead", ("牵头单位", "Lead unit")),
    Column("news", ("进展情况", "Progress"), 40, editable=True),
    Column("due", ("完成时限", "Deadline"), 12, "day", editable=True),
    Column("share", ("完成率（%）", "Share (%)"), 8, "number", bounds=(0, 100), editable=True),
    Column("state", ("状态", "State"), 10, "choice", ("办理中", "已办结"), editable=True),
)
DUE = datetime.date(2026, 6, 30)
ROWS: tuple[tuple[object, ...], ...] = (
    ("T1", 3, "农村供水管网改造", "县水务局", "已完成12处", DUE, 60, "办理中"),
    ("T2", 1, "防汛备汛", "县应急局", None, None, None, None),
)


def written(rows: Sequence[Sequence[object]] = ROWS, **changed: Any) -> bytes:
    """Write a ledger and give its bytes."""
    file = io.BytesIO()
    write(Ledger("tasks", "任务台账", COLUMNS, rows)._replace(**changed), file)
    return file.getvalue()


def opened(data: bytes) -> Any:
    """Open a workbook whole."""
    return load_workbook(io.BytesIO(data))


def saved(book: Any) -> bytes:
    """Give the bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def foreign(rows: Sequence[Sequence[object]], merged: Sequence[str] = (), title: str = "台账") -> bytes:
    """Make a workbook of one sheet as another office makes it."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    return saved(book)
