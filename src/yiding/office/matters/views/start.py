"""Starting a break-down of another source: which kind, then the form of that kind."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import refused
from yiding.office.base.views.begin import begin
from yiding.office.matters.acts import start_refusal, started
from yiding.office.matters.forms import BreakdownForm, KindForm
from yiding.rules.sources import SOURCES


def choose(request: HttpRequest) -> HttpResponse:
    """Ask which kind of source it is."""
    stopped = start_refusal(held(request))
    if stopped:
        return refused(request, stopped, reverse("board"))
    form = KindForm(request.GET or None)
    if form.is_bound and form.is_valid():
        return redirect("start_breakdown", form.cleaned_data["kind"])
    return render(request, "matters/choose.html", {"form": KindForm(), "back": reverse("board")})


def start(request: HttpRequest, kind: str) -> HttpResponse:
    """Show the form of a kind, or start the break-down."""
    back = reverse("breakdowns")
    stopped = start_refusal(held(request))
    if stopped:
        return refused(request, stopped, back)
    if kind not in SOURCES or kind == "sitting":
        return redirect("choose_source")
    form = BreakdownForm(request.POST if request.method == "POST" else None, facts=SOURCES[kind].about)
    context = {"kind": SOURCES[kind].name, "key": kind}
    return begin(
        request, form, lambda: started(by(request), kind, form.cleaned_data), back, "matters/start.html", context
    )
