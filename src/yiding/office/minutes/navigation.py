"""What minutes put into the navigation, and on the page of a sitting."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.slots import Link, Part
from yiding.office.minutes.actions.draft_minutes import OVER
from yiding.office.minutes.acts import draft_refusal
from yiding.office.minutes.page import state_of
from yiding.office.minutes.queries import of_sitting


def links(request: HttpRequest) -> Iterator[Link]:
    """Give the minutes to every person."""
    if held(request).person:
        yield Link(("纪要", "Minutes"), reverse("all_minutes"))


def on_sitting(request: HttpRequest, sitting: object) -> Iterator[Part]:
    """Put the minutes of a sitting on its page, or the offer to draft them once it is over."""
    by, pk = held(request), getattr(sitting, "pk", None)
    if not pk or getattr(sitting, "state", "") not in OVER:
        return
    minutes = of_sitting(by, sitting)  # type: ignore[arg-type]
    refused = draft_refusal(by, pk, "draft_minutes") if by.has("secretariat") and minutes is None else None
    offer = by.has("secretariat") and minutes is None and refused is None
    if minutes or offer:
        state = state_of(minutes) if minutes else None
        yield Part("minutes/on_sitting.html", {"minutes": minutes, "state": state, "sitting": sitting})
