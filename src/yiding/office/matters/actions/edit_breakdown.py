"""Edit the paper on which a break-down rests, and what the form of its kind asks for."""

import datetime
from collections.abc import Mapping

from yiding.office.base.by import By
from yiding.office.matters.models import Breakdown
from yiding.office.matters.moving import breakdown_moving


def edit_breakdown(
    by: By,
    pk: int,
    title: str,
    paper: str,
    *,
    day: datetime.date | None = None,
    facts: Mapping[str, object] | None = None,
) -> Breakdown:
    """Edit it; of minutes only what the form asks for, as their title and number stand. Errors: Refused."""
    texts = (title, paper, *(str(value) for value in (facts or {}).values()))
    named = bool(title.strip() and paper.strip())
    with breakdown_moving("edit_breakdown", by, pk, texts=texts, named=named) as (breakdown, _):
        if not breakdown.minutes_id:
            breakdown.title, breakdown.paper = title.strip(), paper.strip()
            breakdown.day = day or breakdown.day
        breakdown.facts = dict(facts or {})
    return breakdown
