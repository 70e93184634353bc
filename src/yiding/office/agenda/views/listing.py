"""The list of sittings."""

from django.db.models import Count, Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from yiding.office.agenda.page import state_of
from yiding.office.agenda.queries import seen_by
from yiding.office.base.asking import held
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.rules.states import SITTING

_TABLE = Table(
    ("会议", "Sittings"),
    (
        Column("title", ("名称", "Title"), lambda row: row.title, ("title",)),
        Column("day", ("日期", "Day"), lambda row: row.day, ("day",)),
        Column("place", ("地点", "Place"), lambda row: row.place),
        Column("chair", ("主持人", "Chair"), lambda row: row.chair, ("chair__order",)),
        Column("answers", ("已答复", "Answered"), lambda row: f"{row.answered} / {row.asked}" if row.asked else ""),
        Column("state", ("状态", "State"), state_of, ("state",)),
    ),
    "-day",
    lambda row: reverse("sitting", args=[row.pk]),
    (Filter("state", ("状态", "State"), list(SITTING.items()), lambda values: Q(state__in=values)),),
    ("title", "place"),
    ("还没有会议；由秘书科筹备。", "No sittings yet: the secretariat plans them."),
)


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the sittings that somebody may know of."""
    by = held(request)
    rows = seen_by(by).select_related("chair")
    rows = rows.annotate(asked=Count("invitations"), answered=Count("invitations", filter=~Q(invitations__answer="")))
    return table_page(request, _TABLE, rows, "agenda/listing.html", {"may_plan": by.has("secretariat")})
