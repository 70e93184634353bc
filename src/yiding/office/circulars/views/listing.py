"""The list of circulars."""

from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.circulars.acts import start_refusal
from yiding.office.circulars.page import circular_state
from yiding.office.circulars.queries import circulars_seen_by
from yiding.rules.states import CIRCULAR

_TABLE = Table(
    ("督查通报", "Circulars"),
    (
        Column("title", ("标题", "Title"), lambda row: row.title, ("title",)),
        Column("number", ("编号", "Number"), lambda row: row.numbered, ("year", "number")),
        Column("since", ("交办起", "Sent out from"), lambda row: row.since, ("since",)),
        Column("until", ("止", "Until"), lambda row: row.until, ("until",)),
        Column("as_of", ("截至", "As of"), lambda row: row.as_of, ("as_of",)),
        Column("state", ("状态", "State"), circular_state, ("state",)),
    ),
    "-until",
    lambda row: reverse("circular", args=[row.pk]),
    (Filter("state", ("状态", "State"), list(CIRCULAR.items()), lambda values: Q(state__in=values)),),
    ("title", "text"),
    ("还没有通报；由督查室起草。", "No circulars yet: supervision drafts them."),
)


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the circulars that somebody may know of."""
    by = held(request)
    context = {"may_start": start_refusal(by) is None}
    return table_page(request, _TABLE, circulars_seen_by(by), "circulars/listing.html", context)
