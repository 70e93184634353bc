"""What first pages put into the navigation."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.slots import Link, Part
from yiding.office.home.queries import unread


def links(request: HttpRequest) -> Iterator[Link]:
    """Give the first page, the calendar, and the notices with how many are not read."""
    yield Link(("首页", "Home"), reverse("home"))
    yield Link(("日程", "Calendar"), reverse("schedule"))
    yield Link(("提醒", "Notices"), reverse("notices"), _unread(request))


def save_view(request: HttpRequest, listing: object) -> Iterator[Part]:
    """Give under every table the form that saves it, as it is narrowed and sorted now."""
    yield Part("home/save_view.html", {"listing": listing})


def _unread(request: HttpRequest) -> int:
    """Count the notices that are not read; the first page has counted them already."""
    counted: int | None = getattr(request, "unread_notices", None)
    return unread(held(request)) if counted is None else counted
