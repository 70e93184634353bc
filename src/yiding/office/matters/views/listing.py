"""The list of break-downs."""

from django.db.models import Count, Q
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.matters.page import breakdown_state
from yiding.office.matters.queries import PLANNERS, breakdowns_seen_by
from yiding.office.matters.words import SOURCE_KINDS
from yiding.rules.states import BREAKDOWN

_TABLE = Table(
    ("分解立项", "Break-downs"),
    (
        Column("title", ("立项依据", "Paper"), lambda row: row.title, ("title",)),
        Column("paper", ("文号", "Number"), lambda row: row.paper, ("paper",)),
        Column("kind", ("来源", "Source"), lambda row: SOURCE_KINDS[row.kind], ("kind",)),
        Column("day", ("日期", "Day"), lambda row: row.day, ("day",)),
        Column("matters", ("事项", "Matters"), lambda row: row.n, ("n",), numeric=True),
        Column("state", ("状态", "State"), breakdown_state, ("state",)),
    ),
    "-day",
    lambda row: reverse("breakdown", args=[row.pk]),
    (
        Filter("state", ("状态", "State"), list(BREAKDOWN.items()), lambda values: Q(state__in=values)),
        Filter("kind", ("来源", "Source"), list(SOURCE_KINDS.items()), lambda values: Q(kind__in=values)),
    ),
    ("title", "paper", "matters__title"),
    (
        "还没有分解方案；纪要印发后由督查室分解。",
        "No break-downs yet: supervision breaks minutes down once they are issued.",
    ),
)


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the break-downs to who plans or approves them."""
    by = held(request)
    if not by.has(*PLANNERS):
        raise Http404
    rows = breakdowns_seen_by(by).annotate(n=Count("matters", distinct=True))
    return table_page(request, _TABLE, rows, "matters/listing.html", {"may_start": by.has("supervision")})
