"""Keep a matter as a standing one."""

import datetime

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import matter_moving


def keep_standing(by: By, pk: int, review: datetime.date, reason: str) -> Matter:
    """Keep it so, with the day on which it is looked at again. Errors: Refused."""
    with matter_moving("keep_standing", by, pk, reason=reason, reviewed=review > today()) as (matter, _):
        matter.review = review
    return matter
