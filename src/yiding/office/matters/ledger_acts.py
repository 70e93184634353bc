"""What pages do with a ledger that was handed in: compare it, leave rows out, bring it in; by its kind."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from django.forms import Form
from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.files import read as stored
from yiding.office.base.refused import Unseen
from yiding.office.matters.actions.import_feedback import import_feedback
from yiding.office.matters.actions.import_ledger import TAKEN_UP, compare_upload, import_ledger
from yiding.office.matters.actions.import_plan import import_plan
from yiding.office.matters.ledger import REPORTS, plan_key
from yiding.office.matters.ledger_foreign import guessed, heads_in, remembered
from yiding.office.matters.ledger_forms import form_in, whole_form
from yiding.office.matters.ledger_models import LedgerUpload
from yiding.office.matters.ledger_plans import compare_plans
from yiding.office.matters.ledger_preview import Preview
from yiding.office.matters.ledger_reports import compare_reports
from yiding.office.matters.ledger_uploads import (
    UPLOAD,
    leave_out,
    note_mark,
    one_upload,
    put_columns,
    returned,
    take_in,
)
from yiding.office.matters.moving import BREAKDOWN
from yiding.office.matters.queries import one_breakdown
from yiding.papers.ledger_foreign import Head
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words


class Kind(NamedTuple):
    """A kind of ledger: by which action it is brought in, and how it is compared with what stands now."""

    act: str
    do: Callable[[By, int, str], LedgerUpload]
    compare: Callable[[By, LedgerUpload], Preview[Any]]


def _reports(by: By, upload: LedgerUpload) -> Preview[Any]:
    return compare_reports(by, returned(upload, REPORTS), upload.left_out)


def _plans(by: By, upload: LedgerUpload) -> Preview[Any]:
    breakdown = one_breakdown(by, upload.breakdown_id or 0)
    if breakdown is None:
        raise Unseen(BREAKDOWN)
    return compare_plans(by, breakdown, returned(upload, plan_key(breakdown.pk)), upload.left_out)


def _rows(by: By, upload: LedgerUpload) -> Preview[Any]:
    breakdown = one_breakdown(by, upload.breakdown_id or 0)
    if breakdown is None:
        raise Unseen(BREAKDOWN)
    return compare_upload(by, breakdown, upload)


KINDS: dict[str, Kind] = {
    "feedback": Kind("import_feedback", import_feedback, _reports),
    "plan": Kind("import_plan", import_plan, _plans),
    "foreign": Kind("import_ledger", import_ledger, _rows),
    "form": Kind("import_ledger", import_ledger, _rows),
}

_BACK = {
    "feedback": "ledger_back",
    "plan": "plan_ledger_back",
    "foreign": "foreign_ledger",
    "form": "filled_form",
}


def reports_refusal(by: By) -> Refusal | None:
    """Say why somebody may bring in no ledger of reports."""
    return may("import_feedback", by.actor(), Case("", today()))


def hand_in(by: By, form: Form, kind: str, breakdown: int | None = None) -> LedgerUpload:
    """Keep a ledger and compare it for the first time. Errors: Refused where it cannot be read."""
    upload = take_in(by, form, KINDS[kind].act, kind, breakdown)
    known = _known(by, upload)
    if known:
        put_columns(upload, *known)
    if known or upload.kind not in TAKEN_UP:
        note_mark(upload, compared(by, upload).mark)
    return upload


def _known(by: By, upload: LedgerUpload) -> tuple[Head, Mapping[str, str]] | None:
    """Give how a ledger is read whose columns are known; a ready form that comes as an existing ledger is taken for what it is. Errors: Refused."""
    if upload.kind not in TAKEN_UP:
        return None
    data, kind = stored(upload.file), source_of(by, upload.breakdown_id or 0)
    form = whole_form(data, kind) if upload.kind == "form" else form_in(data, kind)
    if form and (upload.kind == "form" or not form.lacking):
        upload.kind = "form"
        return form.head, form.mapping
    known = remembered(heads_in(data))
    return (known[0], known[1].mapping) if known else None


def source_of(by: By, pk: int) -> str:
    """Give of which kind of source a break-down is. Errors: Unseen."""
    breakdown = one_breakdown(by, pk)
    if breakdown is None:
        raise Unseen(BREAKDOWN)
    return breakdown.kind


class Columns(NamedTuple):
    """How an existing ledger is read: its heads that may be chosen, which one is, and which of its words means which of our columns."""

    upload: LedgerUpload
    heads: list[Head]
    head: Head
    mapping: dict[str, str]


def columns_of(by: By, pk: int, place: int | None = None) -> Columns:
    """Give how an existing ledger is read, or, with the head at another `place`, how it might be. Errors: Refused."""
    upload = waiting(by, pk)
    if upload.kind != "foreign" or upload.done_at:
        raise Unseen(UPLOAD)
    found = heads_in(stored(upload.file))
    here = (upload.sheet, upload.head_row) if upload.mapping else None
    chosen = next((head for head in found if (head.sheet, head.number) == here), found[0])
    head = found[place] if place is not None and place < len(found) else chosen
    own = dict(upload.mapping) if (head.sheet, head.number) == here else guessed(head)
    return Columns(upload, found, head, own)


def choose_columns(by: By, pk: int, place: int, mapping: dict[str, str]) -> None:
    """Say how an existing ledger is read. Errors: Refused where it cannot be."""
    columns = columns_of(by, pk, place)
    put_columns(columns.upload, columns.head, mapping)
    note_mark(columns.upload, compared(by, columns.upload).mark)


def waiting(by: By, pk: int) -> LedgerUpload:
    """Give a ledger that somebody handed in. Errors: Unseen."""
    found = one_upload(by, pk)
    if found is None:
        raise Unseen(UPLOAD)
    return found


def compared(by: By, upload: LedgerUpload) -> Preview[Any]:
    """Compare a ledger with what stands now. Errors: Refused where it cannot be read."""
    return KINDS[upload.kind].compare(by, upload)


def leave_refused_out(by: By, pk: int) -> None:
    """Let the rows that are refused now not count. Errors: Refused."""
    upload = waiting(by, pk)
    if upload.done_at:
        raise Unseen(UPLOAD)
    numbers = [line.number for line in compared(by, upload).refused]
    upload.left_out = [*upload.left_out, *numbers]
    leave_out(upload, numbers, compared(by, upload).mark)


def confirmed(by: By, pk: int, mark: str) -> None:
    """Bring a ledger in. Errors: Refused."""
    KINDS[waiting(by, pk).kind].do(by, pk, mark)


def name_of(upload: LedgerUpload) -> Words:
    """Give what is done by bringing it in."""
    return ACTIONS[KINDS[upload.kind].act].name


def back_of(upload: LedgerUpload) -> str:
    """Give where a ledger was handed in."""
    return reverse(_BACK[upload.kind], args=[upload.breakdown_id] if upload.breakdown_id else [])


def home_of(upload: LedgerUpload) -> str:
    """Give where is seen what it changed."""
    return reverse("breakdown", args=[upload.breakdown_id]) if upload.breakdown_id else reverse("board")
