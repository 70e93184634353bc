"""The pages of signing in: the list with a field for names and codes, and the cards with each person's code."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import by, held, key_in
from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.refused import Refused
from yiding.office.sittings.actions.note_leaving import note_leaving
from yiding.office.sittings.actions.note_return import note_return
from yiding.office.sittings.actions.sign_in import sign_in
from yiding.office.sittings.actions.strike_sign_in import strike_sign_in
from yiding.office.sittings.page import attendee_rows, drawn, room_rows
from yiding.office.sittings.queries import one, signing


def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who comes; sign in whom the list, a typed name or a card's code names; note comings and goings."""
    sitting = signing(held(request), pk)
    if sitting is None:
        raise Http404
    address = reverse("sign", args=[pk])

    def show(stopped: Refused | None = None, status: int = 200) -> HttpResponse:
        now = one(held(request), pk) or sitting
        context = {"sitting": now, "rows": attendee_rows(now), "rooms": room_rows(now), "refusal": stopped}
        return render(request, "sittings/sign.html", context, status=status)

    if request.method != "POST":
        return show()
    return attempt(request, lambda: _do(request, pk), address, lambda stopped: show(stopped, status_of(stopped)))


def cards(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the cards to be printed: a name, a unit and the code that signs in that person alone, to this sitting alone."""
    sitting = signing(held(request), pk)
    if sitting is None:
        raise Http404
    rows = [(row, drawn(row.code)) for row in attendee_rows(sitting)]
    return render(request, "sittings/cards.html", {"sitting": sitting, "rows": rows})


def _do(request: HttpRequest, pk: int) -> object:
    who, act = by(request), request.POST.get("act", "sign_in")
    sent = request.POST.get("person", "")
    person = key_in(sent) or (0 if sent else None)
    if act == "note_leaving":
        return note_leaving(who, pk, person or 0, request.POST.get("reason", "")[:200]) and None
    if act == "note_return":
        return note_return(who, pk, person or 0) and None
    if act == "strike_sign_in":
        return strike_sign_in(who, pk, person or 0, request.POST.get("reason", "")[:200]) and None
    return sign_in(who, pk, person, request.POST.get("typed", "")[:200]) and None
