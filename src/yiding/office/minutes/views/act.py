"""The page of any action on minutes."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.views import act as base


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action, or do it."""
    back = reverse("edit_minutes" if name == "redraft_item" else "minutes", args=[pk])
    return base.act(request, "minutes.minutes", pk, name, back)
