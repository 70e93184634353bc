"""What sittings put into the navigation."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.agenda.queries import PREPARING
from yiding.office.base.asking import held
from yiding.office.base.slots import Link


def links(request: HttpRequest) -> Iterator[Link]:
    """Give the sittings to every person, pool and plan of study to whoever works with them."""
    by = held(request)
    if by.person:
        yield Link(("会议", "Sittings"), reverse("sittings"))
    if by.has(*PREPARING, "desk"):
        yield Link(("议题库", "Pool"), reverse("pool"))
    if by.has(*PREPARING, "legal"):
        yield Link(("会前学法", "Legal study"), reverse("study"))
