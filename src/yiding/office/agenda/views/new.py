"""The page on which a sitting is planned."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.agenda.acts import planned
from yiding.office.agenda.choosing import for_sitting
from yiding.office.agenda.forms import SittingForm
from yiding.office.agenda.planning import planning
from yiding.office.agenda.warnings import Warned
from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt, refused, status_of
from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.rules.case import Case
from yiding.rules.permission import may


def new(request: HttpRequest) -> HttpResponse:
    """Show the form of a new sitting, or plan it."""
    stopped = may("plan_sitting", held(request).actor(), Case("", today()))
    if stopped:
        return refused(request, stopped, reverse("sittings"))
    form = SittingForm(request.POST or None, **for_sitting(held(request)))
    if not form.is_valid():
        return _page(request, form, None, 422 if form.is_bound else 200)
    return attempt(
        request,
        lambda: redirect("sitting", planned(by(request), None, **form.cleaned_data).pk),
        reverse("sittings"),
        lambda stopped: _page(request, form, stopped, status_of(stopped)),
        form,
    )


def notes(request: HttpRequest) -> HttpResponse:
    """Give what is to be noted of day and numbers as they are typed now."""
    stopped = may("plan_sitting", held(request).actor(), Case("", today()))
    if stopped:
        return refused(request, stopped, reverse("sittings"))
    return render(request, "agenda/warnings.html", {"warnings": _noted(request, request.GET)})


def _noted(request: HttpRequest, typed: QueryDict) -> list[Warned]:
    """Give what is to be noted of what was typed, as far as it fits its fields."""
    form = SittingForm(typed, **for_sitting(held(request)))
    form.is_valid()
    given = form.cleaned_data
    numbers = {body: given.get(f"number_{body}") for body in given.get("bodies", ())}
    return planning(given.get("bodies", ()), given.get("day"), numbers)


def _page(request: HttpRequest, form: SittingForm, stopped: Refused | None, status: int) -> HttpResponse:
    warnings = _noted(request, request.POST) if form.is_bound else []
    context = {"form": form, "refusal": stopped, "back": reverse("sittings"), "warnings": warnings}
    return render(request, "agenda/new.html", context, status=status)
