"""What circulars put into the navigation."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.slots import Link


def links(request: HttpRequest) -> Iterator[Link]:
    """Give the circulars to every person."""
    if held(request).person:
        yield Link(("通报", "Circulars"), reverse("circulars"))
