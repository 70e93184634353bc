"""The page of any action on a proposal."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.views import act as base


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action, or do it."""
    return base.act(request, "proposals.proposal", pk, name, reverse("proposal", args=[pk]))
