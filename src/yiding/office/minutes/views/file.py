"""A file of issued minutes; each opening is noted."""

import io

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.attempt import attempt
from yiding.office.base.audit import note
from yiding.office.base.files import read, response
from yiding.office.minutes.queries import file_of


def file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """Give a file that the reader may see."""
    by = held(request)
    found = file_of(by, pk, form)
    if found is None:
        raise Http404

    def opened() -> FileResponse:
        name = f"{found.minutes.title}{found.minutes.numbered}"
        given = (
            _as_it_is(read(found.file), f"{name}.{form.removesuffix('_seal')}.seal")
            if form.endswith("_seal")
            else response(found.file, name)
        )
        note("open_minutes", by.in_log, found.about, {})
        return given

    return attempt(request, opened, reverse("minutes", args=[pk]))


def _as_it_is(data: bytes, name: str) -> FileResponse:
    """Give bytes that no browser shows."""
    made = FileResponse(io.BytesIO(data), as_attachment=True, filename=name, content_type="application/octet-stream")
    made["Cache-Control"] = "private, no-store"
    return made
