"""The form that mends a speech."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.acts import ACTS
from yiding.office.base.asking import by, held
from yiding.office.base.attempt import NOT_YOURS, attempt, refused, status_of
from yiding.office.base.refused import Outdated, Refused
from yiding.office.base.uploads import given
from yiding.office.sittings.choosing import speech_now
from yiding.office.sittings.forms import MendForm
from yiding.office.sittings.queries import item_of
from yiding.rules.actions import ACTIONS


def speech(request: HttpRequest, pk: int, speech: int) -> HttpResponse:
    """Show a speech as it was taken down, or mend it; where somebody else was first, both texts are shown."""
    item, now = item_of(held(request), pk), speech_now(held(request), pk, speech)
    if item is None or not now:
        raise Http404
    back, row = reverse("record", args=[item.sitting_id]), ACTS["change_speech"]
    refusal = row.refusal(held(request), pk, row.name)
    if request.method != "POST" and refusal and refusal.rule in NOT_YOURS:
        return refused(request, refusal, back)
    form = MendForm(request.POST) if request.method == "POST" else MendForm(now=now)

    def show(stopped: Refused | None = None, status: int = 200) -> HttpResponse:
        shown = form
        if isinstance(stopped, Outdated):
            sent = request.POST.copy()
            sent["version"] = str(now["version"])
            shown = MendForm(sent)
        context = {"act": row, "rule": ACTIONS[row.name], "form": shown, "back": back, "refusal": stopped}
        return render(request, "base/act.html", context, status=status)

    if request.method != "POST":
        return show()
    if not form.is_valid():
        return refused(request, refusal, back) if refusal and refusal.rule in NOT_YOURS else show(status=422)
    about = f"{row.label}:{pk}"
    return attempt(
        request,
        lambda: row.do(by(request), pk, **given(form, held(request), row.name, about)),
        back,
        lambda stopped: show(stopped, status_of(stopped)),
        form,
    )
