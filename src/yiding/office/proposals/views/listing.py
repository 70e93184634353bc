"""The list of proposals."""

from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.proposals.page import state_of
from yiding.office.proposals.queries import seen_by, unit_choices
from yiding.office.proposals.words import KINDS
from yiding.rules.states import PROPOSAL


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the proposals that somebody may know of."""
    by = held(request)
    rows = seen_by(by).select_related("unit", "presenter")
    context = {"may_file": by.has("liaison")}
    return table_page(request, _table(unit_choices(by)), rows, "proposals/listing.html", context)


def _table(units: list[tuple[int, str]]) -> Table:
    return Table(
        ("议题", "Proposals"),
        (
            Column("number", ("编号", "Number"), lambda row: row.number, ("number",)),
            Column("title", ("标题", "Title"), lambda row: row.title, ("title",), leads=True),
            Column("unit", ("申报单位", "Unit"), lambda row: str(row.unit), ("unit__order",)),
            Column("kind", ("类型", "Kind"), lambda row: KINDS[row.kind], ("kind",)),
            Column("presenter", ("汇报人", "Presenter"), lambda row: str(row.presenter or ""), ("presenter__order",)),
            Column("state", ("状态", "State"), state_of, ("state",)),
            Column("moved", ("进入时间", "Since"), lambda row: row.moved_at.date(), ("moved_at",)),
            Column(
                "times", ("上会次数", "Times listed"), lambda row: row.times_listed, ("times_listed",), numeric=True
            ),
        ),
        "-number",
        address=lambda row: reverse("proposal", args=[row.pk]),
        filters=(
            Filter("state", ("状态", "State"), tuple(PROPOSAL.items()), lambda chosen: Q(state__in=chosen)),
            Filter("kind", ("类型", "Kind"), tuple(KINDS.items()), lambda chosen: Q(kind__in=chosen)),
            Filter(
                "unit",
                ("申报单位", "Unit"),
                tuple((str(pk), (name, name)) for pk, name in units),
                lambda chosen: Q(unit__in=chosen),
            ),
        ),
        search=("title", "number"),
        empty=("还没有议题；部门联络员可以从“申报议题”开始。", "No proposals yet: a unit's liaison files the first."),
    )
