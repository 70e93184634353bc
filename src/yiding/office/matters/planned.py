"""What is planned of a matter may change while its break-down is a draft."""

from yiding.office.base.refused import Refused
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.rules.words import Words

_SENT: Words = (
    "分解方案已经送审，不能再改（依据各地政府工作规则的通行做法）；要改请办公室主任退回。",
    "The break-down was submitted and may not be changed (by common practice of local rules of procedure): have it returned.",
)


def rest_again(matter: Matter) -> list[Task]:
    """Give the tasks of a matter whose words stand elsewhere in it now, at their new place, or nowhere."""
    moved = []
    for task in matter.tasks.exclude(start=None):
        at = matter.words.find(task.words) if task.words else -1
        span = (at, at + len(task.words)) if at >= 0 else (None, None)
        if span != (task.start, task.end):
            task.start, task.end = span
            moved.append(task)
    return moved


def while_planned(matter: Matter) -> Breakdown:
    """Give the break-down of a planned matter. Errors: Refused once it was submitted."""
    if matter.breakdown.state != "draft":
        raise Refused(_SENT, "state")
    return matter.breakdown
