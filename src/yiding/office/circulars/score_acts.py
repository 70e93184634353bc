"""The actions on scores that pages call by name."""

from typing import Any

from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.circulars.actions.answer_objection import answer_objection
from yiding.office.circulars.actions.object_score import object_score
from yiding.office.circulars.acts import TYPED
from yiding.office.circulars.forms import AnswerForm, ObjectForm
from yiding.office.circulars.models import Objection
from yiding.office.circulars.objecting import answering_case, objecting_case
from yiding.office.circulars.periods import both_years
from yiding.office.circulars.scores import one_objection, one_unit, score_of
from yiding.rules.permission import Refusal, may
from yiding.rules.scoring import RULES
from yiding.rules.words import Words


def for_objecting(by: By, pk: int) -> dict[str, Any]:
    """Give the points of a unit's score to which nobody has objected."""
    if one_unit(by, pk) is None:
        return {}
    taken = set(Objection.objects.filter(unit=pk).values_list("point", flat=True))
    rows = [
        (point.key, f"{point.day} {RULES[point.rule][0]} {point.points:+g}：{point.text[:60]}（{point.why[0]}）")
        for point in reversed(score_of(pk, both_years()).points)
        if point.points and point.key not in taken
    ]
    return {"choices": {"point": rows}}


def objecting_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why somebody may not object for a unit. Errors: LookupError."""
    if one_unit(by, pk) is None:
        raise LookupError(pk)
    return may(name, by.actor(), objecting_case(by, pk, "", TYPED))


def answering_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why somebody may not answer an objection. Errors: LookupError."""
    row = one_objection(by, pk)
    if row is None:
        raise LookupError(pk)
    return may(name, by.actor(), answering_case(by, row, TYPED))


def add_all() -> None:
    """Add every action on scores."""
    does: Words = (
        "写明哪一条不符、事实是怎样的；由办公室主任答复。",
        "Say which point is wrong, and how it was; the head of the office answers.",
    )
    made = acts.Act("object_score", object_score, ObjectForm, objecting_refusal, does, for_objecting, "circulars.score")
    acts.add(made)
    does = ("成立的，这一条不再计分。", "Where it holds, the point no longer counts.")
    acts.add(
        acts.Act("answer_objection", answer_objection, AnswerForm, answering_refusal, does, label="circulars.objection")
    )
