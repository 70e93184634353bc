"""The page on which a proposal is changed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import NOT_YOURS, attempt, refused, status_of
from yiding.office.base.refused import Refused
from yiding.office.proposals.actions.edit_proposal import edit_proposal
from yiding.office.proposals.acts import refusal
from yiding.office.proposals.forms import PlaceholderForm, ProposalForm
from yiding.office.proposals.queries import earlier_of, filled_in, one, presenters


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form of a proposal, or keep what was changed; where somebody else was first, both texts are shown."""
    back = reverse("proposal", args=[pk])
    proposal = one(held(request), pk)
    if proposal is None:
        raise Http404
    stopped = refusal(held(request), pk, "edit_proposal")
    if request.method != "POST" and stopped and stopped.rule in NOT_YOURS:
        return refused(request, stopped, back)
    kind = PlaceholderForm if proposal.placeholder else ProposalForm
    choices = {"presenters": presenters(proposal.unit_id)}
    if not proposal.placeholder:
        choices["earlier"] = earlier_of(proposal.unit_id, pk)
    if request.method != "POST":
        form = kind(initial=filled_in(proposal), **choices)
        return _page(request, form, proposal.version, back)
    return _changed(request, pk, kind(request.POST, **choices), back)


def _changed(request: HttpRequest, pk: int, form: ProposalForm | PlaceholderForm, back: str) -> HttpResponse:
    typed = request.POST.get("version", "")
    version = int(typed) if typed.isdecimal() and len(typed) < 10 else 0
    if not form.is_valid():
        return _page(request, form, version, back, status=422)

    def again(stopped: Refused) -> HttpResponse:
        if stopped.rule == "no_secret":
            return redirect(f"{back}edit/?kept=nothing")
        newer = one(held(request), pk)
        return _page(request, form, newer.version if newer else version, back, stopped, status_of(stopped))

    return attempt(request, lambda: edit_proposal(by(request), pk, version, form.given()), back, again)


def _page(
    request: HttpRequest,
    form: ProposalForm | PlaceholderForm,
    version: int,
    back: str,
    refusal: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "version": version,
        "back": back,
        "refusal": refusal,
        "placeholder": isinstance(form, PlaceholderForm),
        "wiped": "kept" in request.GET,
    }
    return render(request, "proposals/edit.html", context, status=status)
