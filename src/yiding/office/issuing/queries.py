"""Questions about adopted documents, each asked through who asks: what is not yours to know is not there."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.models import Paper, Step
from yiding.office.issuing.models import Cosign, DocumentReceipt, DocumentSeries, HigherReport, Issuance, Revision
from yiding.office.matters.models import Matter
from yiding.office.people.models import Portfolio
from yiding.office.proposals.models import Document, DocumentVersion, Gate, Proposal
from yiding.office.proposals.queries import gates_of, may_read
from yiding.office.proposals.queries import with_all as proposals_with_all
from yiding.rules.gates import BY_LAW, GATES
from yiding.rules.outcomes import ADOPTED

STAFF = (
    "supervision",
    "secretariat",
    "office_head",
    "chief",
    "executive_vice",
    "desk",
    "legal",
    "disclosure",
    "archivist",
    "secrecy",
)
"""Roles that see all adopted documents."""
EDITORS = ("secretariat", "office_head")
UNITS = ("liaison", "unit_head")
OUT = ("issued", "filed")
"""States of documents that were sent out."""
PRINTED = 0
"""The number by which the printed file stands among the texts."""
ISSUING = tuple(gate for gate, row in GATES.items() if row.blocks == "issuing" or gate in BY_LAW)
"""The gates that block the issuing."""


def seen_by(by: By) -> QuerySet[Issuance]:
    """Give the documents that somebody may know of.

    The office and the legal office all; units what they revise, co-sign or were sent; vice-heads those of the units in their charge; who judges a gate of the issuing what comes to it.
    """
    if by.has(*STAFF):
        return Issuance.objects.all()
    sent = DocumentReceipt.objects.filter(issuance=OuterRef("pk"), unit__in=by.units(UNITS))
    return Issuance.objects.filter(_within(by) | (Q(state__in=OUT) & Q(Exists(sent))))


def _within(by: By) -> Q:
    """Give the condition of the documents whose way somebody may see, not only what was issued."""
    asked = Cosign.objects.filter(revision__issuance=OuterRef("pk"), unit__in=by.units(UNITS))
    found = Q(unit__in=by.units(UNITS)) | Q(Exists(asked))
    if by.person and by.has("vice_head"):
        found |= Q(unit__in=Portfolio.objects.on(today()).filter(person=by.person).values("unit"))
    mine = gates_of(by)
    if mine:
        gates = Gate.objects.filter(mine, gate__in=ISSUING, proposal=OuterRef("proposal")).exclude(state="void")
        found |= Q(Exists(gates))
    return found


def knows_way(by: By, issuance: Issuance) -> bool:
    """Say whether somebody sees a document's way: who was only sent it sees what was issued."""
    return by.has(*STAFF) or Issuance.objects.filter(_within(by), pk=issuance.pk).exists()


def one(by: By, pk: int) -> Issuance | None:
    """Give a document with all that gathers around it, None where it is not there for who asks."""
    return with_all(seen_by(by)).filter(pk=pk).first()


def with_all(rows: QuerySet[Issuance]) -> QuerySet[Issuance]:
    """Fetch with documents what their page and their case need, in a fixed number of queries."""
    cosigns = Cosign.objects.select_related("unit")
    texts = Revision.objects.select_related("file").prefetch_related(Prefetch("cosigns", cosigns))
    found = rows.select_related("matter", "item__sitting", "item__checker", "heard__document", "unit", "series", "file")
    return found.prefetch_related(
        Prefetch("revisions", texts),
        Prefetch("reports", HigherReport.objects.select_related("revision")),
        Prefetch("receipts", DocumentReceipt.objects.select_related("unit")),
        Prefetch("proposal", proposals_with_all(Proposal.objects.all())),
    )


def newest(issuance: Issuance) -> Revision | None:
    """Give the newest text of a document, None before one was handed in."""
    return next(iter(issuance.revisions.all()), None)


