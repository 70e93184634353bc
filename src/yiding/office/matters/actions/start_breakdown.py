"""Start a break-down of another source than the minutes of a sitting."""

import datetime
from collections.abc import Mapping

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.secrecy import refuse_marked
from yiding.office.matters.form_case import asked_of
from yiding.office.matters.models import Breakdown
from yiding.rules.case import Case
from yiding.rules.permission import may


def start_breakdown(
    by: By,
    kind: str,
    title: str,
    paper: str,
    *,
    day: datetime.date | None = None,
    facts: Mapping[str, object] | None = None,
) -> Breakdown:
    """Start it on a paper that was approved: nothing is followed that no paper and no instruction asks for (政府督查工作条例 article 11).

    Errors: Refused.
    """
    with deed("start_breakdown", by) as doing:
        texts = (title, paper, *(str(value) for value in (facts or {}).values()))
        refuse_marked(*texts)
        breakdown = Breakdown(
            kind=kind,
            title=title.strip(),
            paper=paper.strip(),
            day=day or today(),
            facts=dict(facts or {}),
            done_by={"draft": [by.key]},
        )
        case = asked_of(Case("", today()), breakdown, texts, {"named": bool(title.strip() and paper.strip())})
        doing.allow(may("start_breakdown", by.actor(), case))
        doing.keep(breakdown)
        doing.about, doing.after, doing.link = breakdown.about, breakdown.state, f"/breakdowns/{breakdown.pk}/"
    return breakdown
