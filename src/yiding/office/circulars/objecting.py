"""Objections to scores as the rules see them."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.circulars.models import Objection
from yiding.office.circulars.periods import both_years
from yiding.office.circulars.scores import score_of, stands_behind
from yiding.rules.case import Case
from yiding.rules.scoring import Point
from yiding.rules.told import Told
from yiding.rules.words import Words

UNIT: Words = ("这个单位的评分", "score")
OBJECTION: Words = ("这件申诉", "objection")


def point_of(unit: int, key: str) -> Point | None:
    """Give a point of a unit's score of this year or the last by its name, None where there is none such."""
    return next((point for point in score_of(unit, both_years()).points if point.key == key), None)


def objecting_case(by: By, unit: int, key: str, reason: str) -> Case:
    """Give the case of an objection that is to be made; without a name, as if there were such a point."""
    there = not key or point_of(unit, key) is not None
    made = bool(key) and Objection.objects.filter(unit=unit, point=key).exists()
    own = unit in by.units(("unit_head",))
    return Case("", today(), reason=reason, own=own, told=Told(there=there, open=made))


def answering_case(by: By, objection: Objection, reason: str) -> Case:
    """Give the case of an objection for who answers it."""
    judged = stands_behind(by, objection.task, objection.says["rule"])
    return Case(objection.state, today(), reason=reason, told=Told(judged=judged))
