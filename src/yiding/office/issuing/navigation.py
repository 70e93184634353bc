"""What documents put into the navigation, and on the pages of matters, minutes and proposals."""

from collections.abc import Iterable, Iterator

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.by import By
from yiding.office.base.slots import Link, Part
from yiding.office.issuing.case import opening_case
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.page import state_of
from yiding.office.issuing.queries import STAFF, UNITS, of_matter, of_minutes, of_proposal, stopped
from yiding.office.matters.models import Matter
from yiding.office.matters.timeline import Event
from yiding.rules.permission import may

_HOLDERS = (*STAFF, "liaison", "unit_head", "vice_head", "competition", "reviewer")


def links(request: HttpRequest) -> Iterator[Link]:
    """Give the documents to who may have some."""
    if held(request).has(*_HOLDERS):
        yield Link(("印发", "Issuing"), reverse("issuing"))


def on_matter(request: HttpRequest, matter: object) -> Iterator[Part]:
    """Put on the page of a matter how its documents stand, and the offer to open the issuing of what was adopted."""
    if isinstance(matter, Matter):
        by = held(request)
        holds = by.has("supervision", "secretariat")
        offer = holds and may("open_issuance", by.actor(), opening_case(matter)) is None
        yield from _part(of_matter(by, matter), offer=matter.pk if offer else None)


def on_minutes(request: HttpRequest, minutes: object) -> Iterator[Part]:
    """Put the documents that minutes told the adoption of on their page."""
    pk = getattr(minutes, "pk", None)
    if pk:
        yield from _part(of_minutes(held(request), pk))


def on_proposal(request: HttpRequest, proposal: object) -> Iterator[Part]:
    """Put the documents that come of a proposal on its page."""
    pk = getattr(proposal, "pk", None)
    if pk:
        yield from _part(of_proposal(held(request), pk))


def _part(rows: Iterable[Issuance], offer: int | None = None) -> Iterator[Part]:
    found = [(row, state_of(row)) for row in rows]
    if found or offer:
        yield Part("issuing/on_page.html", {"rows": found, "offer": offer})


def unfinished(matter: Matter) -> tuple[str, ...]:
    """Give the documents for which a matter waits: those neither on file nor stopped."""
    rows = Issuance.objects.filter(matter=matter).exclude(state__in=("filed", "stopped"))
    return tuple(f"印发“{title}”" for title in rows.values_list("title", flat=True))


def happened(by: By, matter: Matter) -> Iterator[Event]:
    """Put into the way of a matter what became of its document: to whom it was only sent, that it was issued and filed."""
    rows = of_matter(by, matter)
    prefetch_related_objects(rows, "revisions")
    stops = stopped(rows)
    for row in rows:
        link = reverse("issuance", args=[row.pk])
        if by.has(*STAFF) or row.unit_id in by.units(UNITS):
            yield Event(row.opened_at, ("启动印发", "Issuing opened"), row.title, link)
            for text in reversed(row.revisions.all()):
                yield Event(text.at, ("报送修改稿", "Revised text handed in"), f"第{text.number}稿：{text.says}", link)
                if text.rechecked_at:
                    yield Event(text.rechecked_at, ("合法性复核", "Legality re-checked"), text.recheck, link)
        if row.signed_at:
            yield Event(row.signed_at, ("签发文件", "Document signed"), f"{row.number_words} {row.title}", link)
        if row.issued_at:
            yield Event(row.issued_at, ("印发文件", "Document issued"), f"{row.number_words} {row.title}", link)
        for step in stops.get(row.about, ()):
            yield Event(step.at, ("停止印发", "Issuing stopped"), step.reason, link)
        if row.filed_at:
            yield Event(row.filed_at, ("归档", "Put on file"), row.kept_as, link)
