"""The page on which minutes are written, the record of each item beside its text."""

from django.forms import BoundField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import NOT_YOURS, attempt, refused, status_of
from yiding.office.base.refused import Refused
from yiding.office.minutes.acts import edited, refusal
from yiding.office.minutes.choosing import for_edit
from yiding.office.minutes.forms import EditForm
from yiding.office.minutes.queries import items, one
from yiding.office.minutes.record import Recorded, recorded


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form beside the record, or keep what was changed; where somebody else was first, both texts are shown."""
    back, who = reverse("minutes", args=[pk]), held(request)
    if one(who, pk) is None:
        raise Http404
    stopped = refusal(who, pk, "edit_minutes")
    if request.method != "POST":
        if stopped and stopped.rule in NOT_YOURS:
            return refused(request, stopped, back)
        return _page(request, pk, EditForm(**for_edit(who, pk)), back)
    form = EditForm(request.POST, **for_edit(who, pk))
    if not form.is_valid() and not stopped:
        return _page(request, pk, form, back, status=422)
    given = form.cleaned_data if form.is_valid() else {"version": 0}
    return attempt(
        request,
        lambda: edited(by(request), pk, **given),
        back,
        lambda refusal: _page(request, pk, _again(request, pk, form, refusal), back, refusal, status_of(refusal)),
        form,
    )


def _again(request: HttpRequest, pk: int, form: EditForm, stopped: Refused) -> EditForm:
    """Give the form once more; after a conflict it counts for the version that stands there now."""
    if stopped.rule != "version":
        return form
    newer = one(held(request), pk)
    data = request.POST.copy()
    data["version"] = str(newer.version if newer else 0)
    return EditForm(data, **for_edit(held(request), pk))


def _page(
    request: HttpRequest, pk: int, form: EditForm, back: str, refusal: Refused | None = None, status: int = 200
) -> HttpResponse:
    minutes = one(held(request), pk)
    if minutes is None:
        raise Http404
    rows: list[tuple[Recorded, BoundField, BoundField]] = [
        (row, form[f"heading_{row.item.pk}"], form[f"text_{row.item.pk}"])
        for row in recorded(items(held(request), minutes))
    ]
    context = {
        "minutes": minutes,
        "form": form,
        "above": [form[name] for name in ("mark", "title", "series_key", "preamble")],
        "below": [form["copies"]],
        "rows": rows,
        "back": back,
        "refusal": refusal,
    }
    return render(request, "minutes/edit.html", context, status=status)
