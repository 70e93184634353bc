"""The table of work lists: for which action, which rows wait, and what each list is called.

Who has a list follows from the action's row in `rules.actions`; a list without an action is everyone's.
"""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import QuerySet

from yiding.office.base.by import By
from yiding.office.home import kinds, matter_rows, minutes_rows, rows, sitting_rows
from yiding.office.home.kinds import Kind
from yiding.rules.actions import ACTIONS
from yiding.rules.roles import ROLES
from yiding.rules.words import Words


class WorkList(NamedTuple):
    """One list: its rows for who asks on a day; `roles` where others than the action's have it.

    Of a list in `bulk` several rows can be done at once: nothing is asked for each, and nobody signs.
    """

    words: Words
    act: str
    kind: Kind
    rows: Callable[[By, datetime.date], QuerySet[Any]]
    roles: tuple[str, ...] = ()
    bulk: bool = False

    def is_for(self, by: By) -> bool:
        """Say whether somebody has this list."""
        return not self.act or by.has(*(self.roles or ACTIONS[self.act].roles))


def _minutes(chinese: str, english: str, act: str, roles: tuple[str, ...] = ()) -> WorkList:
    """Give the list of the minutes that wait for an act."""
    return WorkList((chinese, english), act, kinds.MINUTES, minutes_rows.waiting_for(act), roles)


_UNITS = ("liaison", "unit_head")


def _tasks(
    chinese: str, english: str, act: str, found: Callable[[By, datetime.date], QuerySet[Any]], *, bulk: bool = False
) -> WorkList:
    """Give a list of tasks."""
    return WorkList((chinese, english), act, kinds.TASKS, found, bulk=bulk)


def _documents(chinese: str, english: str, act: str, found: Callable[[By, datetime.date], QuerySet[Any]]) -> WorkList:
    """Give a list of adopted documents."""
    return WorkList((chinese, english), act, kinds.DOCUMENTS, found)


NOTICES = "notices"
CHANGED = "changed"

