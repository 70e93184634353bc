"""A paper beside its record, and two of its versions side by side; each opening is noted."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.attempt import attempt
from yiding.office.base.audit import note
from yiding.office.proposals.comparing import compared, paragraphs
from yiding.office.proposals.queries import version_of, versions_beside


def look(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    """Show a version of a paper in the page: a PDF as it is, of a docx its words."""
    found = version_of(held(request), pk, version)
    if found is None:
        raise Http404
    back = reverse("proposal", args=[pk])
    context = {
        "version": found,
        "paper": found.document,
        "proposal": found.document.proposal,
        "others": versions_beside(found),
    }

    def shown() -> HttpResponse:
        if found.file.kind == "docx":
            context["words"] = paragraphs(found)
            note("open_paper", held(request).in_log, found.about, {})
        return render(request, "proposals/look.html", context)

    return attempt(request, shown, back)


def against(request: HttpRequest, pk: int, version: int, other: int) -> HttpResponse:
    """Show an older and a newer version of a paper side by side."""
    by = held(request)
    pair = [version_of(by, pk, one) for one in (version, other)]
    if pair[0] is None or pair[1] is None or pair[0].document_id != pair[1].document_id:
        raise Http404
    old, new = sorted((row for row in pair if row), key=lambda row: row.number)

    def shown() -> HttpResponse:
        rows = compared(paragraphs(old), paragraphs(new))
        for row in (old, new):
            note("open_paper", by.in_log, row.about, {})
        differ = sum(row.kind not in ("same", "skipped") for row in rows)
        context = {
            "old": old,
            "new": new,
            "pair": (old, new),
            "rows": rows,
            "differ": differ,
            "proposal": new.document.proposal,
        }
        return render(request, "proposals/against.html", context)

    return attempt(request, shown, reverse("proposal_look", args=[pk, new.pk]))
