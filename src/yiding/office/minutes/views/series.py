"""The series of numbers of minutes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.refused import Refused
from yiding.office.minutes.actions.keep_series import keep_series
from yiding.office.minutes.choosing import for_series
from yiding.office.minutes.forms import SeriesForm
from yiding.office.minutes.queries import EDITORS, all_series
from yiding.office.minutes.queries import series as one_series
from yiding.office.minutes.words import NUMBERED


def listing(request: HttpRequest) -> HttpResponse:
    """Show every series with the last number that it gave."""
    if not held(request).has(*EDITORS):
        raise Http404
    return render(request, "minutes/series.html", {"rows": [(row, NUMBERED[row.form]) for row in all_series()]})


def keep(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show the form of a series, or keep it; where somebody else was first, both texts are shown."""
    row = one_series(pk) if pk else None
    form = SeriesForm(request.POST or None, **for_series(row))
    if (pk and row is None) or (not held(request).has(*EDITORS) and not form.is_bound):
        raise Http404

    def page(stopped: Refused | None, status: int) -> HttpResponse:
        context = {"form": form, "refusal": stopped, "back": reverse("series")}
        return render(request, "minutes/keep_series.html", context, status=status)

    if not form.is_valid():
        return page(None, 422 if form.is_bound else 200)

    def do() -> HttpResponse:
        keep_series(by(request), pk, **form.cleaned_data)
        return redirect("series")

    return attempt(request, do, reverse("series"), lambda stopped: page(stopped, status_of(stopped)), form)
