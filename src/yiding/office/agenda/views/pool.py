"""The pool: what is ready for a sitting."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from yiding.office.agenda.queries import ready_for
from yiding.office.base.asking import held
from yiding.office.base.days import today, working_days_between
from yiding.office.base.tables import Column, Table, table_page
from yiding.office.proposals.words import KINDS


def _age(row: Any) -> int:
    return working_days_between(timezone.localdate(row.moved_at), today())


_TABLE = Table(
    ("议题库", "Pool"),
    (
        Column("title", ("议题", "Proposal"), lambda row: row.title, ("title",)),
        Column("number", ("编号", "Number"), lambda row: row.number, ("number",)),
        Column("unit", ("申报单位", "Unit"), lambda row: row.unit, ("unit__order",)),
        Column("kind", ("类型", "Kind"), lambda row: KINDS[row.kind], ("kind",)),
        Column("presenter", ("汇报人", "Presenter"), lambda row: row.presenter),
        Column("minutes", ("分钟", "Minutes"), lambda row: row.minutes, ("minutes",), numeric=True),
        Column("age", ("在库（工作日）", "Working days here"), _age, ("-moved_at",), numeric=True),
        Column(
            "gates",
            ("未完成的提醒关口", "Open gates (warning)"),
            lambda row: row.open_gates,
            ("open_gates",),
            numeric=True,
        ),
        Column("listed", ("上会次数", "Times listed"), lambda row: row.times_listed, ("times_listed",), numeric=True),
    ),
    "-age",
    lambda row: reverse("proposal", args=[row.pk]),
    search=("title", "number", "unit__name", "unit__short"),
    empty=(
        "议题库是空的；议题过完关口就到这里。",
        "The pool is empty: proposals come here when their gates are passed.",
    ),
)


def pool(request: HttpRequest) -> HttpResponseBase:
    """Show the pool as far as somebody may know of it, oldest first."""
    return table_page(request, _TABLE, ready_for(held(request)), "agenda/pool.html")
