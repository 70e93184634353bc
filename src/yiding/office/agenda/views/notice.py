"""My notice of a sitting: when, where, for which items, and my answer."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.agenda.choosing import for_asking_leave
from yiding.office.agenda.forms import AskLeaveForm
from yiding.office.agenda.page import invited_rows, item_rows, state_of
from yiding.office.agenda.queries import approved, invitation, items, one, sent
from yiding.office.base.asking import held


def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the notice with the ways to answer it; who is not asked is led to the sitting."""
    by = held(request)
    sitting = one(by, pk)
    if sitting is None:
        raise Http404
    mine = invitation(by, sitting)
    if mine is None:
        return redirect("sitting", pk)
    agenda = approved(sitting)
    context = {
        "sitting": sitting,
        "state": state_of(sitting),
        "mine": next(row for row in invited_rows(sitting, by) if row.invitation == mine),
        "items": item_rows(sitting, list(items(by, agenda))) if agenda else [],
        "form": AskLeaveForm(**for_asking_leave(by, pk)),
        "coming": reverse("sitting_act", args=[pk, "acknowledge_notice"]),
        "leave": reverse("sitting_act", args=[pk, "ask_leave"]),
        "asks": sitting.state == "convened",
        "packet": sent(sitting),
    }
    return render(request, "agenda/notice.html", context)
