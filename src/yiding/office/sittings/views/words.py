"""Where words are sent that are taken down: each answer is a sentence for the page that keeps them until it has one.

Without a script the form goes and comes back like every other.
"""

import datetime
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from yiding.office.base.asking import held, key_in
from yiding.office.base.attempt import attempt
from yiding.office.base.by import By
from yiding.office.base.pages import once_key
from yiding.office.base.refused import Refused, Unseen
from yiding.office.sittings.actions.note_speech import note_speech
from yiding.office.sittings.actions.note_words import note_words
from yiding.office.sittings.actions.sum_up import sum_up
from yiding.office.sittings.queries import item_of
from yiding.office.sittings.said import Said


@require_POST
def words(request: HttpRequest, pk: int) -> HttpResponse:
    """Take down a speech, the chair's last word, or a line of the raw record; sent twice, it stands once."""
    by = held(request)
    do = _asked(request, by, pk)
    if request.headers.get("Accept") != "application/json":
        return attempt(request, do, reverse("record", args=[pk]))
    try:
        do()
    except Refused as refused:
        status = 404 if refused.rule == "unseen" else 422
        chinese, english = refused.words
        return JsonResponse({"rule": refused.rule, "sentence": chinese, "english": english}, status=status)
    return JsonResponse({"kept": True})


def _asked(request: HttpRequest, by: By, pk: int) -> Callable[[], object]:
    """Give what is asked for. What is no number counts as left out, and an item of another sitting is not there."""
    sent = request.POST
    text, key = sent.get("text", ""), (sent.get("key") or once_key())[:40]
    item, kind = key_in(sent.get("item")), sent.get("kind")
    if kind == "note":
        return lambda: note_words(by, pk, text, key, item, _time(sent.get("at")))
    found = item_of(by, item) if item else None
    if found is None or found.sitting_id != pk:
        return _nothing
    if kind == "sum_up":
        return lambda: sum_up(by, found.pk, text, key)
    said: dict[str, Any] = {name: sent.get(name, "")[:300] for name in ("position", "departs")}
    spoken = Said(key_in(sent.get("person")) or 0, key, text, dissent=bool(sent.get("dissent")), **said)
    return lambda: note_speech(by, found.pk, spoken._replace(since=_time(sent.get("at"))))


def _nothing() -> object:
    raise Unseen(("这个议题", "item"))


def _time(text: str | None) -> datetime.datetime | None:
    """Give a time that a browser counts in milliseconds, None where it is none."""
    found = key_in(text)
    try:
        return datetime.datetime.fromtimestamp(found / 1000, datetime.UTC) if found else None
    except (ValueError, OverflowError):
        return None
