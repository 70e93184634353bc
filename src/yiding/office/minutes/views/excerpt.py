"""One item of issued minutes for one unit, as a file with its seal."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import held, key_in
from yiding.office.base.views import paper as papers
from yiding.office.minutes.excerpts import excerpted


def excerpt(request: HttpRequest, pk: int) -> FileResponse | HttpResponse:
    """Give the excerpt of an item for a unit (`?item=&unit=&form=`), or its seal, to those who issue minutes; each is noted."""
    item, unit = (key_in(request.GET.get(name)) or 0 for name in ("item", "unit"))
    found = excerpted(held(request), pk, item, unit)
    if found is None:
        raise Http404
    form, back = request.GET.get("form", "pdf"), reverse("minutes", args=[pk])
    told = {"excerpt": item, "unit": unit}
    return papers.paper(request, "open_minutes", found.about, form, lambda: (found.name, found.printers), back, told)
