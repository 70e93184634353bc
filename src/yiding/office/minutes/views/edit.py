"""The page on which minutes are written, the record of each item beside its text."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import NOT_YOURS, attempt, refused, status_of
from yiding.office.base.refused import Refused
from yiding.office.minutes.acts import edited
from yiding.office.minutes.choosing import edit_of
from yiding.office.minutes.forms import EditForm
from yiding.office.minutes.moving import minutes_refusal
from yiding.office.minutes.queries import items, one
from yiding.office.minutes.record import beside


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form beside the record, or keep what was changed; where somebody else was first, both texts are shown."""
    back, who = reverse("minutes", args=[pk]), held(request)
    minutes = one(who, pk)
    if minutes is None:
        raise Http404
    stopped = minutes_refusal(minutes, who, "edit_minutes", "")
    form = EditForm(request.POST if request.method == "POST" else None, **edit_of(who, minutes))
    if request.method != "POST":
        return (
            refused(request, stopped, back) if stopped and stopped.rule in NOT_YOURS else _page(request, pk, form, back)
        )
    if not form.is_valid() and not stopped:
        return _page(request, pk, form, back, status=422)
    given = form.cleaned_data if form.is_valid() else {"version": 0}
    return attempt(
        request,
        lambda: edited(by(request), pk, **given),
        back,
        lambda refusal: _page(request, pk, form, back, refusal, status_of(refusal)),
        form,
    )


def _page(
    request: HttpRequest, pk: int, form: EditForm, back: str, stopped: Refused | None = None, status: int = 200
) -> HttpResponse:
    """Show the form beside the record; after a conflict it counts for the version that stands there now."""
    who = held(request)
    minutes = one(who, pk)
    if minutes is None:
        raise Http404
    if stopped and stopped.rule == "version":
        data = request.POST.copy()
        data["version"] = str(minutes.version)
        form = EditForm(data, **edit_of(who, minutes))
    context = {
        "minutes": minutes,
        "form": form,
        "above": [form[name] for name in ("mark", "title", "series_key", "preamble")],
        "below": [form["copies"]],
        "rows": beside(minutes, items(who, minutes), form),
        "back": back,
        "refusal": stopped,
    }
    return render(request, "minutes/edit.html", context, status=status)
