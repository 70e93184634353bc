"""The page of any action on a sitting that runs or on one of its items."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.views import act as base
from yiding.office.sittings.queries import item_of


def record_act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action on a sitting that runs, or do it."""
    return base.act(request, "agenda.sitting", pk, name, reverse("record", args=[pk]))


def item_act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action on an item, or do it."""
    item = item_of(held(request), pk)
    if item is None:
        raise Http404
    return base.act(request, "sittings.sittingitem", pk, name, reverse("record", args=[item.sitting_id]))
