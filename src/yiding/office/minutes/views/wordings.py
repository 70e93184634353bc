"""The wordings from which minutes are drafted."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.refused import Refused
from yiding.office.minutes.actions.keep_wording import keep_wording
from yiding.office.minutes.choosing import for_wording
from yiding.office.minutes.drafting import house
from yiding.office.minutes.forms import WordingForm
from yiding.office.minutes.queries import EDITORS, wordings
from yiding.office.sittings.words import KINDS
from yiding.rules.outcomes import ASKED, OUTCOMES
from yiding.rules.words import Words


def listing(request: HttpRequest) -> HttpResponse:
    """Show every wording: the office's own, else that of the house."""
    if not held(request).has(*EDITORS):
        raise Http404
    own = wordings()
    rows = [
        {
            "kind": (kind, KINDS[kind]),
            "outcome": (outcome, OUTCOMES[outcome]),
            "own": own.get((kind, outcome)),
            "house": house(kind, outcome),
        }
        for outcome in OUTCOMES
        for kind in ASKED[outcome].kinds
    ]
    return render(request, "minutes/wordings.html", {"rows": rows})


def keep(request: HttpRequest, kind: str, outcome: str) -> HttpResponse:
    """Show the form of a wording, or keep it; where somebody else was first, both texts are shown."""
    if outcome not in OUTCOMES or kind not in ASKED[outcome].kinds:
        raise Http404
    row = wordings().get((kind, outcome))
    form = WordingForm(request.POST or None, **for_wording(row))
    if not held(request).has(*EDITORS) and not form.is_bound:
        raise Http404
    about: Words = (
        f"{KINDS[kind][0]}，{OUTCOMES[outcome][0]}",
        f"{KINDS[kind][1]}, {OUTCOMES[outcome][1]}",
    )

    def page(stopped: Refused | None, status: int) -> HttpResponse:
        context = {
            "form": form,
            "refusal": stopped,
            "back": reverse("wordings"),
            "about": about,
            "house": house(kind, outcome),
        }
        return render(request, "minutes/keep_wording.html", context, status=status)

    if not form.is_valid():
        return page(None, 422 if form.is_bound else 200)

    def do() -> HttpResponse:
        keep_wording(by(request), kind, outcome, **form.cleaned_data)
        return redirect("wordings")

    return attempt(request, do, reverse("wordings"), lambda stopped: page(stopped, status_of(stopped)), form)
