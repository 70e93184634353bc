"""What people put into the navigation."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.slots import Link
from yiding.office.people.permission import people_may


def links(request: HttpRequest) -> Iterator[Link]:
    """Give the directory to everybody, the settings to the administrator."""
    yield Link(("通讯录", "Directory"), reverse("people"))
    if held(request).has("admin"):
        yield Link(("设置", "Settings"), reverse("settings"))


def own(request: HttpRequest) -> Iterator[Link]:
    """Give the own account, one's entrustings to whoever may entrust, and the calendar to everybody."""
    yield Link(("我的账号", "My account"), reverse("me"))
    if people_may("entrust", held(request), "-") is None:
        yield Link(("委托", "Entrusting"), reverse("entrusting"))
    yield Link(("工作日历", "Working calendar"), reverse("calendar"))
