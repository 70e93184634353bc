"""Wipe a text of an adopted document, or what was printed of it, that was found to hold a state secret."""

from yiding.office.base.by import By
from yiding.office.base.files import wipe
from yiding.office.base.models import StoredFile
from yiding.office.base.refused import Refused
from yiding.office.issuing.models import Issuance, Revision
from yiding.office.issuing.moving import issuance_moving
from yiding.office.issuing.queries import PRINTED, newest
from yiding.office.issuing.telling import tell_roles, tell_units
from yiding.rules.issuing_actions import BEFORE
from yiding.rules.words import Words

_NOT_HERE: Words = (
    "这份文稿不在这个印发件里，或者已经清除；请刷新后再试。",
    "This text is not of this document, or was wiped already: load the page again.",
)


def wipe_text(by: By, pk: int, paper: int, reason: str) -> Issuance:
    """Wipe the text of the number `paper`, or with `PRINTED` the printed file: nobody reads it from now on, its row stays and says so; the signed text goes with what was printed of it.

    Was it the newest one of a document that is not signed, the unit revises it again. Who revised it, the secretariat and all to whom it was
    sent are told that it happened. Errors: Refused.
    """
    with issuance_moving("wipe_text", by, pk, reason=reason) as (issuance, doing):
        file, name = _file(issuance, paper)
        if file is None or file.wiped:
            raise Refused(_NOT_HERE)
        doing.reason = f"{name}：{reason}"
        last = newest(issuance)
        for one in _same_words(issuance, last, file):
            wipe(one)
        if last is not None and last.file_id == file.pk and issuance.state in BEFORE:
            issuance.state = "revising"
            issuance.to_office_at = issuance.for_review_at = issuance.reviewed_at = None
        said = ("有文稿因涉密已清除", "A text was wiped as secret")
        sent = [row.unit_id for row in issuance.receipts.all()]
        tell_units(doing, issuance, {issuance.unit_id, *sent}, said)
        tell_roles(doing, issuance, ("secretariat",), said)
    return issuance


def _same_words(issuance: Issuance, last: Revision | None, file: StoredFile) -> list[StoredFile]:
    """Give the files that say what a file says: the signed text and what was printed of it are one."""
    pair = [one for one in (last.file if last else None, issuance.file) if one is not None]
    return pair if file in pair else [file]


def _file(issuance: Issuance, number: int) -> tuple[StoredFile | None, str]:
    """Give a file of a document, and what it is called in the log."""
    if number == PRINTED:
        return issuance.file, "印制的文件"
    row = next((row for row in issuance.revisions.all() if row.number == number), None)
    return (row.file, f"第{number}稿") if row else (None, "")
