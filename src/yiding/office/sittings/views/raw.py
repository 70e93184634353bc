"""The raw record of a sitting: opened by a button, as each opening is noted."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt
from yiding.office.sittings.actions.open_record import open_record
from yiding.office.sittings.page import item_rows, raw_rows
from yiding.office.sittings.queries import may_read, one, readings


def raw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask before the record is opened; opened, show everything that was taken down, and who has opened it so far."""
    sitting = one(held(request), pk)
    if sitting is None:
        raise Http404
    back = reverse("sitting", args=[pk])
    if request.method != "POST":
        context = {"sitting": sitting, "may": may_read(held(request), sitting), "back": back}
        return render(request, "sittings/ask_raw.html", context)

    def opened() -> HttpResponse:
        found = open_record(by(request), pk)
        context = {
            "sitting": found,
            "rows": raw_rows(found, item_rows(found, held(request))),
            "readings": readings(found),
            "back": back,
        }
        answer = render(request, "sittings/raw.html", context)
        answer["Cache-Control"] = "no-store"
        return answer

    return attempt(request, opened, back)
