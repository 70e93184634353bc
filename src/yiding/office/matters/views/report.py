"""The page of the report that a sitting hears, its actions, and its paper."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.views import act as base
from yiding.office.base.views import paper as papers
from yiding.office.matters.report_page import report_page, report_rows
from yiding.office.matters.report_printing import printers
from yiding.office.matters.report_queries import one_report


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it."""
    by = held(request)
    found = one_report(by, pk)
    if found is None:
        raise Http404
    rows = report_rows(found, by)
    return render(request, "matters/report.html", {"page": report_page(found, by, rows), "report": found, "rows": rows})


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action, or do it."""
    return base.act(request, "matters.carriedout", pk, name, reverse("report", args=[pk]))


def paper(request: HttpRequest, pk: int, form: str) -> FileResponse | HttpResponse:
    """Give it as a file, or its seal; each opening is noted."""
    found = one_report(held(request), pk)
    if found is None:
        raise Http404
    back = reverse("report", args=[pk])
    return papers.paper(request, "open_report_paper", found.about, form, lambda: printers(found), back, {"form": form})
