"""A slip as a file with its seal."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.views import paper as papers
from yiding.office.matters.printed import printers
from yiding.office.matters.queries import slip_of
from yiding.office.matters.words import SLIPS


def slip(request: HttpRequest, pk: int) -> FileResponse | HttpResponse:
    """Give a slip (`?form=pdf`, `docx`, or the seal of one: `pdf-seal`) to the office and the unit that got it; each opening is noted."""
    found = slip_of(held(request), pk)
    if found is None:
        raise Http404
    name, form = f"{SLIPS[found.kind][0]}{found.numbered}{found.unit.name}", request.GET.get("form", "pdf")
    back = reverse("task", args=[found.task_id])
    return papers.paper(request, "open_slip", found.about, form, lambda: (name, printers(found)), back)
