"""An existing ledger of the office: where it is handed in, and which of its columns means which of ours."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.base.asking import by, held, key_in
from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.refused import Refused
from yiding.office.matters import ledger_acts as acts
from yiding.office.matters.forms import ColumnsForm, LedgerForm
from yiding.office.matters.ledger_foreign import COLUMNS
from yiding.office.matters.views.ledger import handed_in, unplanned
from yiding.rules.actions import ACTIONS
from yiding.rules.words import Words

NAME: Words = ("已有台账", "Existing ledger")


def foreign(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where an existing ledger is handed in for a break-down, or take it in."""
    if stopped := unplanned(request, pk, "import_ledger"):
        return stopped
    context = {
        "name": NAME,
        "back": reverse("breakdown", args=[pk]),
        "form": LedgerForm(),
        "rule": ACTIONS["import_ledger"],
    }
    return handed_in(request, context, "foreign", pk)


def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Show which column is taken for which, or take what was chosen."""
    return attempt(request, lambda: _columns(request, pk), reverse("board"))


def _columns(request: HttpRequest, pk: int) -> HttpResponse:
    place = key_in(request.GET.get("head"))
    found = acts.columns_of(held(request), pk, place)
    heads = [word for word in dict.fromkeys(found.head.words) if word and found.head.words.count(word) == 1]
    here = found.heads.index(found.head)
    sent = request.POST if request.method == "POST" else None
    form = ColumnsForm(sent, columns=[(one.key, one.words) for one in COLUMNS], heads=heads, initial=found.mapping)

    def page(stopped: Refused | None = None, status: int = 200) -> HttpResponse:
        context = {"form": form, "found": found, "here": here, "refusal": stopped, "back": acts.back_of(found.upload)}
        return render(request, "matters/ledger_columns.html", context, status=status)

    if sent is None:
        return page()
    if not form.is_valid():
        return page(status=422)

    def take() -> HttpResponse:
        acts.choose_columns(by(request), pk, here, form.cleaned_data)
        return redirect("ledger_preview", pk)

    return attempt(request, take, request.path, lambda stopped: page(stopped, status_of(stopped)))