def files_of(issuance: Issuance) -> list[tuple[int, str]]:
    """Give the files of a document that are there, each by the number of its text (`PRINTED` for the printed one), newest first."""
    rows = [(row.number, f"第{row.number}稿：{row.name}") for row in issuance.revisions.all() if row.file.wiped is None]
    printed = issuance.file is not None and issuance.file.wiped is None
    return [(PRINTED, f"印制的文件：{issuance.file_name}"), *rows] if printed else rows


def of_matter(by: By, matter: Matter) -> list[Issuance]:
    """Give the documents of a matter that somebody may know of."""
    return list(seen_by(by).filter(matter=matter))


def stopped(rows: Iterable[Issuance]) -> dict[str, list[Step]]:
    """Give by whom and why the issuing of documents was stopped."""
    abouts = [row.about for row in rows if row.state == "stopped"]
    found: dict[str, list[Step]] = {}
    for step in Step.objects.filter(about__in=abouts, act="stop_document") if abouts else ():
        found.setdefault(step.about, []).append(step)
    return found


def of_minutes(by: By, minutes: int) -> list[Issuance]:
    """Give the documents that minutes told the adoption of."""
    return list(seen_by(by).filter(matter__breakdown__minutes=minutes).order_by("matter__order", "pk"))


def of_proposal(by: By, proposal: int) -> list[Issuance]:
    """Give the documents that come of a proposal."""
    return list(seen_by(by).filter(proposal=proposal).order_by("pk"))


def texts_heard(matter: Matter) -> list[DocumentVersion]:
    """Give the texts that the sitting had before it on the item of a matter, each in its newest version: the drafts; where none is marked as one, any paper but evidence; a version that was wiped is not replaced by an earlier one.

    None where the item adopted nothing, or stands without a proposal.
    """
    item = matter.item.item if matter.item else None
    if item is None or item.proposal_id is None or item.outcome not in ADOPTED:
        return []
    papers = Document.objects.filter(proposal=item.proposal_id).exclude(kind="evidence")
    rows = DocumentVersion.objects.filter(document__in=papers).select_related("document", "file")
    found: dict[int, DocumentVersion] = {}
    for row in rows.order_by("-number"):
        found.setdefault(row.document_id, row)
    drafts = [row for row in found.values() if row.document.kind == "draft"]
    there = [row for row in drafts or found.values() if row.file.wiped is None]
    return sorted(there, key=lambda row: (row.document.order, row.pk))


def to_be_issued(matter: Matter) -> list[DocumentVersion]:
    """Give the texts of a matter whose issuing is not opened yet."""
    begun = Issuance.objects.filter(matter=matter).exclude(state="stopped").values_list("heard__document", flat=True)
    taken = set(begun)
    return [row for row in texts_heard(matter) if row.document_id not in taken]


def text_of(by: By, pk: int, number: int) -> Revision | None:
    """Give a text of a document, None where it is not there for who asks."""
    found = one(by, pk)
    if found is None or not knows_way(by, found):
        return None
    return next((row for row in found.revisions.all() if row.number == number), None)


def reads_heard(by: By, issuance: Issuance) -> bool:
    """Say whether somebody may read the version that the sitting heard."""
    return may_read(issuance.heard.document, by, issuance.proposal)


def all_series() -> list[DocumentSeries]:
    """Give every series of numbers."""
    return list(DocumentSeries.objects.all())


def one_series(pk: int) -> DocumentSeries | None:
    """Give a series of numbers."""
    return DocumentSeries.objects.filter(pk=pk).first()


def history(issuance: Issuance) -> list[Step]:
    """Give the history of a document, newest first."""
    return list(Step.objects.filter(about=issuance.about))


def signatures_waiting(issuance: Issuance) -> list[Paper]:
    """Give the signatures on paper that were entered for a document and wait for their check."""
    return list(Paper.objects.filter(target=issuance.about, state="entered"))
