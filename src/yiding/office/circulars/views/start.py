"""Drafting a circular."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import refused
from yiding.office.base.views.begin import begin
from yiding.office.circulars.acts import start_refusal, started, usual
from yiding.office.circulars.forms import CircularForm


def start(request: HttpRequest) -> HttpResponse:
    """Show its form, or draft it."""
    back = reverse("circulars")
    stopped = start_refusal(held(request))
    if stopped:
        return refused(request, stopped, back)
    form = CircularForm(request.POST if request.method == "POST" else None, **usual())
    return begin(request, form, lambda: started(by(request), form.cleaned_data), back, "circulars/start.html", {})
