"""The list of matters: how many of their tasks are done, their share, their next deadline, whether a sitting heard; all computed in SQL."""

from typing import Any

from django.db.models import Case as Cases
from django.db.models import (
    Count,
    ExpressionWrapper,
    F,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least
from django.http import QueryDict
from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.tables import Column, Filter, Table
from yiding.office.matters import offered
from yiding.office.matters.models import WHOLE, Hearing, Matter
from yiding.office.matters.narrowing import any_of
from yiding.office.matters.queries import matters_seen_by, tasks_seen_by
from yiding.office.matters.rows import matter_state
from yiding.office.matters.words import SOURCE_KINDS
from yiding.office.people.models import Person
from yiding.rules.states import MATTER
from yiding.rules.words import Words

_OVER = ("closed", "ended", "to_split")
_FLAGS: dict[str, Words] = {
    "to_hear": ("须向会议报告，还没有听取", "to be heard by a sitting, and not heard"),
    "no_task": ("没有任务", "no task"),
    "not_closed": ("任务已全部办结，还没有销号", "all tasks done, not closed"),
}


def rows_for(by: By) -> QuerySet[Matter]:
    """Give the matters that somebody may know of, each with what is computed of those of its tasks that they may know of.

    `n_tasks`, `n_done`, `percent` (None without tasks, as `queries.share_of`), `next_due`, `heard_as` (the newest result, "" for none).
    """
    tasks = tasks_seen_by(by).filter(matter=OuterRef("pk")).exclude(state__in=("ended", "draft")).order_by()
    newest = Hearing.objects.filter(matter=OuterRef("pk")).order_by("-at", "-pk")
    rows = matters_seen_by(by).annotate(
        n_tasks=_one(tasks, Count("pk"), 0),
        n_done=_one(tasks.filter(state="done"), Count("pk"), 0),
        percent=_one(tasks, _PERCENT, None),
        next_due=_one(tasks.exclude(state="done"), Min("due"), None),
        heard_as=Coalesce(Subquery(newest.values("result")[:1]), Value("")),
    )
    unshown = ("words", "facts", "done_by", "breakdown__facts", "breakdown__done_by")
    return rows.select_related("breakdown", "leader").defer(*unshown)


_SHARE = Cases(
    When(state="done", then=Value(WHOLE)),
    default=Least(F("share"), Value(WHOLE - 1), output_field=IntegerField()),
    output_field=IntegerField(),
)
_PERCENT = ExpressionWrapper(
    Sum(ExpressionWrapper(F("weight") * _SHARE, output_field=IntegerField()))
    / Sum("weight", output_field=IntegerField()),
    output_field=IntegerField(),
)


def _one(tasks: QuerySet[Any], expression: Any, without: int | None) -> Any:
    """Give one number of the tasks of a matter, and what it is without tasks."""
    found = Subquery(tasks.values("matter").annotate(found=expression).values("found"))
    return found if without is None else Coalesce(found, Value(without), output_field=IntegerField())


def heard(matter: Any) -> Words:
    """Say whether a sitting heard of a matter."""
    if not matter.hears:
        return "不须报告", "not to be heard"
    results: dict[str, Words] = {"heard": ("已听取", "heard"), "back": ("要求继续办理", "to go on with")}
    return results.get(matter.heard_as, ("待听取", "to be heard"))


def _flag(key: str) -> Q:
    if key == "to_hear":
        return Q(hears=True) & ~Q(heard_as="heard") & ~Q(state__in=_OVER)
    if key == "no_task":
        return Q(n_tasks=0) & ~Q(state__in=("closed", "ended"))
    return Q(n_tasks__gt=0, n_done=F("n_tasks")) & ~Q(state__in=("closed", "ended"))


def matters_table(by: By, asked: QueryDict) -> Table:
    """Give the table of the matters; its filters offer what there is for who asks, and what was chosen."""
    return Table(
        ("议定事项", "Matters"),
        (
            Column("number", ("编号", "Number"), lambda row: row.number or row.breakdown.paper, ("number", "order")),
            Column("title", ("事项", "Matter"), lambda row: row.title, ("title",), leads=True),
            Column("source", ("立项依据", "Source"), lambda row: row.breakdown.title, ("breakdown__day", "breakdown")),
            Column("leader", ("责任领导", "Leader"), lambda row: str(row.leader or ""), ("leader__order", "leader")),
            Column("tasks", ("任务办结", "Tasks done"), _done_of, ("n_done", "n_tasks"), numeric=True),
            Column("share", ("完成%", "Done %"), lambda row: row.percent, ("percent",), numeric=True),
            Column("due", ("最近时限", "Next deadline"), lambda row: row.next_due, ("next_due",)),
            Column("heard", ("向会议报告", "Heard"), heard, ("hears", "heard_as")),
            Column("state", ("状态", "State"), matter_state, ("state",)),
        ),
        "-source",
        lambda row: reverse("matter", args=[row.pk]),
        _filters(by, asked),
        ("title", "number", "breakdown__title", "breakdown__paper"),
        ("还没有议定事项；分解方案批准后列在这里。", "No matters yet: they stand here once a break-down is approved."),
    )


def _done_of(row: Any) -> str:
    return f"{row.n_done} / {row.n_tasks}" if row.n_tasks else ""


def _filters(by: By, asked: QueryDict) -> list[Filter]:
    leaders = Person.objects.filter(pk__in=matters_seen_by(by).order_by().values("leader"))
    names = leaders.order_by("order", "pk").values_list("pk", "name")
    years = matters_seen_by(by).order_by().dates("breakdown__day", "year", "DESC")
    return [
        Filter("state", ("状态", "State"), list(MATTER.items()), lambda values: Q(state__in=values)),
        Filter(
            "source",
            ("立项依据", "Source"),
            offered.sources(by, asked.getlist("source")),
            lambda values: Q(breakdown__in=values),
        ),
        Filter(
            "from", ("来源", "Kind of source"), list(SOURCE_KINDS.items()), lambda values: Q(breakdown__kind__in=values)
        ),
        Filter(
            "leader",
            ("责任领导", "Leader"),
            [(str(pk), offered.same(name)) for pk, name in names],
            lambda values: Q(leader__in=values),
        ),
        Filter(
            "topic",
            ("主题", "Topic"),
            offered.topics(by, asked.getlist("topic")),
            lambda values: Q(topic__in=values),
        ),
        Filter(
            "year",
            ("年份", "Year"),
            [(str(day.year), (f"{day.year}年", str(day.year))) for day in years],
            lambda values: any_of(Q(breakdown__day__year=one) for one in values),
        ),
        Filter("only", ("只看", "Only"), list(_FLAGS.items()), lambda values: any_of(_flag(one) for one in values)),
    ]
