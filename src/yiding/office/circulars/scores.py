"""The scores of units, each explained point by point, and the objections to them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.db.models import Case, FloatField, IntegerField, QuerySet, Value, When

from yiding.office.base.by import By
from yiding.office.base.chosen import number, points
from yiding.office.base.models import Step
from yiding.office.circulars.facts import BACK, facts_of
from yiding.office.circulars.models import Objection
from yiding.office.matters.models import Task
from yiding.office.matters.queries import UNITS, tasks_seen_by
from yiding.office.people.models import Unit
from yiding.rules.scoring import RULES, Facts, Period, Point, Rule, Score, score

READERS = ("supervision", "office_head", "chief", "executive_vice")
"""Roles that see the scores of all units."""
_BEHIND: dict[Rule, tuple[str, ...]] = {
    "sent_back": BACK,
    "reminded": ("remind_task",),
    "supervised": ("supervise_task",),
    "late": ("grant_extension", "deny_extension", "change_task", "send_back_task"),
    "late_again": ("grant_extension", "deny_extension", "change_task", "send_back_task"),
}
"""The acts of the office on which a point rests."""


class Explained(NamedTuple):
    """A point as the page shows it: whether who asks knows its task, and the objection to it."""

    point: Point
    name: tuple[str, str]
    known: bool
    objection: Objection | None


def units_seen_by(by: By) -> QuerySet[Unit]:
    """Give the units whose scores somebody may know: who reads them all of them, else one's own."""
    return Unit.objects.all() if by.has(*READERS) else Unit.objects.filter(pk__in=by.units(UNITS))


def scores(by: By, period: Period) -> QuerySet[Unit]:
    """Give the units that had tasks in a period, each with its score (`score`), its tasks (`tasks`), what was taken off (`off`) and added (`plus`)."""
    there = units_seen_by(by)
    found = facts_of(period)
    scored = _scored(found, period)
    worth = {unit: [one.points for one in row.points if not one.struck] for unit, row in scored.items()}
    return there.filter(pk__in=found).annotate(
        score=_by_unit({unit: row.total for unit, row in scored.items()}),
        tasks=Case(
            *(When(pk=unit, then=Value(len(rows))) for unit, rows in found.items()),
            default=Value(0),
            output_field=IntegerField(),
        ),
        off=_by_unit({unit: sum(one for one in rows if one < 0) for unit, rows in worth.items()}),
        plus=_by_unit({unit: sum(one for one in rows if one > 0) for unit, rows in worth.items()}),
    )


def _by_unit(values: dict[int, float]) -> Case:
    rows = (When(pk=unit, then=Value(float(value))) for unit, value in values.items())
    return Case(*rows, default=Value(0.0), output_field=FloatField())


def score_of(unit: int, period: Period) -> Score:
    """Give the score of a unit for a period."""
    return _scored({unit: facts_of(period, unit).get(unit, [])}, period)[unit]


def _scored(facts: Mapping[int, Sequence[Facts]], period: Period) -> dict[int, Score]:
    """Score units by what is known of their tasks, the settings and what was struck asked for once."""
    struck: dict[int, set[str]] = {unit: set() for unit in facts}
    for unit, point in Objection.objects.filter(unit__in=facts, upheld=True).values_list("unit", "point"):
        struck[unit].add(point)
    worth: dict[Rule, float] = {rule: points(f"score.{rule}") for rule in RULES}
    base, days = points("score.base"), number("score.early_days")
    return {
        unit: score(rows, period, worth, base=base, early_days=days, struck=struck[unit])
        for unit, rows in facts.items()
    }


def explained(by: By, unit: int, found: Score) -> list[Explained]:
    """Give the points of a score, each with its rule in words and the objection to it."""
    tasks = {point.task for point in found.points}
    known = set(tasks_seen_by(by).filter(pk__in=tasks).values_list("pk", flat=True))
    objections = {row.point: row for row in Objection.objects.filter(unit=unit)}
    return [Explained(one, RULES[one.rule], one.task in known, objections.get(one.key)) for one in found.points]


def one_unit(by: By, pk: int) -> Unit | None:
    """Give a unit whose score somebody may know, else None."""
    return units_seen_by(by).filter(pk=pk).first()


def one_objection(by: By, pk: int) -> Objection | None:
    """Give an objection, None where it is not there for who asks."""
    return Objection.objects.filter(pk=pk, unit__in=units_seen_by(by)).select_related("unit", "task").first()


def stands_behind(by: By, task: Task, rule: Rule) -> bool:
    """Say whether somebody did what a point rests on."""
    acts = _BEHIND.get(rule, ())
    return by.person is not None and Step.objects.filter(about=task.about, act__in=acts, person=by.person).exists()
