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
from yiding.papers.plain_docx import cannot, plain_lines
from yiding.sources import SourceError, open_source


def printers(issuance: Issuance) -> tuple[str, dict[str, Printer]]:
    """Give what a signed document is called as a file, and how it is printed in each form.

    Errors: PaperError where its text cannot be set without loss; Refused where that is gone; LookupError where it is not signed.
    """
    text = newest(issuance)
    if text is None or issuance.signed_at is None:
        raise LookupError(issuance.about)
    if text.file.kind != "docx":
        raise PaperError(cannot(("它不是 docx", "it is no docx")))
    office = Unit.objects.filter(kind="office").first()
    told = Issued(
        _lines(read(text.file)),
        issuance.issued_as,
        issuance.number_words,
        issuance.title,
        office.name if office else issuance.issued_as,
        timezone.localdate(issuance.signed_at),
    )
    return f"{issuance.number_words}{issuance.title}", official(issued_document(told), issuance.signed_at)


def _lines(data: bytes) -> list[str]:
    try:
        whole = open_source(data, "a.docx").text
    except SourceError as error:
        raise PaperError(cannot(error.wrong)) from error
    return plain_lines(data, whole)
