"""The page of a form that begins something new: shown, shown again with what is wrong, or done."""

from collections.abc import Callable, Mapping
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.refused import Refused


def begin(
    request: HttpRequest, form: Form, do: Callable[[], object], back: str, template: str, context: Mapping[str, Any]
) -> HttpResponse:
    """Show a form, or do what it asks for; the template is given it as `form`, with `back` and the `refusal` there may be."""

    def page(refusal: Refused | None = None, status: int = 200) -> HttpResponse:
        return render(request, template, {**context, "form": form, "back": back, "refusal": refusal}, status=status)

    if request.method != "POST":
        return page()
    if not form.is_valid():
        return page(status=422)
    return attempt(request, do, back, lambda refusal: page(refusal, status_of(refusal)), form)
