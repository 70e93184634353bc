"""Doing what a form or a button asks for: on to where it leads, or the sentence why it was refused, the same on every page."""

from collections.abc import Callable
from typing import cast

from django.forms import ChoiceField, Form
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.datastructures import MultiValueDict

from yiding.office.base import drafts
from yiding.office.base.asking import held
from yiding.office.base.refused import Again, Refused
from yiding.rules.permission import Refusal

NOT_YOURS = frozenset({"role", "own", "separation", "gate", "state"})
"""Rules that refuse whoever asks, whatever is typed."""

Show = Callable[[Refused], HttpResponse]
"""Shows the form again with a refusal that other words in it can mend."""


def attempt(
    request: HttpRequest, do: Callable[[], object], back: str, show: Show | None = None, form: Form | None = None
) -> HttpResponse:
    """Do it: the answer that it gives, else the way to `back`; sent before, the way to what it did then.

    Refused, it answers with 404 for what is not there for who asks, with a page of its own where no words would help or
    nothing shows a form, else with what `show` makes of the refusal. A secret goes out of the kept draft and of `form`.
    """
    try:
        found = do()
    except Again as again:
        return redirect(again.link or back)
    except Refused as stopped:
        if stopped.rule == "unseen":
            raise Http404 from None
        if stopped.rule == "no_secret":
            drafts.forget(held(request).account or 0, drafts.address_of(request))
            _empty(form)
        if show is None or stopped.rule in NOT_YOURS:
            return refused(request, stopped, back)
        return show(stopped)
    # a file is no HttpResponse by its class, but whoever asks only hands it on
    return cast(HttpResponse, found) if isinstance(found, HttpResponseBase) else redirect(back)


def refused(request: HttpRequest, stopped: Refused | Refusal, back: str) -> HttpResponse:
    """Show the sentence of a refusal, with the way back."""
    return render(request, "base/refused.html", {"refusal": stopped, "back": back}, status=403)


def status_of(stopped: Refused) -> int:
    """Give the status of a form that is shown again: 409 where somebody else was first."""
    return 409 if stopped.rule == "version" else 422


def _empty(form: Form | None) -> None:
    """Take what was typed out of a valid form, so that it is shown as before anybody typed; a form's initial may repeat it.

    What is only chosen holds no words, and stays as it was set before: a gate, a signer.
    """
    if form is not None:
        for name, field in form.fields.items():
            said = form.initial.get(name)
            if isinstance(said, str) and said == form[name].data and not isinstance(field, ChoiceField):
                del form.initial[name]
        form.is_bound, form.data, form.files, form.cleaned_data = False, MultiValueDict(), MultiValueDict(), {}
