"""Take up an existing ledger of the office, or a ready form that was filled in: its rows become matters and tasks of a draft, which nobody has confirmed."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.files import read as stored
from yiding.office.matters.case import breakdown_case
from yiding.office.matters.ledger_foreign import (
    Found,
    compare_foreign,
    heads_in,
    matters_of_rows,
    signature,
    title_of,
)
from yiding.office.matters.ledger_forms import compare_form
from yiding.office.matters.ledger_models import ColumnMap, LedgerUpload
from yiding.office.matters.ledger_preview import Preview
from yiding.office.matters.ledger_uploads import done, locked_upload
from yiding.office.matters.ledger_words import wording
from yiding.office.matters.models import Breakdown, Matter, Task, TaskUnit
from yiding.office.matters.moving import breakdown_moving
from yiding.papers.ledger_foreign import Head
from yiding.rules.permission import may
from yiding.rules.sources import SOURCES

TAKEN_UP = ("foreign", "form")
"""The kinds of ledgers that are taken up."""


def import_ledger(by: By, pk: int, mark: str) -> LedgerUpload:
    """Make a matter of each value of its column, with the tasks of its rows; of an existing ledger remember which column is which.

    Errors: Refused where a row is refused, or where it is not what was seen.
    """
    upload = LedgerUpload.objects.filter(pk=pk).first()
    with breakdown_moving("import_ledger", by, (upload and upload.breakdown_id) or 0) as (breakdown, doing):
        upload = locked_upload(by, pk, *TAKEN_UP)
        found = compare_upload(by, breakdown, upload)
        case = breakdown_case(breakdown, by)
        doing.allow(may("import_ledger", by.actor(), case._replace(followed=found.followed())))
        found.unless_moved(mark)
        _keep(doing, breakdown, found.given)
        if upload.kind == "foreign":
            doing.keep(_columns(upload, _head(upload)))
        done(upload, len(found.given))
        doing.link, doing.reason = f"/ledgers/{pk}/", f"{upload.name}：{len(found.given)} 行"
        doing.told["file"] = upload.file_id
    return upload


def compare_upload(by: By, breakdown: Breakdown, upload: LedgerUpload) -> Preview[Found]:
    """Say what each row of a ledger would become that was handed in for a break-down. Errors: Refused."""
    data, head, mapping, wrong = stored(upload.file), _head(upload), dict(upload.mapping), wording(by, breakdown)
    if upload.kind == "form":
        return compare_form(data, head, mapping, breakdown, wrong, upload.left_out)
    there = frozenset(Task.objects.filter(matter__breakdown=breakdown).values_list("matter__title", "text"))
    return compare_foreign(data, head, mapping, wrong, there, upload.left_out)


def _head(upload: LedgerUpload) -> Head:
    here = (upload.sheet, upload.head_row)
    return next(head for head in heads_in(stored(upload.file)) if (head.sheet, head.number) == here)


def _keep(doing: Deed, breakdown: Breakdown, given: Sequence[Found]) -> None:
    last = breakdown.matters.order_by("-order").values_list("order", flat=True).first() or 0
    rows = matters_of_rows(given)
    matters = {
        matter: Matter(
            breakdown=breakdown,
            order=order,
            title=title_of(matter),
            words="\n".join(task.line for task in tasks),
            leader_id=tasks[0].chief,
            hears=SOURCES[breakdown.kind].hears,
            facts=dict(tasks[0].facts or {}),
        )
        for order, (matter, tasks) in enumerate(rows.items(), last + 1)
    }
    doing.keep_many(matters.values())
    made = [pair for matter, tasks in rows.items() for pair in _tasks(matters[matter], tasks)]
    doing.keep_many(task for task, _ in made)
    doing.keep_many(TaskUnit(task=task, unit_id=unit) for task, found in made for unit in found.support)


def _tasks(matter: Matter, rows: Sequence[Found]) -> list[tuple[Task, Found]]:
    """Make the tasks of a matter, each resting on its line of the matter's words."""
    made, at = [], 0
    for order, row in enumerate(rows, 1):
        task = Task(
            matter=matter,
            order=order,
            text=row.text,
            words=row.line,
            start=at,
            end=at + len(row.line),
            lead_id=row.lead,
            leader_id=row.leader,
            due=row.due,
            due_words=row.due_words,
            due_by=row.due_by,
            event_id=row.event,
            evidence=row.evidence,
            origin="ledger",
        )
        made.append((task, row))
        at += len(row.line) + 1
    return made


def _columns(upload: LedgerUpload, head: Head) -> ColumnMap:
    """Give which column is which, to be remembered by the set of heads."""
    mark = signature(head.words)
    known = ColumnMap.objects.filter(signature=mark).first() or ColumnMap(signature=mark)
    mapping: Mapping[str, str] = upload.mapping
    known.name, known.mapping, known.head_row = PurePath(upload.name).stem[:200], dict(mapping), head.number
    return known
