"""Report on a task for its lead unit."""

from yiding.office.base.by import By
from yiding.office.matters.models import Feedback
from yiding.office.matters.moving import task_moving
from yiding.office.matters.reporting import Report, keep_report, note_news, under_way


def give_feedback(by: By, pk: int, report: Report) -> Feedback:
    """Report how it goes; what was signed for or sent back is under way by it. Errors: Refused."""
    with task_moving("give_feedback", by, pk, texts=report.texts, said=bool(report.text.strip())) as (task, doing):
        row = keep_report(doing, task, "progress", task.lead_id, report, by)
        note_news(task, report)
        under_way(task)
    return row
