"""Score one's own matter of a quarterly list."""

from decimal import Decimal

from yiding.office.base.by import By
from yiding.office.matters.form_models import Score
from yiding.office.matters.form_moving import form_moving
from yiding.office.matters.scoring import keep_score, score_asked
from yiding.office.matters.telling import tell_roles


def score_self(by: By, pk: int, score: Decimal, reason: str) -> Score:
    """Score it as the unit that leads it, once the quarter is over. Errors: Refused."""
    with form_moving("score_self", by, pk, score_asked(score), reason=reason) as (matter, doing):
        row = keep_score(doing, matter, "self", score, reason, by)
        tell_roles(doing, matter, ("supervision",), ("已自评，请核定得分", "It scored itself: verify the score"))
    return row
