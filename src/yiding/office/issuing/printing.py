"""A signed document as it is printed under its red head."""

from django.utils import timezone

from yiding.office.base.files import read
from yiding.office.base.sent import Printer
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.queries import newest
from yiding.office.people.models import Unit
from yiding.office.sittings.printed import official
from yiding.papers.errors import PaperError
from yiding.papers.issued_document import Issued, issued_document
from yiding.papers.plain_docx import plain_lines
from yiding.rules.words import Words

_NO_DOCX: Words = (
    "签发的文稿不是 docx，不能自动排印；请在 Word 里按格式排好，再上传印制的文件。",
    "The signed text is no docx, it cannot be set here: set it in Word, and upload what is printed.",
)


def printers(issuance: Issuance) -> tuple[str, dict[str, Printer]]:
    """Give what a signed document is called as a file, and how it is printed in each form.

    Errors: PaperError where its text cannot be set without loss; Refused where that is gone; LookupError where it is not signed.
    """
    text = newest(issuance)
    if text is None or issuance.signed_at is None:
        raise LookupError(issuance.about)
    if text.file.kind != "docx":
        raise PaperError(_NO_DOCX)
    office = Unit.objects.filter(kind="office").first()
    told = Issued(
        plain_lines(read(text.file)),
        issuance.issued_as,
        issuance.number_words,
        issuance.title,
        office.name if office else issuance.issued_as,
        timezone.localdate(issuance.signed_at),
    )
    return f"{issuance.number_words}{issuance.title}", official(issued_document(told), issuance.signed_at)
