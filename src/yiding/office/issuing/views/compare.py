"""A revised text beside the version that the sitting heard, or beside the text before it, with what differs marked."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.attempt import attempt
from yiding.office.base.audit import note
from yiding.office.issuing.queries import one, reads_heard, text_of
from yiding.office.proposals.comparing import compared, paragraphs


def compare(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Show both side by side; `?with=` names an earlier text, else it is the version heard."""
    by = held(request)
    text, issuance = text_of(by, pk, number), one(by, pk)
    if text is None or issuance is None:
        raise Http404
    other = request.GET.get("with", "")
    earlier = text_of(by, pk, int(other)) if other.isdecimal() and len(other) < 6 and int(other) < number else None
    if (other and earlier is None) or (not other and not reads_heard(by, issuance)):
        raise Http404
    old = earlier or issuance.heard

    def shown() -> HttpResponse:
        rows = compared(paragraphs(old), paragraphs(text))
        for row in (old, text):
            note("open_document", by.in_log, row.about, {})
        differ = sum(row.kind not in ("same", "skipped") for row in rows)
        context = {"issuance": issuance, "text": text, "earlier": earlier, "rows": rows, "differ": differ}
        return render(request, "issuing/compare.html", context)

    return attempt(request, shown, reverse("issuance", args=[pk]))
