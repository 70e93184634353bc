"""A version of an agenda as PDF."""

import io

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.agenda.printed import printed
from yiding.office.agenda.queries import agenda_of, one
from yiding.office.base.asking import held
from yiding.office.base.attempt import refused
from yiding.office.base.refused import Refused
from yiding.papers.errors import PaperError


def paper(request: HttpRequest, pk: int) -> FileResponse | HttpResponse:
    """Give the paper of a version that the reader may see, with what of it is theirs to know; nothing of it is cached."""
    by = held(request)
    agenda = agenda_of(by, pk)
    sitting = one(by, agenda.sitting_id) if agenda else None
    if agenda is None or sitting is None:
        raise Http404
    try:
        pdf = printed(by, sitting, agenda)
    except PaperError as error:
        return refused(request, Refused(error.words, "paper"), reverse("sitting", args=[sitting.pk]))
    name = f"{sitting.title}议程.pdf"
    answer = FileResponse(io.BytesIO(pdf), as_attachment=True, filename=name, content_type="application/pdf")
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
