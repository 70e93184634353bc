"""The papers of a sitting as files, each with its seal."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.attempt import refused
from yiding.office.base.refused import Refused
from yiding.office.base.sent import Printer, sent
from yiding.office.sittings.printed import certified, papers
from yiding.office.sittings.queries import CLERKS, recording
from yiding.papers.errors import PaperError


def paper(request: HttpRequest, pk: int, name: str, form: str) -> FileResponse | HttpResponse:
    """Give a paper of a sitting, or its seal, to whoever prepares the room."""
    sitting = recording(held(request), pk)
    found = papers(sitting, name) if sitting and held(request).has(*CLERKS) else None
    return _sent(request, pk, found, form)


def certificate(request: HttpRequest, pk: int, person: int, form: str) -> FileResponse | HttpResponse:
    """Give the certificate of somebody who was at a sitting, or its seal."""
    sitting = recording(held(request), pk)
    found = certified(sitting, person) if sitting and held(request).has(*CLERKS) else None
    return _sent(request, pk, found, form)


def _sent(
    request: HttpRequest, pk: int, found: tuple[str, dict[str, Printer]] | None, form: str
) -> FileResponse | HttpResponse:
    if found is None:
        raise Http404
    try:
        answer = sent(found[0], form, found[1])
    except PaperError as error:
        return refused(request, Refused(error.words, "paper"), reverse("sitting", args=[pk]))
    if answer is None:
        raise Http404
    return answer
