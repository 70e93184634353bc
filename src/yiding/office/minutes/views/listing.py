"""The list of minutes."""

from dataclasses import replace

from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.minutes.page import state_of
from yiding.office.minutes.queries import EDITORS, STAFF, seen_by
from yiding.office.minutes.words import KINDS, OPENNESS
from yiding.rules.states import MINUTES

_TABLE = Table(
    ("纪要", "Minutes"),
    (
        Column("title", ("标题", "Title"), lambda row: row.title, ("title",)),
        Column("number", ("编号", "Number"), lambda row: row.numbered, ("year", "number")),
        Column("day", ("会议日期", "Day of the sitting"), lambda row: row.sitting.day, ("sitting__day",)),
        Column("openness", ("公开属性", "Openness"), lambda row: OPENNESS[row.openness]),
        Column("state", ("状态", "State"), state_of, ("state",)),
    ),
    "-day",
    lambda row: reverse("minutes", args=[row.pk]),
    (
        Filter("state", ("状态", "State"), list(MINUTES.items()), lambda values: Q(state__in=values)),
        Filter("kind", ("类别", "Kind"), list(KINDS.items()), lambda values: Q(kind__in=values)),
    ),
    ("title", "preamble", "items__heading"),
    ("还没有纪要；会议散会后由秘书科起草。", "No minutes yet: the secretariat drafts them once a sitting is over."),
)


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the minutes that somebody may know of."""
    by = held(request)
    rows = seen_by(by).select_related("sitting", "series")
    # who sees only a part does not find the others by their words
    table = _TABLE if by.has(*STAFF) else replace(_TABLE, search=("title",))
    return table_page(request, table, rows, "minutes/listing.html", {"keeps": by.has(*EDITORS)})
