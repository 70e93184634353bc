"""What matters put into the navigation, and on the page of minutes."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.slots import Link, Part
from yiding.office.matters.acts import open_refusal
from yiding.office.matters.page import breakdown_state
from yiding.office.matters.queries import PLANNERS, breakdown_of, matters_seen_by
from yiding.office.matters.rows import matter_rows


def links(request: HttpRequest) -> Iterator[Link]:
    """Give the board of tasks to every person."""
    if held(request).person:
        yield Link(("督办", "Matters"), reverse("board"))


def on_minutes(request: HttpRequest, minutes: object) -> Iterator[Part]:
    """Put on the page of minutes how their matters stand, or the offer to break them down."""
    by, pk = held(request), getattr(minutes, "pk", None)
    if not pk or getattr(minutes, "state", "") not in ("issued", "corrected"):
        return
    breakdown = breakdown_of(pk) if by.has(*PLANNERS) else None
    offer = by.has("supervision") and breakdown is None and open_refusal(by, pk, "open_breakdown") is None
    matters = matter_rows(matters_seen_by(by).filter(breakdown__minutes=pk))
    if breakdown or offer or matters:
        state = breakdown_state(breakdown) if breakdown else None
        context = {"breakdown": breakdown, "state": state, "offer": offer, "minutes": minutes, "matters": matters}
        yield Part("matters/on_minutes.html", context)
