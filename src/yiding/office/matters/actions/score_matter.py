"""Verify what a matter of a quarterly list is scored."""

from decimal import Decimal

from yiding.office.base.by import By
from yiding.office.matters.form_models import Score
from yiding.office.matters.form_moving import form_moving
from yiding.office.matters.scoring import keep_score, score_asked
from yiding.office.matters.telling import tell_units


def score_matter(by: By, pk: int, score: Decimal, reason: str) -> Score:
    """Give the score that counts, once the quarter is over; until the matter is closed it can be given again, and history keeps both. Errors: Refused."""
    with form_moving("score_matter", by, pk, score_asked(score), reason=reason) as (matter, doing):
        row = keep_score(doing, matter, "verified", score, reason, by)
        leads = list(matter.tasks.values_list("lead", flat=True))
        tell_units(doing, matter, leads, ("得分已核定", "The score was verified"))
    return row
