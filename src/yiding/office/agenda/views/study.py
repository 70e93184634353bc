"""The year's plan of legal study before sittings."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.agenda.actions.keep_study import keep_study
from yiding.office.agenda.choosing import units
from yiding.office.agenda.forms import StudyForm
from yiding.office.agenda.queries import study, study_plan
from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.rules.actions import ACTIONS

_FIELDS = ("version", "year", "month", "topic", "speaker", "minutes")


def listing(request: HttpRequest) -> HttpResponse:
    """Show the plan of a year, each row with the sittings at which it was studied."""
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else today().year
    rows = [{"study": row, "sittings": {one.agenda.sitting for one in row.items.all()}} for row in study_plan(year)]
    mine = held(request).has(*ACTIONS["keep_study"].roles)
    return render(request, "agenda/study.html", {"year": year, "rows": rows, "mine": mine})


def keep(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show the form of a row of the plan, or keep it; where somebody else was first, both texts are shown."""
    row = study(pk) if pk else None
    if pk and row is None:
        raise Http404
    now = {name: getattr(row, name) for name in _FIELDS} | {"unit": row.unit_id} if row else {"year": today().year}
    form = StudyForm(request.POST or None, now=now, choices={"unit": units()})
    if not held(request).has(*ACTIONS["keep_study"].roles) and not form.is_bound:
        return redirect("study")
    if not form.is_valid():
        return _page(request, form, None, 422 if form.is_bound else 200)
    return attempt(
        request,
        lambda: redirect(f"{reverse('study')}?year={keep_study(by(request), pk, **form.cleaned_data).year}"),
        reverse("study"),
        lambda stopped: _page(request, form, stopped, status_of(stopped)),
        form,
    )


def _page(request: HttpRequest, form: StudyForm, stopped: Refused | None, status: int) -> HttpResponse:
    context = {"form": form, "refusal": stopped, "back": reverse("study")}
    return render(request, "agenda/keep_study.html", context, status=status)
