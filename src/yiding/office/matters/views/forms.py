"""The ready empty form of a kind of source as a workbook, where it comes back filled in, and the actions on batches of funds."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.excel import workbook
from yiding.office.base.language import chosen
from yiding.office.base.views import act as base
from yiding.office.matters.blank import heads_of
from yiding.office.matters.form_queries import one_batch
from yiding.office.matters.forms import LedgerForm
from yiding.office.matters.ledger_acts import source_of
from yiding.office.matters.queries import PLANNERS
from yiding.office.matters.views.ledger import handed_in, unplanned
from yiding.rules.actions import ACTIONS
from yiding.rules.sources import SOURCES


def empty(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Give the empty list of a kind with its heads, to be filled in by units before supervision enters it."""
    if not held(request).has(*PLANNERS) or kind not in SOURCES or kind == "sitting":
        raise Http404
    name = chosen(SOURCES[kind].name)
    file = workbook(name, [chosen(words) for words in heads_of(kind)], [])
    return FileResponse(file, as_attachment=True, filename=f"{name}.xlsx")


def filled(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where the form of a break-down's kind goes out and comes back filled in, or take it in."""
    if stopped := unplanned(request, pk, "import_ledger"):
        return stopped
    kind = source_of(held(request), pk)
    if kind == "sitting":
        raise Http404
    context = {
        "name": SOURCES[kind].name,
        "empty": reverse("empty_form", args=[kind]),
        "back": reverse("breakdown", args=[pk]),
        "form": LedgerForm(),
        "rule": ACTIONS["import_ledger"],
    }
    return handed_in(request, context, "form", pk)


def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to the matter of a batch, where it stands among the others."""
    found = one_batch(held(request), pk)
    if found is None:
        raise Http404
    return redirect(f"{reverse('matter', args=[found.matter_id])}#batch-{pk}")


def batch_act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action on a batch, or do it."""
    return base.act(request, "matters.batch", pk, name, reverse("batch", args=[pk]))
