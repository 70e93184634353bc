"""The page on which a proposal, or a placeholder for a secret one, is filed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt, refused, status_of
from yiding.office.base.audit import note
from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.office.proposals.actions.file_proposal import file_proposal
from yiding.office.proposals.forms import PlaceholderForm, ProposalForm
from yiding.office.proposals.queries import earlier_of, presenters
from yiding.rules.case import Case
from yiding.rules.permission import may


def new(request: HttpRequest) -> HttpResponse:
    """Show the form of a new proposal, or file it; with `placeholder` in the address, the one without content."""
    who = held(request)
    units = sorted(who.units(("liaison",)))
    if not units:
        refusal = may("file_proposal", who.actor(), Case("", today()))
        if refusal is None:
            raise Http404
        if request.method == "POST":
            note("file_proposal", who.in_log, "", {}, refusal.rule)
        return refused(request, refusal, "/")
    unit = next((one for one in units if str(one) == request.GET.get("unit")), units[0])
    return _answer(request, unit, "placeholder" in request.GET)


def _answer(request: HttpRequest, unit: int, placeholder: bool) -> HttpResponse:
    form = _form(request.POST if request.method == "POST" else None, unit, placeholder)

    def page(status: int, refusal: Refused | None = None) -> HttpResponse:
        context = {"form": form, "refusal": refusal, "placeholder": placeholder}
        return render(request, "proposals/edit.html", context, status=status)

    if not form.is_valid():
        return page(422 if form.is_bound else 200)
    return attempt(
        request,
        lambda: redirect("proposal", file_proposal(by(request), unit, form.given(), placeholder=placeholder).pk),
        reverse("proposals"),
        lambda stopped: page(status_of(stopped), stopped),
        form,
    )


def _form(data: object, unit: int, placeholder: bool) -> ProposalForm | PlaceholderForm:
    if placeholder:
        return PlaceholderForm(data, presenters=presenters(unit))
    return ProposalForm(data, presenters=presenters(unit), earlier=earlier_of(unit))
