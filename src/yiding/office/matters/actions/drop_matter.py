"""Take a matter out of a break-down, with what was planned of it."""

from yiding.office.base.by import By
from yiding.office.matters.models import Breakdown
from yiding.office.matters.moving import matter_moving
from yiding.office.matters.planned import while_planned


def drop_matter(by: By, pk: int, reason: str) -> Breakdown:
    """Take it out; history keeps its title and why. Errors: Refused."""
    with matter_moving("drop_matter", by, pk, reason=reason) as (matter, doing):
        breakdown = while_planned(matter)
        doing.about, doing.link = breakdown.about, f"/breakdowns/{breakdown.pk}/"
        doing.reason = f"{matter.title}：{reason.strip()}"
        doing.remove(matter)
    return breakdown
