"""The page of any action on a sitting or on a version of its agenda."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.agenda.queries import agenda_of
from yiding.office.base.asking import held
from yiding.office.base.views import act as base

_IN_EDITOR = {"draft_agenda", "change_item", "order_agenda", "take_off_item", "replace_agenda"}


def sitting_act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action on a sitting, or do it."""
    return base.act(request, "agenda.sitting", pk, name, _back(pk, name))


def agenda_act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action on a version, or do it."""
    agenda = agenda_of(held(request), pk)
    if agenda is None:
        raise Http404
    return base.act(request, "agenda.agenda", pk, name, _back(agenda.sitting_id, name))


def _back(sitting: int, name: str) -> str:
    return reverse("editor" if name in _IN_EDITOR else "sitting", args=[sitting])
