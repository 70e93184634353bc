"""Ledgers that were handed in and wait to be confirmed: by who handed them in alone, and for a day."""

import datetime
from collections.abc import Iterable, Mapping

from django.db.models import QuerySet
from django.forms import Form
from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.files import read as stored
from yiding.office.base.refused import Refused, Unseen
from yiding.office.base.uploads import given
from yiding.office.matters.ledger_models import LedgerUpload
from yiding.papers.errors import PaperError
from yiding.papers.ledger_foreign import Head
from yiding.papers.ledger_reading import Returned, read
from yiding.papers.opened_workbook import OpenedBook
from yiding.rules.secrecy import marked
from yiding.rules.words import Words

KEPT = datetime.timedelta(days=1)
"""So long a ledger waits for its confirmation."""
UPLOAD: Words = ("这份待导入的台账，或者已经超过一天", "ledger that waits, or it is more than a day old")
_MOST_TOLD = 5


def uploads_of(by: By) -> QuerySet[LedgerUpload]:
    """Give the ledgers that somebody handed in within the day."""
    return LedgerUpload.objects.filter(account=by.account or 0, at__gte=timezone.now() - KEPT).select_related("file")


def one_upload(by: By, pk: int) -> LedgerUpload | None:
    """Give a ledger that somebody handed in, None where it is not theirs."""
    return uploads_of(by).filter(pk=pk).first()


def locked_upload(by: By, pk: int, *kinds: str) -> LedgerUpload:
    """Give a ledger to be confirmed, locked until the deed ends. Errors: Unseen where it is not theirs, or was confirmed already."""
    found = uploads_of(by).select_for_update(of=("self",)).filter(pk=pk, kind__in=kinds, done_at=None).first()
    if found is None:
        raise Unseen(UPLOAD)
    return found


def take_in(by: By, form: Form, act: str, kind: str, breakdown: int | None = None) -> LedgerUpload:
    """Keep the file of a form that an action is to bring in. Errors: Refused; of a secret one it says in which rows, and keeps nothing."""
    about = f"matters.breakdown:{breakdown}" if breakdown else "matters.task:"
    sent = form.cleaned_data["file"]
    try:
        found = given(form, by, act, about)
    except Refused as stopped:
        sent.seek(0)
        rows = _secret_rows(sent.read()) if stopped.rule == "no_secret" else []
        if not rows:
            raise
        raise Refused(_secret(rows), "no_secret") from None
    upload = LedgerUpload(
        account_id=by.account or 0,
        kind=kind,
        breakdown_id=breakdown,
        file=found["file"],
        name=str(found["file_name"])[:200],
        at=timezone.now(),
    )
    upload.save()
    return upload


def returned(upload: LedgerUpload, key: str) -> Returned:
    """Read a ledger of ours that was handed in. Errors: Refused where it cannot be read, or is another ledger."""
    try:
        found = read(stored(upload.file))
    except PaperError as error:
        raise Refused(error.words, "file") from None
    if found.key != key:
        raise Refused(
            (
                "这不是在这里导出的台账；请在这一页导出，填好后再上传。",
                "This is another ledger: export the one of this page, and fill that in.",
            ),
            "file",
        )
    return found


def leave_out(upload: LedgerUpload, numbers: Iterable[int], mark: str) -> None:
    """Let some rows of a ledger not count any more; `mark` is that of what is left."""
    upload.left_out = sorted({*upload.left_out, *numbers})
    upload.mark = mark
    upload.save()


def note_mark(upload: LedgerUpload, mark: str) -> None:
    """Note with which comparison a ledger is looked at."""
    upload.mark = mark
    upload.save()


def put_columns(upload: LedgerUpload, head: Head, mapping: Mapping[str, str]) -> None:
    """Note how a ledger that is taken up is read: its head, and which of its words means which of our columns."""
    upload.sheet, upload.head_row, upload.mapping = head.sheet, head.number, dict(mapping)
    upload.save()


def done(upload: LedgerUpload, rows: int) -> None:
    """Note that a ledger was brought in, and how many rows of it."""
    upload.done_at, upload.done_rows = timezone.now(), rows
    upload.save()


def forget_uploads() -> int:
    """Forget the ledgers that nobody confirmed within a day, and those that were; give how many."""
    gone, _ = LedgerUpload.objects.filter(at__lt=timezone.now() - KEPT).delete()
    return gone


def _secret_rows(data: bytes) -> list[int]:
    """Give the rows of the sheets that can be seen that bear a mark of secrecy; nothing of them is kept."""
    try:
        book = OpenedBook(data)
        return sorted(
            {
                row.number
                for title in book.visible()
                for row in book.rows(title)
                if any(marked(value) for value in row.values if isinstance(value, str))
            }
        )
    except PaperError:
        return []


def _secret(rows: list[int]) -> Words:
    told = "、".join(map(str, rows[:_MOST_TOLD])) + ("等" if len(rows) > _MOST_TOLD else "")
    return (
        f"第 {told} 行带有密级标志，涉及国家秘密的内容不能进入本系统，整个文件没有保存"
        "（依据《保守国家秘密法实施条例》第41条）；请删去这些内容后再上传，材料走涉密渠道。",
        f"Rows {', '.join(map(str, rows[:_MOST_TOLD]))} bear a mark of secrecy; state secrets may not enter this system, and nothing of the file was kept "
        "(by the Regulations on Guarding State Secrets, art. 41): take them out, and upload it again.",
    )
