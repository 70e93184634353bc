"""Add a paper to a proposal, or the next version of one that is there."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.models import StoredFile
from yiding.office.base.refused import Refused
from yiding.office.proposals.models import Document, DocumentVersion
from yiding.office.proposals.moving import moving
from yiding.rules.words import Words

_NOT_HERE: Words = ("这份材料不在这个议题里；请重新选择。", "This paper is not of this proposal: choose again.")


def add_document(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int,
    *,
    title: str,
    file: StoredFile,
    file_name: str,
    kind: str = "report",
    status: str = "none",
    readers: str = "all",
    document: int | None = None,
) -> DocumentVersion:
    """Add a paper; with `document`, its next version, whose title, kind, status and readers then count. Errors: Refused."""
    with moving("add_document", by, pk, texts=(title, file_name)) as (proposal, doing):
        if document is None:
            paper = Document(proposal=proposal, order=proposal.documents.count() + 1)
        else:
            found = proposal.documents.filter(pk=document).first()
            if found is None:
                raise Refused(_NOT_HERE)
            paper = found
        paper.title, paper.kind, paper.status, paper.readers = title, kind, status, readers
        doing.keep(paper)
        last = paper.versions.first()
        version = DocumentVersion(
            document=paper,
            number=last.number + 1 if last else 1,
            file=file,
            name=file_name,
            by_name=by.name,
            at=timezone.now(),
        )
        doing.keep(version)
        doing.reason = f"{paper.get_kind_display()}第{version.number}版"  # titles have their own readers
    return version
