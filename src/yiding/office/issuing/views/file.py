"""The files of an adopted document; each opening is noted."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.attempt import attempt
from yiding.office.base.audit import note
from yiding.office.base.files import response
from yiding.office.base.views import paper as papers
from yiding.office.issuing.printing import printers
from yiding.office.issuing.queries import OUT, STAFF, one, text_of
from yiding.rules.issuing_actions import SIGNED


def text(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Give a revised text."""
    by = held(request)
    found = text_of(by, pk, number)
    if found is None:
        raise Http404

    def opened() -> FileResponse:
        given = response(found.file, found.name)
        note("open_document", by.in_log, found.about, {})
        return given

    return attempt(request, opened, reverse("issuance", args=[pk]))


def issued(request: HttpRequest, pk: int) -> HttpResponse:
    """Give what was issued."""
    by = held(request)
    found = one(by, pk)
    if found is None or found.file is None or found.state not in OUT:
        raise Http404
    file = found.file

    def opened() -> FileResponse:
        given = response(file, f"{found.number_words}{found.title}")
        note("open_document", by.in_log, found.about, {})
        return given

    return attempt(request, opened, reverse("issuance", args=[pk]))


def printed(request: HttpRequest, pk: int, form: str) -> FileResponse | HttpResponse:
    """Give a signed document as it is printed under its red head, to the office."""
    by = held(request)
    found = one(by, pk)
    if found is None or found.state not in SIGNED or not by.has(*STAFF):
        raise Http404
    back = reverse("issuance", args=[pk])
    return papers.paper(request, "open_document", found.about, form, lambda: printers(found), back, {"form": form})
