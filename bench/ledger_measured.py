"""The measuring process: `python -m bench.ledger_measured [TASKS OF_ONE_UNIT]`; prints JSON.

It measures on the empty database that its environment names; a process of its own, because Django serves one database a process.
"""

import io
import json
import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook

if TYPE_CHECKING:
    from yiding.office.base.by import By

TASKS, OF_ONE = 20_000, 5_000


def measured(tasks: int = TASKS, of_one: int = OF_ONE) -> dict[str, float]:
    """Make the tasks, take their ledger out, bring three ledgers in; give the figures."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "yiding.office.base.settings"
    import django  # noqa: PLC0415 - the models need its start

    django.setup()
    from bench import ledger_crowd  # noqa: PLC0415
    from yiding.office.matters.board import rows_for  # noqa: PLC0415
    from yiding.office.matters.ledger import plan_book, reports_book  # noqa: PLC0415
    from yiding.office.matters.lights import lamps  # noqa: PLC0415

    # in a process of its own, so that the memory of this one is that of the export
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        pool.apply(_made, (tasks, of_one))
    crowd = ledger_crowd.crowd()
    lit = lamps()
    before = _megabytes()
    figures = {
        "most_export": _seconds(lambda: reports_book(crowd.supervision, rows_for(crowd.supervision, lit).defer(None)))
    }
    figures["most_megabytes"] = _megabytes() - before
    reports = _filled(
        reports_book(
            crowd.head, rows_for(crowd.head, lit).defer(None).filter(lead__in=crowd.head.units(("unit_head",)))
        ).read(),
        report="本周完成检修",
        done=95,
    )
    figures |= _brought_in(crowd.head, reports, "feedback", 0, preview="most_preview", do="most_import")
    plans = _filled(plan_book(crowd.planned).read(), text="完成检修并通过验收", confirm="是")
    figures |= _brought_in(crowd.supervision, plans, "plan", crowd.planned.pk, do="most_plan")
    rows = _existing(of_one)
    return figures | _brought_in(crowd.supervision, rows, "foreign", crowd.empty.pk, do="most_take_up")


def _made(tasks: int, of_one: int) -> None:
    """Make the tables and the tasks."""
    import django  # noqa: PLC0415 - the models need its start

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    from bench import ledger_crowd  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    ledger_crowd.make_crowd(tasks, of_one)


def _seconds(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def _megabytes() -> float:
    """Give the most memory that the process had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _brought_in(by: "By", data: bytes, kind: str, breakdown: int, *, do: str, preview: str = "") -> dict[str, float]:
    """Keep a ledger, compare it, and confirm it."""
    from django.utils import timezone  # noqa: PLC0415

    from yiding.office.base.files import store  # noqa: PLC0415
    from yiding.office.matters import ledger_acts as acts  # noqa: PLC0415
    from yiding.office.matters.ledger_models import LedgerUpload  # noqa: PLC0415

    upload = LedgerUpload.objects.create(
        account_id=by.account or 0,
        kind=kind,
        breakdown_id=breakdown or None,
        file=store("台账.xlsx", data, ("xlsx",)),
        name="台账.xlsx",
        at=timezone.now(),
    )
    if kind == "foreign":
        acts.choose_columns(by, upload.pk, 0, acts.columns_of(by, upload.pk).mapping)
    found: Any = None

    def look() -> None:
        nonlocal found
        found = acts.compared(by, acts.waiting(by, upload.pk))

    figures = {preview: _seconds(look)} if preview else {}
    found = found or acts.compared(by, acts.waiting(by, upload.pk))
    if found.refused:
        raise RuntimeError(found.refused[0])
    figures[do] = _seconds(lambda: acts.confirmed(by, upload.pk, found.mark))
    if acts.waiting(by, upload.pk).done_rows != len(found.changed) or not found.changed:
        raise RuntimeError(f"{kind}: not every row was brought in")
    return figures


def _filled(data: bytes, **cells: object) -> bytes:
    """Fill the columns of a ledger in, on every row of a task."""
    book = load_workbook(io.BytesIO(data))
    sheet, hidden = book.worksheets
    keys = {str(row[0].value): str(row[1].value) for row in hidden.iter_rows(min_row=4)}
    heads = {str(cell.value): cell.column for cell in sheet[1]}
    rows = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, heads[keys["id"]]).value]
    for row in rows:
        for key, value in cells.items():
            sheet.cell(row, heads[keys[key]]).value = f"{value}{row}" if key in ("report", "text") else value
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _existing(count: int) -> bytes:
    """Make a ledger as an office has it, in its own columns."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(["序号", "议定事项", "工作任务", "责任单位", "配合单位", "办结时限", "落实情况"])
    for n in range(count):
        sheet.append(
            [
                n,
                f"第{n // 5}号事项",
                f"完成第{n}处检修",
                f"第{1 + n % 200}单位",
                "第7单位、各乡镇",
                "2026年6月底前",
                "已完成一半",
            ]
        )
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


if __name__ == "__main__":
    json.dump(measured(*(int(size) for size in sys.argv[1:])), sys.stdout)
