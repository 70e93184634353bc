"""The scores of units, and each explained."""

from typing import Any

from django.db.models import Q
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.excel import workbook
from yiding.office.base.language import chosen
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.base.views import act as base
from yiding.office.circulars.periods import period_of, periods
from yiding.office.circulars.score_acts import answering_refusal, objecting_refusal
from yiding.office.circulars.scores import Explained, explained, one_objection, one_unit, score_of, scores


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the score of each unit for a period (`?period=2026-Q1`), of its own to a unit."""
    by = held(request)
    name, period = period_of(request.GET.get("period", ""))
    context = {"said": dict(periods())[name]}
    return table_page(request, _table(name), scores(by, period), "circulars/scores.html", context)


def _table(period: str) -> Table:
    return Table(
        ("单位评分", "Scores of units"),
        (
            Column("unit", ("单位", "Unit"), lambda row: row.name, ("order", "pk")),
            Column("score", ("得分", "Score"), lambda row: _tidy(row.score), ("score",), numeric=True),
            Column("tasks", ("任务", "Tasks"), lambda row: row.tasks, ("tasks",), numeric=True),
            Column("off", ("减分", "Taken off"), lambda row: _tidy(row.off), ("off",), numeric=True),
            Column("plus", ("加分", "Added"), lambda row: _tidy(row.plus), ("plus",), numeric=True),
        ),
        "-score",
        lambda row: f"{reverse('score', args=[row.pk])}?period={period}",
        (Filter("period", ("期间", "Period"), periods(), lambda values: Q()),),
        ("name", "short"),
        ("这一期没有交办的任务。", "No task was sent out in this period."),
    )


def _tidy(value: float) -> float:
    """Give a whole number without its point."""
    return int(value) if value.is_integer() else value


def score(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the score of a unit point by point, or give it as Excel (`?as=xlsx`)."""
    by = held(request)
    unit = one_unit(by, pk)
    if unit is None:
        raise Http404
    name, period = period_of(request.GET.get("period", ""))
    found = score_of(pk, period)
    rows = explained(by, pk, found)
    if request.GET.get("as") == "xlsx":
        return _file(f"{unit.name}评分{name}", rows)
    context: dict[str, Any] = {
        "unit": unit,
        "score": found,
        "rows": rows,
        "name": name,
        "said": dict(periods())[name],
        "periods": periods(),
        "may_object": objecting_refusal(by, pk, "object_score") is None,
        "answers": {
            row.objection.pk
            for row in rows
            if row.objection and answering_refusal(by, row.objection.pk, "answer_objection") is None
        },
    }
    return render(request, "circulars/score.html", context)


def _file(name: str, rows: list[Explained]) -> FileResponse:
    heads = [
        ("日期", "Day"),
        ("规则", "Rule"),
        ("任务", "Task"),
        ("说明", "Why"),
        ("分值", "Points"),
        ("取消", "Struck"),
    ]
    lines = (
        [
            row.point.day,
            chosen(row.name),
            row.point.text,
            chosen(row.point.why),
            row.point.points,
            chosen(("是", "yes")) if row.point.struck else "",
        ]
        for row in rows
    )
    file = workbook(name, [chosen(words) for words in heads], lines)
    return FileResponse(file, as_attachment=True, filename=f"{name}.xlsx")


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an objection, or make it."""
    return base.act(request, "circulars.score", pk, name, reverse("score", args=[pk]))


def answer(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of the answer to an objection, or give it."""
    found = one_objection(held(request), pk)
    back = reverse("score", args=[found.unit_id]) if found else reverse("scores")
    return base.act(request, "circulars.objection", pk, name, back)
