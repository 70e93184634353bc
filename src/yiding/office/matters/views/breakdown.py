"""The page of a break-down: its matters, their proposed tasks beside the words they rest on."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.views import act as base
from yiding.office.matters.lights import lamps
from yiding.office.matters.page import breakdown_page
from yiding.office.matters.queries import matters_of, one_breakdown
from yiding.office.matters.rows import matter_row
from yiding.office.matters.said import facts_said, marked


def breakdown(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it to who plans or approves it."""
    by = held(request)
    found = one_breakdown(by, pk)
    if found is None:
        raise Http404
    matters, lit = matters_of(by, found), lamps()
    context = {
        "page": breakdown_page(found, by, matters),
        "breakdown": found,
        "facts": facts_said(found.kind, "about", found.facts),
        "rows": [
            {
                "row": row,
                "pieces": marked(row.matter.words, list(row.matter.tasks.all())),
                "tasks": row.tasks,
                "facts": facts_said(found.kind, "facts", row.matter.facts),
            }
            for row in (matter_row(matter, list(matter.tasks.all()), lit) for matter in matters)
        ],
        "planning": found.state == "draft" and by.has("supervision"),
        "sending": found.state == "approved" and by.has("supervision"),
    }
    return render(request, "matters/breakdown.html", context)


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action, or do it."""
    return base.act(request, "matters.breakdown", pk, name, reverse("breakdown", args=[pk]))
