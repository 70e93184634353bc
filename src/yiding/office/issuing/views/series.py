"""The series of numbers of documents."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.refused import Refused
from yiding.office.issuing.actions.keep_document_series import keep_document_series
from yiding.office.issuing.choosing import for_series
from yiding.office.issuing.forms import SeriesForm
from yiding.office.issuing.queries import EDITORS, all_series, one_series


def listing(request: HttpRequest) -> HttpResponse:
    """Show every series with the last number that it gave."""
    if not held(request).has(*EDITORS):
        raise Http404
    return render(request, "issuing/series.html", {"rows": all_series()})


def keep(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show the form of a series, or keep it; where somebody else was first, both texts are shown."""
    row = one_series(pk) if pk else None
    form = SeriesForm(request.POST or None, **for_series(row))
    if (pk and row is None) or (not held(request).has(*EDITORS) and not form.is_bound):
        raise Http404
    back = reverse("document_series")

    def page(stopped: Refused | None, status: int) -> HttpResponse:
        context = {"form": form, "refusal": stopped, "back": back}
        return render(request, "issuing/keep_series.html", context, status=status)

    if not form.is_valid():
        return page(None, 422 if form.is_bound else 200)

    def do() -> HttpResponse:
        given = form.cleaned_data
        keep_document_series(by(request), pk, given["version"] or 0, name=given["name"], last=given["last"])
        return redirect("document_series")

    return attempt(request, do, back, lambda stopped: page(stopped, status_of(stopped)), form)
