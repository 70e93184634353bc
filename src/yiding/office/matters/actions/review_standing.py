"""Review a standing matter."""

import datetime

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import matter_moving


def review_standing(by: By, pk: int, review: datetime.date, reason: str) -> Matter:
    """Review it: `reason` says what was found, `review` the next day. Errors: Refused."""
    with matter_moving("review_standing", by, pk, reason=reason, reviewed=review > today()) as (matter, _):
        matter.review = review
    return matter