LISTS: dict[str, WorkList] = {
    "invitations": WorkList(
        ("会议通知待答复", "notices of sittings to answer"), "", kinds.OWN_INVITATIONS, sitting_rows.invitations
    ),
    "agendas-to-approve": WorkList(
        ("议程待审定", "agendas to approve"), "approve_agenda", kinds.AGENDAS, sitting_rows.agendas_to_approve
    ),
    "late-additions": WorkList(
        ("议程另起版本，临时追加由您决定", "open versions: late additions are yours"),
        "add_late_item",
        kinds.AGENDAS,
        sitting_rows.late_additions,
    ),
    "leave-of-members": WorkList(
        ("组成人员请假待批", "members who ask for leave"),
        "grant_member_leave",
        kinds.INVITATIONS,
        sitting_rows.leave_of_members,
    ),
    "agendas-to-send": WorkList(
        ("议程待送审", "agendas to send for review"), "send_agenda", kinds.AGENDAS, sitting_rows.agendas_to_send
    ),
    "agendas-to-review": WorkList(
        ("议程待审核", "agendas to review"), "review_agenda", kinds.AGENDAS, sitting_rows.agendas_to_review
    ),
    "leave": WorkList(
        ("列席人员请假待批", "others who ask for leave"),
        "grant_leave",
        kinds.INVITATIONS,
        sitting_rows.leave_of_others,
    ),
    "coordination": WorkList(
        ("议题待协调", "proposals to coordinate"), "coordinate_proposal", kinds.PROPOSALS, rows.to_coordinate
    ),
    "to-sign": WorkList(("议题待签报", "proposals to sign"), "submit_proposal", kinds.PROPOSALS, rows.to_sign),
    "returned": WorkList(("退回待补正", "returned, to complete"), "edit_proposal", kinds.PROPOSALS, rows.returned),
    "disputes": WorkList(("分歧待列明", "disputes to set out"), "set_out_dispute", kinds.PROPOSALS, rows.disputes),
    "consultations": WorkList(
        ("征求意见待答复", "consultations to answer"),
        "answer_consultation",
        kinds.CONSULTATIONS,
        rows.consultations,
    ),
    "drafts": WorkList(("正在起草的议题", "drafts"), "edit_proposal", kinds.PROPOSALS, rows.drafts),
    "to-check": WorkList(("议题待初核", "proposals to check"), "start_consultation", kinds.PROPOSALS, rows.to_check),
    "replies-in": WorkList(
        ("征求意见可以结束", "consultations to close"),
        "close_consultation",
        kinds.PROPOSALS,
        rows.replies_in,
        bulk=True,
    ),
    "failed": WorkList(
        ("审查没有通过，待退回", "not passed, to return"), "return_proposal", kinds.PROPOSALS, rows.failed, ("desk",)
    ),
    "opinions": WorkList(("审查意见待出具", "opinions to give"), "give_opinion", kinds.GATE_ROWS, rows.opinions),
    "conditions": WorkList(
        ("条件待确认落实", "conditions to confirm"), "confirm_conditions", kinds.GATE_ROWS, rows.conditions
    ),
    "to-admit": WorkList(
        ("议题待入库", "proposals to admit"), "admit_proposal", kinds.PROPOSALS, rows.to_admit, bulk=True
    ),
    "to-readmit": WorkList(
        ("延期议题待重新入库", "postponed, to readmit"), "readmit_proposal", kinds.PROPOSALS, rows.to_readmit, bulk=True
    ),
    "pool": WorkList(("议题库待编排", "in the pool"), "propose_proposal", kinds.PROPOSALS, rows.pool),
    "to-convene": WorkList(
        ("会议通知待发", "notices to send"), "convene_sitting", kinds.SITTINGS, sitting_rows.to_convene
    ),
    "to-open": WorkList(("会议待开", "sittings to open"), "open_sitting", kinds.SITTINGS, sitting_rows.to_open),
    "records-to-confirm": WorkList(
        ("会议记录待确认", "records to confirm"),
        "confirm_record",
        kinds.SITTINGS,
        sitting_rows.to_confirm,
        ("office_head",),
    ),
    "unanswered": WorkList(
        ("会议通知未答复人员", "who did not answer"), "convene_sitting", kinds.INVITATIONS, sitting_rows.unanswered
    ),
    "minutes-to-sign": _minutes("纪要待签发", "minutes to sign", "sign_minutes", ("chief",)),
    "minutes-to-review": _minutes("纪要待审核", "minutes to review", "review_minutes"),
    "minutes-to-check": _minutes("纪要待初核", "minutes to check", "check_minutes", ("desk",)),
    "minutes-drafts": _minutes("正在起草的纪要", "minutes being drafted", "edit_minutes"),
    "minutes-to-confirm": _minutes("纪要核对情况待汇总", "minutes whose parts are confirmed", "confirm_minutes"),
    "minutes-to-issue": _minutes("纪要待印发", "minutes to issue", "issue_minutes"),
    "minutes-to-draft": WorkList(
        ("纪要待起草", "minutes to draft"), "draft_minutes", kinds.SITTINGS, minutes_rows.to_draft
    ),
    "parts": WorkList(
        ("纪要待我核对", "parts of minutes to confirm"),
        "confirm_part",
        kinds.PARTS,
        minutes_rows.parts,
        tuple(role for role in ROLES if role != "admin"),
    ),
    "receipts": WorkList(
        ("纪要待签收", "minutes to sign for"),
        "acknowledge_minutes",
        kinds.RECEIPTS,
        minutes_rows.receipts,
        ("liaison", "unit_head"),
    ),
    "tasks-to-sign-for": _tasks("任务待签收", "tasks to sign for", "sign_for_task", matter_rows.to_sign_for, bulk=True),
    "slips": WorkList(
        ("督办单待签收", "slips to sign for"), "acknowledge_slip", kinds.SLIPS, matter_rows.slips, _UNITS
    ),
    "tasks-back": _tasks("任务退回重办", "tasks that came back", "ask_completion", matter_rows.came_back),
    "news": WorkList(("任务待反馈进展", "tasks to report on"), "give_feedback", kinds.NEWS, matter_rows.news_due),
    "tasks-due": _tasks("任务临期或者逾期", "tasks near or over their deadline", "give_feedback", matter_rows.due_soon),
    "to-verify": _tasks("任务待核验", "tasks to verify", "verify_task", matter_rows.in_state("completion_asked")),
    "extensions": _tasks(
        "延期申请待决定", "extensions to decide", "grant_extension", matter_rows.in_state("extension_asked")
    ),
    "refusals": _tasks("拒签待决定", "refusals to decide", "uphold_task", matter_rows.in_state("refused")),
    "long-overdue": _tasks("逾期较久，待督办", "long overdue", "supervise_task", matter_rows.long_overdue),
    "breakdowns-to-approve": WorkList(
        ("分解方案待批准", "break-downs to approve"),
        "approve_breakdown",
        kinds.BREAKDOWNS,
        matter_rows.breakdowns_for("approve_breakdown"),
    ),
    "to-break-down": WorkList(
        ("纪要待分解", "minutes to break down"), "open_breakdown", kinds.MINUTES, matter_rows.to_break_down
    ),
    "breakdowns": WorkList(
        ("正在分解的文件", "break-downs being drafted"),
        "submit_breakdown",
        kinds.BREAKDOWNS,
        matter_rows.breakdowns_for("submit_breakdown"),
    ),
    "tasks-to-send": _tasks("任务待交办", "tasks to send out", "send_task", matter_rows.to_send, bulk=True),
    "to-close": WorkList(
        ("事项待销号", "matters to close"), "close_matter", kinds.MATTERS, matter_rows.to_close, bulk=True
    ),
    "standing": WorkList(
        ("长期事项待复查", "standing matters to review"), "review_standing", kinds.MATTERS, matter_rows.to_review
    ),
    "additions": WorkList(
        ("预算外追加待批准", "additions outside the budget to approve"),
        "approve_addition",
        kinds.BATCHES,
        matter_rows.additions,
    ),
    "circulars-to-review": WorkList(
        ("通报待审核", "circulars to review"), "review_circular", kinds.CIRCULARS, matter_rows.circulars_in("draft")
    ),
    "circulars-to-approve": WorkList(
        ("通报待批准", "circulars to approve"),
        "approve_circular",
        kinds.CIRCULARS,
        matter_rows.circulars_in("reviewed"),
    ),
    "circulars-to-issue": WorkList(
        ("通报待印发", "circulars to issue"), "issue_circular", kinds.CIRCULARS, matter_rows.circulars_in("approved")
    ),
    "objections": WorkList(
        ("评分申诉待答复", "objections to answer"), "answer_objection", kinds.OBJECTIONS, matter_rows.objections
    ),
    "documents-to-revise": _documents(
        "通过的文件待修改", "adopted documents to revise", "hand_in_revision", matter_rows.documents_to_revise
    ),
    "documents-to-recheck": _documents(
        "文件待合法性复核", "documents to re-check", "recheck_document", matter_rows.documents_in("rechecking")
    ),
    "documents-to-cosign": _documents(
        "文件待会签", "documents to co-sign", "cosign_document", matter_rows.documents_to_cosign
    ),
    "documents-reported": _documents(
        "请示报告待办理", "reports under way", "answer_report", matter_rows.documents_in("reporting")
    ),
    "documents-to-review": _documents(
        "文件待审核", "documents to review", "review_document", matter_rows.documents_in("reviewing")
    ),
    "documents-to-sign": _documents(
        "文件待签发", "documents to sign", "sign_document", matter_rows.documents_in("ready")
    ),
    "documents-to-issue": _documents(
        "文件待印发", "documents to issue", "issue_document", matter_rows.documents_in("signed")
    ),
    "papers": WorkList(
        ("代录签批待核对", "entered signatures to check"), "check_paper", kinds.PAPERS, sitting_rows.papers
    ),
    NOTICES: WorkList(("提醒未读", "notices not read"), "", kinds.NOTICES, rows.notices),
}
"""Every work list by its key, in the order in which they are shown."""

ALL_LISTS = LISTS | {CHANGED: WorkList(("我看过以后的变化", "changed since I looked"), "", kinds.CHANGED, rows.changed)}
"""The work lists, and what changed: each has its page of rows."""


def lists_of(by: By) -> dict[str, WorkList]:
    """Give the work lists that somebody has."""
    return {key: row for key, row in LISTS.items() if row.is_for(by)}
