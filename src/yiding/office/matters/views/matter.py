"""The page of a matter: its whole history on one page, and its actions."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.views import act as base
from yiding.office.matters.page import matter_page
from yiding.office.matters.queries import one_matter, tasks_of
from yiding.office.matters.rows import matter_row
from yiding.office.matters.said import facts_said, marked
from yiding.office.matters.timeline import timeline
from yiding.office.matters.words import HEARD


def matter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it."""
    by = held(request)
    found = one_matter(by, pk)
    if found is None:
        raise Http404
    tasks = tasks_of(by, found)
    context = {
        "page": matter_page(found, by, tasks),
        "matter": found,
        "row": matter_row(found, tasks),
        "pieces": marked(found.words, tasks),
        "facts": facts_said(found.breakdown.kind, "facts", found.facts),
        "hearings": [(row, HEARD[row.result]) for row in found.hearings.all()],
        "timeline": timeline(by, found, tasks),
        "plans": by.has("supervision", "office_head", "chief", "executive_vice"),
    }
    return render(request, "matters/matter.html", context)


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action, or do it."""
    return base.act(request, "matters.matter", pk, name, reverse("matter", args=[pk]))
