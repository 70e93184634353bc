"""Ask that a task be verified as done."""

from yiding.office.base.by import By
from yiding.office.matters.models import Feedback
from yiding.office.matters.moving import task_moving
from yiding.office.matters.reporting import Report, keep_report, note_news, with_place
from yiding.office.matters.telling import tell_roles


def ask_completion(by: By, pk: int, report: Report, where: str = "") -> Feedback:
    """Ask for it with the report and the evidence: files, or words that say `where` it can be seen. Errors: Refused."""
    said = bool(report.text.strip())
    proved = bool(report.files or where.strip())
    whole = with_place(report, where)
    with task_moving("ask_completion", by, pk, texts=whole.texts, said=said, proved=proved) as (task, doing):
        row = keep_report(doing, task, "completion", task.lead_id, whole, by)
        note_news(task, whole)
        tell_roles(doing, task, ("supervision",), ("申请办结，请核验", "Completion is asked for: verify it"))
    return row
