"""The gates that the answers of a questionnaire bring, while it is being filled in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.proposals.ahead import gates_ahead
from yiding.rules.gates import QUESTIONS


def ahead(request: HttpRequest) -> HttpResponse:
    """Show them for the answers in the address (`?answer_rights=yes`); nothing is kept."""
    given = {name: request.GET.get(f"answer_{name}") for name in QUESTIONS}
    answers = {name: value == "yes" for name, value in given.items() if value in ("yes", "no")}
    return render(request, "proposals/ahead.html", {"ahead": gates_ahead(answers)})
