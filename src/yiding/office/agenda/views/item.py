"""The page on which an item of a draft is changed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.agenda.acts import refusal_of_agenda
from yiding.office.agenda.choosing import for_item, item_now
from yiding.office.agenda.forms import ItemForm
from yiding.office.agenda.queries import agenda_of, items
from yiding.office.base.asking import held
from yiding.office.base.attempt import refused
from yiding.rules.actions import ACTIONS


def item(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Show the form of an item; it is sent to the action."""
    by = held(request)
    agenda = agenda_of(by, pk)
    found = items(by, agenda).filter(pk=item).first() if agenda else None
    if agenda is None or found is None:
        raise Http404
    back = reverse("editor", args=[agenda.sitting_id])
    stopped = refusal_of_agenda(by, pk, "change_item")
    if stopped:
        return refused(request, stopped, reverse("sitting", args=[agenda.sitting_id]))
    context = {
        "form": ItemForm(now=item_now(found), **for_item(by, pk)),
        "item": found,
        "action": reverse("agenda_act", args=[pk, "change_item"]),
        "rule": ACTIONS["change_item"],
        "back": back,
    }
    return render(request, "agenda/item.html", context)
