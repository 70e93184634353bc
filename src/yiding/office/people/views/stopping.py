"""What a page shows when an action is refused: the sentence at its field, both texts, or a page of its own."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.forms import BoundField, Form, ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.base.asking import held
from yiding.office.base.attempt import attempt, refused, status_of
from yiding.office.base.audit import note
from yiding.office.base.language import chosen
from yiding.office.base.pages import Differing
from yiding.office.base.refused import Outdated, Refused
from yiding.office.people.checks import Misfitting
from yiding.office.people.permission import people_may


class Page(NamedTuple):
    """A page with a form: its title, what goes into it, where it leads to, and its button."""

    title: str
    back: str
    context: dict[str, Any]
    template: str = "people/form.html"


def forbidden(request: HttpRequest, act: str, back: str, reason: str = "-") -> HttpResponse | None:
    """Give the page with the sentence why whoever asks may not do an act, None where they may."""
    who = held(request)
    refusal = people_may(act, who, reason)
    if refusal and request.method == "POST":
        note(act, who.in_log, "", {}, refusal.rule)
    return refused(request, refusal, back) if refusal else None


def done(request: HttpRequest, page: Page, form: Form, do: Callable[[], Any]) -> HttpResponse:
    """Do what a valid form asks for and go on, or show the form again with what is wrong."""
    if not form.is_valid():
        return shown(request, page, form, status=422)

    def again(stopped: Refused) -> HttpResponse:
        if stopped.rule == "no_secret":  # the form no longer knows what stood in the thing
            return refused(request, stopped, page.back)
        more: dict[str, Any] = {"refusal": stopped}
        if isinstance(stopped, Outdated):
            more = {"refusal": Refused(stopped.words, stopped.rule), "differences": differences(form, stopped)}
        elif isinstance(stopped, Misfitting) and stopped.field in form.fields:
            form.add_error(stopped.field, chosen(stopped.words))
            more = {}
        return shown(request, page, form, status_of(stopped), **more)

    return attempt(request, do, page.back, again)


def shown(request: HttpRequest, page: Page, form: Form, status: int = 200, **more: Any) -> HttpResponse:
    """Show the page with its form."""
    context = {"title": page.title, "back": page.back, "form": form, **page.context, **more}
    return render(request, page.template, context, status=status)


def differences(form: Form, outdated: Outdated) -> list[Differing]:
    """Set what was chosen beside what stands there now, both as their words."""
    rows = [(form[name], text) for name, text in outdated.theirs.items() if name in form.fields]
    both = [(str(bound.label), _words(bound), text) for bound, text in rows]
    return [Differing(*row) for row in both if row[1] != row[2]]


def _words(bound: BoundField) -> str:
    """Say what was chosen in a field, as `names.said` says what stands in a thing."""
    value = bound.form.cleaned_data.get(bound.name)
    if isinstance(value, bool):
        return ("否", "是")[value]
    choices = getattr(bound.field, "choices", None)
    if choices is not None and not isinstance(bound.field, ModelChoiceField):
        return str(dict(choices).get(value, value))
    return "" if value is None else str(value)


def version(request: HttpRequest, name: str = "version") -> int:
    """Give the version that a form was made from, 0 where it names none."""
    text = request.POST.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0
