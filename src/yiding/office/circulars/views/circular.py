"""The page of a circular, its actions, and its paper."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.views import act as base
from yiding.office.base.views import paper as papers
from yiding.office.circulars.page import circular_page, counted, paragraphs
from yiding.office.circulars.printing import gaps, printers
from yiding.office.circulars.queries import one_circular, receipts_of


def circular(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it."""
    by = held(request)
    found = one_circular(by, pk)
    if found is None:
        raise Http404
    wrong = gaps(found) if found.approved_at is None else ()
    context = {
        "page": circular_page(found, by),
        "circular": found,
        "paragraphs": paragraphs(found),
        "tables": counted(found),
        "gaps": wrong,
        "receipts": receipts_of(by, found),
        "may_enter": by.has("secretariat"),
    }
    return render(request, "circulars/circular.html", context)


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action, or do it."""
    return base.act(request, "circulars.circular", pk, name, reverse("circular", args=[pk]))


def paper(request: HttpRequest, pk: int, form: str) -> FileResponse | HttpResponse:
    """Give it as a file, or its seal; each opening is noted."""
    found = one_circular(held(request), pk)
    if found is None:
        raise Http404
    back = reverse("circular", args=[pk])
    return papers.paper(request, "open_circular", found.about, form, lambda: printers(found), back, {"form": form})
