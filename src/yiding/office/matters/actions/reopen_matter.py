"""Re-open a matter after a look back."""

from collections.abc import Sequence

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.office.matters.clocks import first_news
from yiding.office.matters.models import Matter
from yiding.office.matters.moving import matter_moving
from yiding.office.matters.stages import begin_anew
from yiding.office.matters.telling import tell_units
from yiding.rules.words import Words

_NONE: Words = ("没有选要重办的任务；请至少选一项。", "No task is chosen: choose one at least.")


def reopen_matter(by: By, pk: int, tasks: Sequence[int], reason: str) -> Matter:
    """Re-open it with the tasks that have to be done again; it has to be heard of again. Errors: Refused."""
    with matter_moving("reopen_matter", by, pk, reason=reason) as (matter, doing):
        rows = list(matter.tasks.filter(pk__in=tasks, state__in=("done", "ended")))
        if not rows:
            raise Refused(_NONE)
        for task in rows:
            task.state, task.done_on, task.share = "sent_back", None, 0
            task.times_back += 1
            task.next_news = first_news(today(), task.due)
        doing.keep(*rows)
        matter.closed_on = None
        begin_anew(doing, matter)
        tell_units(doing, matter, [task.lead_id for task in rows], ("回头看后重新办理", "Re-opened after a look back"))
    return matter
