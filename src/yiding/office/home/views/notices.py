"""The notices of whoever entered: the list, opening one, marking all as read."""

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from yiding.office.base.asking import held
from yiding.office.base.pages import State
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.home.marks import read_notices
from yiding.office.home.queries import notice_of, notices_of

_READ, _UNREAD = ("已读", "read"), ("未读", "unread")
_TABLE = Table(
    ("提醒", "Notices"),
    (
        Column("what", ("提醒", "Notice"), lambda row: (row.chinese, row.english), ("chinese",)),
        Column("at", ("时间", "Time"), lambda row: row.at, ("at",)),
        Column("read", ("状态", "State"), lambda row: _state(row.read_at is not None), ("read_at",)),
    ),
    "-at",
    address=lambda row: reverse("opened_notice", args=[row.pk]),
    filters=(
        Filter(
            "read",
            ("状态", "State"),
            (("no", _UNREAD), ("yes", _READ)),
            lambda values: Q() if len(values) > 1 else Q(read_at__isnull=values == ["no"]),
        ),
    ),
    search=("chinese", "english"),
    empty=(
        "还没有提醒；有事项转到您这里时，这里会告诉您。",
        "No notices yet: here you are told when something comes to you.",
    ),
)


def _state(read: bool) -> State:
    return State(_READ, "done") if read else State(_UNREAD, "waits")


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the notices."""
    return table_page(request, _TABLE, notices_of(held(request)), "home/notices.html")


def opened(request: HttpRequest, pk: int) -> HttpResponse:
    """Go where a notice leads; it is read then."""
    by = held(request)
    notice = notice_of(by, pk)
    if notice is None:
        raise Http404
    read_notices(by, pk)
    return redirect(notice.link or "notices")


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all as read."""
    read_notices(held(request))
    return redirect("notices")
