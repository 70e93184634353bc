"""What proposals put into the navigation."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.slots import Link


def links(request: HttpRequest) -> Iterator[Link]:
    """Give the list of proposals to whoever holds a role; an administrator reads no content."""
    if held(request).roles - {"admin"}:
        yield Link(("议题", "Proposals"), reverse("proposals"))
