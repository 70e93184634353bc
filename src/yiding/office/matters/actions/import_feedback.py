"""Bring a ledger of reports in: the reports on many tasks by one file, all of it or nothing."""

from collections.abc import Sequence
from functools import cache

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import move
from yiding.office.base.telling import tell
from yiding.office.matters.clocks import next_news
from yiding.office.matters.ledger import REPORTS
from yiding.office.matters.ledger_models import LedgerUpload
from yiding.office.matters.ledger_reports import Given, compare_reports
from yiding.office.matters.ledger_uploads import done, locked_upload, returned
from yiding.office.matters.moving import settle_many
from yiding.office.matters.reporting import note_news, report_row, under_way
from yiding.office.people.queries import accounts_of_roles
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import may

BY_LEDGER = "台账导入"
"""How a line of history says that it came by a ledger."""
_KINDS = {"give_feedback": "progress", "ask_completion": "completion"}


def import_feedback(by: By, pk: int, mark: str) -> LedgerUpload:
    """Do what a ledger asks for on each of its tasks, as one deed; `mark` is that of the comparison that was seen.

    Errors: Refused where a row is refused, or where something changed since it was seen.
    """
    with deed("import_feedback", by, f"matters.ledgerupload:{pk}") as doing:
        upload = locked_upload(by, pk, "feedback")
        found = compare_reports(by, returned(upload, REPORTS), upload.left_out, lock=True)
        doing.allow(may("import_feedback", by.actor(), found.case()))
        found.unless_moved(mark)
        _report(doing, found.given, by)
        _tell(doing, [one for one in found.given if one.act == "ask_completion"], by)
        done(upload, len(found.given))
        doing.link, doing.reason = f"/ledgers/{pk}/", f"{upload.name}：{len(found.given)} 行"
        doing.told["file"] = upload.file_id
    return upload


def _report(doing: Deed, given: Sequence[Given], by: By) -> None:
    """Do with each task what its own action does, and note it in its history."""
    following = cache(next_news)
    reports = []
    for task, act, report in given:
        entrusted = by.how or by.entrusted_by(ACTIONS[act].roles, task.lead_id)
        how = f"{entrusted}，{BY_LEDGER}" if entrusted else BY_LEDGER
        before = task.state
        move(task, ACTIONS[act], by)
        reports.append(report_row(task, _KINDS[act], task.lead_id, report, by, how))
        note_news(task, report, following)
        if act == "give_feedback":
            under_way(task)
        doing.note(task, act, before, task.state, how=how)
    doing.keep_many([*reports, *(one.task for one in given)])
    settle_many(doing, (one.task.matter for one in given))


def _tell(doing: Deed, asked: Sequence[Given], by: By) -> None:
    """Tell supervision once of all that is to be verified."""
    if asked:
        others = [account for account in accounts_of_roles(("supervision",)) if account != by.account]
        words = (
            f"{len(asked)} 项任务申请办结，请核验",
            f"Completion is asked for of {len(asked)} tasks: verify them",
        )
        tell(others, f"import_feedback:{doing.about}", words, "/tasks/?state=completion_asked")
