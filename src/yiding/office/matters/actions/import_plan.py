"""Bring the ledger of a break-down in: what is planned of many tasks by one file, all of it or nothing."""

from collections.abc import Sequence

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.moving import move
from yiding.office.matters.actions.import_feedback import BY_LEDGER
from yiding.office.matters.case import breakdown_case
from yiding.office.matters.ledger import plan_key
from yiding.office.matters.ledger_models import LedgerUpload
from yiding.office.matters.ledger_plans import Planned, compare_plans
from yiding.office.matters.ledger_uploads import done, locked_upload, returned
from yiding.office.matters.models import TaskUnit
from yiding.office.matters.moving import breakdown_moving
from yiding.office.matters.planning import put_plan, units_of
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import may


def import_plan(by: By, pk: int, mark: str) -> LedgerUpload:
    """Plan each task as a ledger says, as one deed; `mark` is that of the comparison that was seen.

    Errors: Refused where a row is refused, or where something changed since it was seen.
    """
    upload = LedgerUpload.objects.filter(pk=pk).first()
    with breakdown_moving("import_plan", by, (upload and upload.breakdown_id) or 0) as (breakdown, doing):
        upload = locked_upload(by, pk, "plan")
        found = compare_plans(by, breakdown, returned(upload, plan_key(breakdown.pk)), upload.left_out, lock=True)
        case = breakdown_case(breakdown, by)
        doing.allow(may("import_plan", by.actor(), case._replace(followed=found.followed())))
        found.unless_moved(mark)
        _plan(doing, found.given, by)
        done(upload, len(found.given))
        doing.link, doing.reason = f"/ledgers/{pk}/", f"{upload.name}：{len(found.given)} 行"
        doing.told["file"] = upload.file_id
    return upload


def _plan(doing: Deed, given: Sequence[Planned], by: By) -> None:
    """Do with each task what its own action does, and note it in its history."""
    units: list[TaskUnit] = []
    how = f"{doing.how}，{BY_LEDGER}" if doing.how else BY_LEDGER
    added = {id(one.task) for one in given if one.task.pk is None}
    for task, act, plan, confirm in given:
        move(task.matter if id(task) in added else task, ACTIONS[act], by)
        put_plan(task, plan, by)
        task.confirmed = confirm
    matters = {one.task.matter_id: one.task.matter for one in given if id(one.task) in added}
    doing.keep_many([*matters.values(), *(one.task for one in given)])
    for task, act, plan, _ in given:
        kept, gone = units_of(task, plan)
        doing.remove(*gone)
        units += kept
        # a task that is planned anew stands in the history of its matter, as by its own action
        about = task.matter if id(task) in added else task
        doing.note(about, act, about.state, about.state, how=how)
    doing.keep_many(units)
