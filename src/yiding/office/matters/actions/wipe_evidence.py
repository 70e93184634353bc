"""Wipe a file of a report on a task that was found to hold a state secret."""

from yiding.office.base.by import By
from yiding.office.base.files import wipe
from yiding.office.base.refused import Refused
from yiding.office.matters.models import FeedbackFile
from yiding.office.matters.moving import task_moving
from yiding.office.matters.telling import tell_roles, tell_units
from yiding.rules.words import Words

_NOT_HERE: Words = (
    "这份材料不在这个任务的反馈里，或者已经清除；请刷新后再试。",
    "This file is not of this task's reports, or was wiped already: load the page again.",
)


def wipe_evidence(by: By, pk: int, paper: int, reason: str) -> FeedbackFile:
    """Wipe a file of a report: nobody reads it from now on, its row stays and says so; the unit and supervision are told that it happened.

    Errors: Refused.
    """
    with task_moving("wipe_evidence", by, pk, reason=reason) as (task, doing):
        rows = FeedbackFile.objects.select_related("file", "feedback").filter(feedback__task=task)
        found: FeedbackFile | None = rows.filter(pk=paper, file__wiped=None).first()
        if found is None:
            raise Refused(_NOT_HERE)
        doing.reason = f"反馈材料：{reason}"
        wipe(found.file)
        said = ("有反馈材料因涉密已清除", "A file of a report was wiped as secret")
        tell_units(doing, task, {task.lead_id, found.feedback.unit_id}, said)
        tell_roles(doing, task, ("supervision",), said)
    return found
