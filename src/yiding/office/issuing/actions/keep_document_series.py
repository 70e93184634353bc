"""Keep a series of numbers of documents."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Outdated, Refused, Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.issuing.models import DocumentSeries
from yiding.office.issuing.numbering import highest
from yiding.office.minutes.numbering import refuse_lower
from yiding.rules.case import Case
from yiding.rules.permission import may
from yiding.rules.words import Words

_UNNAMED: Words = ("没有写发文机关代字；请写明，如：青政发。", "The series has no name: write it, as 青政发.")
_TWICE: Words = ("已经有同样代字的发文字号；请改用别的代字。", "There is such a series already: choose another name.")


def keep_document_series(
    by: By, pk: int | None = None, version: int = 0, *, name: str, last: int = 0
) -> DocumentSeries:
    """Add a series, or change one; `last` is the last number that was given this year, before going live too.

    It is never set below a number that stands on a document. Errors: Refused; Outdated where `version` is not the row's.
    """
    with deed("keep_document_series", by, "" if pk is None else f"issuing.documentseries:{pk}") as doing:
        refuse_marked(name)
        doing.allow(may("keep_document_series", by.actor(), Case("", today())))
        row = DocumentSeries() if pk is None else DocumentSeries.objects.select_for_update().filter(pk=pk).first()
        if row is None:
            raise Unseen(("这种发文字号", "series of documents"))
        if pk is not None and row.version != version:
            raise Outdated({"name": row.name, "last": str(row.last)})
        if not name.strip():
            raise Refused(_UNNAMED)
        if DocumentSeries.objects.filter(name=name.strip()).exclude(pk=row.pk).exists():
            raise Refused(_TWICE)
        row.name, row.year = name.strip(), row.year if pk is not None and last == row.last else today().year
        refuse_lower(last, highest(row) if row.pk else 0)
        row.last = last
        doing.keep(row)
        doing.about, doing.link = row.about, "/issuing/series/"
    return row
