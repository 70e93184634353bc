"""The office's addresses, and specimens of the shared pages: a thing, a table, a form, an act, a refusal."""

import datetime
from typing import Any

from django import forms
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path
from django.utils import timezone

from yiding.office.base.language import pair
from yiding.office.base.models import Step
from yiding.office.base.pages import Fact, Offer, State, ThingPage
from yiding.office.base.refused import Outdated, Refused
from yiding.office.base.tables import Column, Filter, Table, table_page
from yiding.office.base.urls import urlpatterns as office
from yiding.office.people.models import Unit
from yiding.rules.actions import ACTIONS

STATES = (
    State(("逾期", "late"), "late"),
    State(("将到期", "near"), "near"),
    State(("待办", "waits"), "waits"),
    State(("办理中", "runs"), "runs"),
    State(("办结", "done"), "done"),
)
UNITS = Table(
    ("单位", "Units"),
    (
        Column("name", ("名称", "Name"), lambda unit: unit.name, ("name",)),
        Column("kind", ("类别", "Kind"), lambda unit: unit.get_kind_display(), ("kind",)),
        Column("state", ("状态", "State"), lambda unit: STATES[unit.order % 5]),
        Column("since", ("设立", "Since"), lambda unit: unit.since, ("since",)),
        Column("order", ("序", "Order"), lambda unit: unit.order, ("order",), numeric=True),
    ),
    "order",
    address=lambda unit: f"/specimen/thing/?unit={unit.pk}",
    filters=(
        Filter(
            "kind",
            ("类别", "Kind"),
            (("office", ("政府办公室", "office")), ("department", ("工作部门", "department"))),
            lambda values: Q(kind__in=values),
        ),
    ),
    search=("name", "short"),
)


class Specimen(forms.Form):
    """A form with every kind of field."""

    title = forms.CharField(label=pair("标题", "Title"), help_text=pair("不超过四十字。", "Up to forty characters."))
    kind = forms.ChoiceField(label=pair("类别", "Kind"), choices=[("a", "审议"), ("b", "听取汇报")])
    why = forms.CharField(label=pair("理由", "Reason"), widget=forms.Textarea, required=False)
    day = forms.DateField(label=pair("日期", "Day"), widget=forms.DateInput(attrs={"type": "date"}))
    units = forms.MultipleChoiceField(
        label=pair("征求意见单位", "Units consulted"),
        choices=[("1", "县财政局"), ("2", "县司法局")],
        widget=forms.CheckboxSelectMultiple,
    )
    sure = forms.BooleanField(label=pair("已核对", "Checked"))


def thing(request: HttpRequest) -> HttpResponse:
    """Show a thing with everything on it."""
    now = timezone.make_aware(datetime.datetime(2026, 5, 8, 14, 5))
    history = [
        Step(act="submit_proposal", name="王海", at=now, before="draft", after="submitted", reason="已按意见改好"),
        Step(act="file_proposal", name="赵敏", how="受李明委托", at=now, after="draft"),
    ]
    offers = [
        Offer("submit_proposal", ("报送", "submit"), "/specimen/form/", primary=True),
        Offer("withdraw_proposal", ("撤回", "withdraw"), "/specimen/form/"),
        Offer(
            "approve_proposal",
            ("审定", "approve"),
            "/specimen/form/",
            ("缺合法性审查意见（依据《重大行政决策程序暂行条例》第25条）；请先送县司法局。", "No legality opinion."),
        ),
    ]
    facts = [
        Fact(("申报单位", "Unit"), "县住房和城乡建设局"),
        Fact(("汇报人", "Presenter"), "李明"),
        Fact(("申报日期", "Filed"), datetime.date(2026, 5, 8)),
        Fact(("关口", "Gates"), "3/5"),
        Fact(("上会", "Sitting"), None),
    ]
    page = ThingPage(
        "议题〔2026〕17号",
        "关于审议《青岫县老旧小区改造三年行动方案（送审稿）》并同步安排配套资金的请示",
        State(("征求意见", "consultation"), "runs"),
        facts,
        ("县财政局回复意见", "the finance bureau replies"),
        datetime.date(2026, 5, 8),
        offers,
        history,
    )
    return render(request, "base/thing.html", {"page": page, "thing": page})


def table(request: HttpRequest) -> HttpResponseBase:
    """Show a table."""
    return table_page(request, UNITS, Unit.objects.all(), "specimen_table.html")


def form(request: HttpRequest) -> HttpResponse:
    """Show a form whose drafts are kept; it is sent where it is sound."""
    given: Any = Specimen(request.POST if request.method == "POST" else None)
    if request.method == "POST" and given.is_valid():
        return redirect("/specimen/thing/")
    return _act(request, given)


def conflict(request: HttpRequest) -> HttpResponse:
    """Show a form after somebody else changed the thing."""
    given = Specimen({"title": "老旧小区改造方案", "kind": "a", "why": "先试点", "day": "2026-05-08", "units": ["1"]})
    return _act(request, given, Outdated({"title": "老旧小区改造三年方案", "why": "全面推开"}))


def refused(request: HttpRequest) -> HttpResponse:
    """Show a refusal."""
    words = ("这是别的单位的议题；请由申报单位办理。", "This is another unit's: leave it to that unit.")
    return render(request, "base/refused.html", {"refusal": Refused(words, "own"), "back": "/"}, status=403)


def missing(request: HttpRequest) -> HttpResponse:
    """Show nothing. Errors: Http404."""
    raise Http404


def _act(request: HttpRequest, given: forms.Form, refusal: Refused | None = None) -> HttpResponse:
    rule = ACTIONS["submit_proposal"]
    context = {"act": {"name": "submit_proposal"}, "rule": rule, "form": given, "back": "/", "refusal": refusal}
    return render(request, "base/act.html", context)


urlpatterns = [
    *office,
    path("specimen/thing/", thing),
    path("specimen/table/", table),
    path("specimen/form/", form),
    path("specimen/conflict/", conflict),
    path("specimen/refused/", refused),
    path("specimen/missing/", missing),
]
