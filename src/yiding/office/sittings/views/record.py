"""The page on which a sitting is recorded, and the part of it that shows what others record meanwhile."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.base.asking import held
from yiding.office.sittings.choosing import for_speech
from yiding.office.sittings.forms import SpeechForm
from yiding.office.sittings.page import current, live_part, thing_page
from yiding.office.sittings.queries import CLERKS, may_read, recording


def record(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the items with what can be done, who is in the room, and the forms for what is being said."""
    by = held(request)
    sitting = recording(by, pk)
    if sitting is None:
        raise Http404
    item = current(sitting)
    writes = by.has(*CLERKS)
    speaks = writes and item is not None and item.state in ("reporting", "discussing") and sitting.state == "open"
    context = {
        "page": thing_page(sitting, by),
        "speech": SpeechForm(**for_speech(by, item.pk), auto_id="speech_%s") if item and speaks else None,
        "notes": writes and sitting.state in ("open", "adjourned", "closed"),
        "reads": may_read(by, sitting),
        **live_part(sitting, by),
    }
    return render(request, "sittings/record.html", context)


def live(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the part that changes while others record."""
    by = held(request)
    sitting = recording(by, pk)
    if sitting is None:
        raise Http404
    return render(request, "sittings/live.html", live_part(sitting, by))
