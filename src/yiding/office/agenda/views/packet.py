"""The papers of a sitting, as each reader's own copy."""

import io

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.agenda.actions.open_packet import open_packet
from yiding.office.agenda.queries import one
from yiding.office.base.asking import held
from yiding.office.base.attempt import attempt

_TYPES = {"pdf": "application/pdf", "zip": "application/zip"}


def papers(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """Give the reader's copy as PDF or ZIP; each opening is noted, and nothing of it is cached."""
    by = held(request)
    sitting = one(by, pk)
    if sitting is None:
        raise Http404

    def copy() -> FileResponse:
        answer = FileResponse(
            io.BytesIO(open_packet(by, pk, form)),
            as_attachment=True,
            filename=f"{sitting.title}.{form}",
            content_type=_TYPES[form],
        )
        answer["Cache-Control"] = "private, no-store"
        return answer

    return attempt(request, copy, reverse("sitting", args=[pk]))
