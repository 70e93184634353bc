"""What the demonstration puts on other pages: a banner on every page, and the way in on the login page."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from yiding.office.base.slots import Part
from yiding.office.demo.admission import is_let_in
from yiding.office.demo.marker import is_demonstration


def banner(request: HttpRequest) -> Iterator[Part]:
    """Say on every page of a demonstration that it is one, and lead to its page where that is there."""
    if is_demonstration():
        yield Part("demo/banner.html", {"address": _address(request)})


def way_in(request: HttpRequest) -> Iterator[Part]:
    """Lead from the login page to the demonstration's."""
    if address := _address(request):
        yield Part("demo/way_in.html", {"address": address})


def _address(request: HttpRequest) -> str:
    """Give the address of the demonstration's page, "" where it is not there for who asks."""
    try:
        return reverse("demo") if is_let_in(request) else ""
    except NoReverseMatch:
        return ""
