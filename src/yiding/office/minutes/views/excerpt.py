"""One item of issued minutes for one unit, as a file with its seal."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import held, key_in
from yiding.office.base.attempt import refused
from yiding.office.base.audit import note
from yiding.office.base.refused import Refused
from yiding.office.base.sent import sent
from yiding.office.minutes.excerpts import excerpted
from yiding.papers.errors import PaperError


def excerpt(request: HttpRequest, pk: int) -> FileResponse | HttpResponse:
    """Give the excerpt of an item for a unit (`?item=&unit=&form=`), or its seal, to those who issue minutes; each is noted."""
    by = held(request)
    item, unit = (key_in(request.GET.get(name)) or 0 for name in ("item", "unit"))
    form = request.GET.get("form", "pdf")
    found = excerpted(by, pk, item, unit)
    if found is None:
        raise Http404
    try:
        answer = sent(found.name, form, found.printers)
    except PaperError as error:
        return refused(request, Refused(error.words, "paper"), reverse("minutes", args=[pk]))
    if answer is None:
        raise Http404
    note("open_minutes", by.in_log, found.about, {"excerpt": item, "unit": unit})
    return answer
