"""The list of adopted documents."""

from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.issuing.page import state_of
from yiding.office.issuing.queries import EDITORS, seen_by
from yiding.office.minutes.words import OPENNESS
from yiding.rules.states import ISSUANCE

_TABLE = Table(
    ("印发件", "Adopted documents"),
    (
        Column("title", ("标题", "Title"), lambda row: row.title, ("title",)),
        Column("number", ("文号", "Number"), lambda row: row.number_words, ("year", "number")),
        Column("unit", ("修改单位", "Revised by"), lambda row: str(row.unit), ("unit__order",)),
        Column("day", ("会议日期", "Day of the sitting"), lambda row: row.item.sitting.day, ("item__sitting__day",)),
        Column("issued", ("印发", "Issued"), lambda row: row.issued_at.date() if row.issued_at else "", ("issued_at",)),
        Column("state", ("状态", "State"), state_of, ("state",)),
    ),
    "-day",
    lambda row: reverse("issuance", args=[row.pk]),
    (
        Filter("state", ("状态", "State"), list(ISSUANCE.items()), lambda values: Q(state__in=values)),
        Filter(
            "openness",
            ("公开属性", "Openness"),
            [row for row in OPENNESS.items() if row[0]],
            lambda values: Q(openness__in=values),
        ),
    ),
    ("title", "number_words", "unit__name"),
    (
        "还没有印发件；会议通过的文件，分解立项后在事项页启动印发。",
        "Nothing yet: what a sitting adopted is opened on the page of its matter.",
    ),
)


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the documents that somebody may know of."""
    by = held(request)
    rows = seen_by(by).select_related("unit", "item__sitting")
    return table_page(request, _TABLE, rows, "issuing/listing.html", {"keeps": by.has(*EDITORS)})
