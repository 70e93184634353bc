"""End a matter that is not to be done any more, with its open tasks."""

from yiding.office.base.by import By
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import matter_moving
from yiding.office.matters.telling import tell_roles, tell_units


def end_matter(by: By, pk: int, reason: str) -> Matter:
    """End it: by the chief alone (重大行政决策程序暂行条例 article 37). Errors: Refused."""
    with matter_moving("end_matter", by, pk, reason=reason) as (matter, doing):
        tasks = list(matter.tasks.exclude(state__in=("done", "ended")))
        for task in tasks:
            task.state, task.next_news = "ended", None
        doing.keep(*tasks)
        told = ("事项终止", "The matter was ended")
        tell_units(doing, matter, [task.lead_id for task in tasks], told)
        tell_roles(doing, matter, ("supervision",), told)
    return matter
