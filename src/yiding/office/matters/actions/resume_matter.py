"""Resume a suspended matter, with the tasks that were suspended."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.clocks import first_news
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import matter_moving, settle
from yiding.office.matters.telling import tell_roles, tell_units


def resume_matter(by: By, pk: int, reason: str) -> Matter:
    """Resume it; each task goes back to the state that it had. Errors: Refused."""
    with matter_moving("resume_matter", by, pk, reason=reason) as (matter, doing):
        tasks = list(matter.tasks.filter(state="suspended"))
        for task in tasks:
            task.state, task.held = task.held or "accepted", ""
            task.next_news = None if task.state == "draft" else first_news(today(), task.due)
        doing.keep(*tasks)
        if all(task.state == "draft" for task in matter.tasks.all()):
            matter.state = "registered"
        told = ("事项恢复办理", "The matter is resumed")
        tell_units(doing, matter, [task.lead_id for task in tasks], told)
        tell_roles(doing, matter, ("supervision",), told)
        settle(doing, matter)
    return matter
