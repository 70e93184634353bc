"""One page for every action on a thing: what it does, its form, or the sentence why it may not be done."""

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.base.acts import ACTS, Act
from yiding.office.base.asking import by, held
from yiding.office.base.attempt import NOT_YOURS, attempt, refused, status_of
from yiding.office.base.audit import note
from yiding.office.base.refused import Refused
from yiding.office.base.uploads import given
from yiding.rules.actions import ACTIONS


def act(request: HttpRequest, label: str, pk: int, name: str, back: str) -> HttpResponse:
    """Show the form of an action on a kind of thing, or do it and go to what it did; `back` is the address of the thing."""
    row = ACTS.get(name)
    if row is None or row.label != label:
        raise Http404
    try:
        refusal = row.refusal(held(request), pk, name)
    except LookupError:
        if request.method == "POST":
            _noted(request, row, pk, "unseen")
        raise Http404 from None
    if request.method != "POST":
        if refusal and refusal.rule in NOT_YOURS:
            return refused(request, refusal, back)
        return _page(request, row, row.form(initial=request.GET.dict(), **row.about(held(request), pk)), back)
    form = row.form(request.POST, request.FILES, **row.about(held(request), pk))
    if not form.is_valid():
        if refusal and refusal.rule in NOT_YOURS:
            _noted(request, row, pk, refusal.rule)
            return refused(request, refusal, back)
        return _page(request, row, form, back, status=422)
    return _done(request, row, pk, form, back)


def _noted(request: HttpRequest, row: Act, pk: int, rule: str) -> None:
    note(row.name, held(request).in_log, f"{row.label}:{pk}", {}, rule)


def _done(request: HttpRequest, row: Act, pk: int, form: Form, back: str) -> HttpResponse:
    return attempt(
        request,
        lambda: row.do(by(request), pk, **given(form, held(request), row.name, f"{row.label}:{pk}")),
        back,
        lambda stopped: _page(request, row, form, back, stopped, status_of(stopped)),
        form,
    )


def _page(
    request: HttpRequest, row: Act, form: Form, back: str, refusal: Refused | None = None, status: int = 200
) -> HttpResponse:
    context = {"act": row, "rule": ACTIONS[row.name], "form": form, "back": back, "refusal": refusal}
    return render(request, "base/act.html", context, status=status)
