"""What one unit has to do now, and its figures: of the tasks that it leads, and of those that it supports."""

from typing import Any, NamedTuple

from django.db.models import BooleanField, Count, F, Q, QuerySet, Value, When
from django.db.models import Case as Cases
from django.db.models.functions import Coalesce

from yiding.office.base.by import By
from yiding.office.base.days import working_days_between
from yiding.office.base.pages import State, Weight
from yiding.office.matters.board import LAST
from yiding.office.matters.lights import ORDER, Lamps, rank
from yiding.office.matters.models import WHOLE, Slip, Task
from yiding.office.matters.narrowing import DOES, to_do
from yiding.office.matters.queries import STAFF, UNITS
from yiding.office.matters.rows import TaskRow, task_state
from yiding.office.matters.seeing import Cell, board_at
from yiding.office.people.models import Unit

SHOWN = 10
_SLIPS = 50
_WEIGHTS: dict[str, Weight] = {"sign": "waits", "back": "near", "late": "late", "news": "waits", "near": "near"}
_HELPS = State(("配合", "supports"), "runs")


class ToDo(NamedTuple):
    """One thing that a unit has to do now: its word, how many tasks, the first of these."""

    state: State
    cell: Cell
    rows: list[TaskRow]


class UnitFigures(NamedTuple):
    """Figures of a unit: tasks it leads, open and late ones, done ones, the share done on time (percent), working days on average; None where there is none."""

    whole: Cell
    still_open: Cell
    late: Cell
    done: Cell
    on_time: int | None
    days: int | None


def unit_for(by: By, pk: int) -> Unit | None:
    """Give a unit whose tasks somebody may look at: the unit's own people and the office; None for others."""
    if not by.has(*STAFF) and pk not in by.units(UNITS):
        return None
    return Unit.objects.filter(pk=pk).first()


def _led(unit: int, lit: Lamps) -> QuerySet[Task]:
    return _lit(Task.objects.filter(lead=unit), lit)


def _lit(rows: QuerySet[Task], lit: Lamps) -> QuerySet[Task]:
    sent = rows.exclude(state="draft").order_by()
    return sent.annotate(light_rank=rank(lit.day, lit.near), by_day=Coalesce("due", LAST))


def seen_of(unit: int, lit: Lamps) -> tuple[list[ToDo], ToDo]:
    """Give what a unit has to do now, in order, and the open tasks that it supports or has on its ground; in three queries."""
    flags = {f"has_{key}": _holds(to_do(key, lit)) for key in DOES}
    led = list(_in_order(_led(unit, lit).annotate(**flags)).values("pk", *flags))
    helped = list(_in_order(_lit(Task.objects.filter(units__unit=unit), lit)).values_list("pk", flat=True))
    keys = {key: [row["pk"] for row in led if row[f"has_{key}"]] for key in DOES}
    shown = {pk for those in (*keys.values(), helped) for pk in those[:SHOWN]}
    tasks = Task.objects.filter(pk__in=shown).select_related("matter", "lead").in_bulk()

    def told(state: State, those: list[int], address: str) -> ToDo:
        return ToDo(state, Cell(len(those), address), [_row(tasks[pk], lit) for pk in those[:SHOWN]])

    states = {key: lit.states.get(key) or State(DOES[key], _WEIGHTS[key]) for key in DOES}
    does = [told(states[key], keys[key], board_at(unit=str(unit), todo=key)) for key in DOES]
    return does, told(_HELPS, helped, board_at(helps=str(unit), light=ORDER[:-1]))


def _in_order(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Give what is not over, the heaviest light first."""
    return rows.exclude(light_rank=len(ORDER) - 1).order_by("light_rank", "by_day", "pk")


def _holds(condition: Q) -> Any:
    return Cases(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())


def _row(task: Task, lit: Lamps) -> TaskRow:
    return TaskRow(task, task_state(task), lit.of(task), "", "")


def slips_to_sign(unit: int) -> list[Slip]:
    """Give the slips that wait for a unit to sign for them, oldest first; those of a task that waits itself go with the task."""
    rows = Slip.objects.filter(unit=unit, received_at=None).exclude(kind="assign", task__state="assigned")
    return list(rows.select_related("task").order_by("at", "pk")[:_SLIPS])


def figures_of(unit: int, lit: Lamps) -> UnitFigures:
    """Count the tasks that a unit leads; one is done on time whose completion was reported or verified no later than its deadline."""
    in_time = Q(done_on__lte=F("due")) | Q(news_on__lte=F("due"))
    rows = _led(unit, lit).annotate(dated=_holds(Q(due__isnull=False)), in_time=_holds(in_time))
    fields = ("state", "light_rank", "sent_on", "done_on", "dated", "in_time")
    found = list(rows.values(*fields).annotate(n=Count("pk")))
    done = [row for row in found if row["state"] == "done"]
    dated = _sum(row for row in done if row["dated"])
    timely = _sum(row for row in done if row["dated"] and row["in_time"])
    timed = [row for row in done if row["sent_on"] and row["done_on"]]
    days = sum(row["n"] * working_days_between(row["sent_on"], row["done_on"]) for row in timed)
    key = str(unit)
    return UnitFigures(
        Cell(_sum(found), board_at(unit=key)),
        Cell(_sum(row for row in found if row["light_rank"] < len(ORDER) - 1), board_at(unit=key, light=ORDER[:-1])),
        Cell(_sum(row for row in found if row["light_rank"] == 0), board_at(unit=key, light=ORDER[0])),
        Cell(_sum(done), board_at(unit=key, state="done")),
        WHOLE * timely // dated if dated else None,
        round(days / _sum(timed)) if timed else None,
    )


def _sum(rows: Any) -> int:
    return sum(row["n"] for row in rows)
