"""The actions on break-downs, matters and tasks that pages and paper signatures call by name."""

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect

from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.models import StoredFile
from yiding.office.matters import choosing, forms
from yiding.office.matters.actions.acknowledge_slip import acknowledge_slip
from yiding.office.matters.actions.add_contribution import add_contribution
from yiding.office.matters.actions.add_matter import add_matter
from yiding.office.matters.actions.approve_breakdown import approve_breakdown
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.ask_extension import ask_extension
from yiding.office.matters.actions.change_task import change_task
from yiding.office.matters.actions.close_matter import close_matter
from yiding.office.matters.actions.confirm_task import confirm_task
from yiding.office.matters.actions.declare_no_task import declare_no_task
from yiding.office.matters.actions.deny_extension import deny_extension
from yiding.office.matters.actions.drop_matter import drop_matter
from yiding.office.matters.actions.edit_breakdown import edit_breakdown
from yiding.office.matters.actions.edit_matter import edit_matter
from yiding.office.matters.actions.edit_task import edit_task
from yiding.office.matters.actions.end_matter import end_matter
from yiding.office.matters.actions.end_task import end_task
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.grant_extension import grant_extension
from yiding.office.matters.actions.keep_standing import keep_standing
from yiding.office.matters.actions.open_breakdown import open_breakdown
from yiding.office.matters.actions.plan_task import plan_task
from yiding.office.matters.actions.reassign_task import reassign_task
from yiding.office.matters.actions.refuse_task import refuse_task
from yiding.office.matters.actions.remind_task import remind_task
from yiding.office.matters.actions.reopen_matter import reopen_matter
from yiding.office.matters.actions.reopen_task import reopen_task
from yiding.office.matters.actions.report_matter import report_matter
from yiding.office.matters.actions.resume_matter import resume_matter
from yiding.office.matters.actions.resume_task import resume_task
from yiding.office.matters.actions.return_breakdown import return_breakdown
from yiding.office.matters.actions.review_standing import review_standing
from yiding.office.matters.actions.send_back_task import send_back_task
from yiding.office.matters.actions.send_task import send_task
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.actions.strike_task import strike_task
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.actions.supervise_task import supervise_task
from yiding.office.matters.actions.suspend_matter import suspend_matter
from yiding.office.matters.actions.suspend_task import suspend_task
from yiding.office.matters.actions.take_up_again import take_up_again
from yiding.office.matters.actions.uphold_task import uphold_task
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.actions.wipe_evidence import wipe_evidence
from yiding.office.matters.case import breakdown_case, matter_case, task_case
from yiding.office.matters.form_acts import FORM_MATTER_ACTS, add_form_acts
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.planning import Plan
from yiding.office.matters.queries import (
    breakdown_of,
    breakdowns_seen_by,
    matters_seen_by,
    one_breakdown,
    one_matter,
    one_task,
    tasks_seen_by,
)
from yiding.office.matters.reporting import Report
from yiding.office.minutes.queries import OUT
from yiding.office.minutes.queries import one as one_minutes
from yiding.office.proposals.forms import WIPES, NothingForm, ReasonForm, WipeForm
from yiding.rules.case import Case
from yiding.rules.followed import Followed
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

TYPED = "……"  # a reason, as if the form were filled in
Row = tuple[Callable[..., Any], type[Form], Words, Callable[[By, int], dict[str, Any]] | None]
NOTHING: Words = ("", "")


def begun(by: By, pk: int) -> HttpResponse:
    """Break minutes down, and lead to what is proposed."""
    return redirect("breakdown", open_breakdown(by, pk).pk)


def _with_facts(do: Callable[..., Any]) -> Callable[..., Any]:
    def done(by: By, pk: int, **given: Any) -> Any:
        return do(by, pk, facts=choosing.facts_given(given), **given)

    return done


_PLANNED = tuple(Plan._fields)


def planned(given: dict[str, Any]) -> Plan:
    """Take a plan out of what a form gives."""
    return Plan(**{name: given.pop(name) for name in _PLANNED if name in given})


def reported(given: dict[str, Any]) -> Report:
    """Take a report out of what a form gives, with its files."""
    files: list[tuple[StoredFile, str]] = []
    for name in ("file", "file2", "file3"):
        file, called = given.pop(name, None), given.pop(f"{name}_name", "")
        if file:
            files.append((file, called))
    return Report(given.pop("text"), given.pop("share", None), files)


def _with_plan(do: Callable[..., Any]) -> Callable[..., Any]:
    def done(by: By, pk: int, **given: Any) -> Any:
        plan = planned(given)
        return do(by, pk, plan, **given)

    return done


def _with_report(do: Callable[..., Any]) -> Callable[..., Any]:
    def done(by: By, pk: int, **given: Any) -> Any:
        report = reported(given)
        return do(by, pk, report, **given)

    return done


BREAKDOWN_ACTS: dict[str, Row] = {
    "edit_breakdown": (_with_facts(edit_breakdown), forms.BreakdownForm, NOTHING, choosing.for_breakdown),
    "add_matter": (_with_facts(add_matter), forms.MatterForm, NOTHING, choosing.for_new_matter),
    "submit_breakdown": (
        submit_breakdown,
        NothingForm,
        ("送办公室主任审批。", "To the head of the office."),
        None,
    ),
    "return_breakdown": (return_breakdown, ReasonForm, ("退回督查室修改。", "Back to supervision."), None),
    "approve_breakdown": (
        approve_breakdown,
        NothingForm,
        ("批准后给立项编号，由督查室交办。", "Matters get their numbers, and can be sent out."),
        None,
    ),
    "declare_no_task": (
        declare_no_task,
        ReasonForm,
        ("确认这份文件不产生任务；已拟的事项删去。", "Nothing is to be done by it; what was planned goes."),
        None,
    ),
    "take_up_again": (take_up_again, ReasonForm, NOTHING, None),
}
MATTER_ACTS: dict[str, Row] = {
    "edit_matter": (_with_facts(edit_matter), forms.MatterForm, NOTHING, choosing.for_matter),
    "drop_matter": (drop_matter, ReasonForm, ("连同拟定的任务移出。", "With the tasks that were planned."), None),
    "plan_task": (_with_plan(plan_task), forms.TaskForm, NOTHING, choosing.for_new_task),
    "report_matter": (report_matter, forms.HearingForm, NOTHING, choosing.for_hearing),
    "close_matter": (close_matter, NothingForm, ("任务已核验，会议已听取。", "Verified, and heard."), None),
    "reopen_matter": (reopen_matter, forms.ReopenForm, NOTHING, choosing.for_reopen),
    "keep_standing": (keep_standing, forms.ReviewForm, NOTHING, None),
    "review_standing": (review_standing, forms.ReviewForm, NOTHING, None),
    "suspend_matter": (suspend_matter, ReasonForm, ("各项任务一并中止。", "With its tasks."), None),
    "resume_matter": (
        resume_matter,
        ReasonForm,
        ("各项任务回到中止前的状态。", "Tasks go back to where they were."),
        None,
    ),
    "end_matter": (end_matter, ReasonForm, ("没有办结的任务一并终止。", "With the tasks that are not done."), None),
    **FORM_MATTER_ACTS,
}
TASK_ACTS: dict[str, Row] = {
    "edit_task": (_with_plan(edit_task), forms.EditTaskForm, NOTHING, choosing.for_task),
    "confirm_task": (confirm_task, NothingForm, ("已与原文核对。", "Compared with its words."), None),
    "strike_task": (strike_task, NothingForm, NOTHING, None),
    "send_task": (send_task, NothingForm, ("向牵头单位发交办单。", "The lead unit gets a slip."), None),
    "sign_for_task": (sign_for_task, NothingForm, ("代表本单位签收。", "For one's unit."), None),
    "refuse_task": (refuse_task, ReasonForm, ("写明理由，由办公室决定。", "Say why; the office decides."), None),
    "uphold_task": (uphold_task, ReasonForm, NOTHING, None),
    "reassign_task": (reassign_task, forms.ReassignForm, NOTHING, choosing.for_reassign),
    "give_feedback": (_with_report(give_feedback), forms.ReportForm, NOTHING, choosing.for_report),
    "add_contribution": (_with_report(add_contribution), forms.ContributionForm, NOTHING, None),
    "ask_completion": (_with_report(ask_completion), forms.CompletionForm, NOTHING, choosing.for_report),
    "verify_task": (verify_task, forms.VerifyForm, ("核验后任务办结。", "The task is done by it."), None),
    "send_back_task": (send_back_task, ReasonForm, ("写明缺什么。", "Say what is missing."), None),
    "reopen_task": (reopen_task, ReasonForm, NOTHING, None),
    "ask_extension": (ask_extension, forms.ExtensionForm, NOTHING, None),
    "grant_extension": (grant_extension, forms.GrantForm, NOTHING, choosing.for_grant),
    "deny_extension": (deny_extension, ReasonForm, NOTHING, None),
    "change_task": (_with_plan(change_task), forms.ChangeForm, NOTHING, choosing.for_change),
    "suspend_task": (suspend_task, ReasonForm, NOTHING, None),
    "resume_task": (resume_task, ReasonForm, NOTHING, None),
    "end_task": (end_task, ReasonForm, NOTHING, None),
    "remind_task": (remind_task, forms.SlipForm, ("向牵头单位发催办单。", "The lead unit gets a slip."), None),
    "supervise_task": (
        supervise_task,
        ReasonForm,
        ("向牵头单位发督办通知单，告知分管领导。", "The lead unit gets a notice; who is in charge of it is told."),
        None,
    ),
    "acknowledge_slip": (acknowledge_slip, NothingForm, NOTHING, None),
    "wipe_evidence": (wipe_evidence, WipeForm, WIPES, choosing.for_wipe),
}
_ON_PAPER = (
    "approve_breakdown",
    "return_breakdown",
    "suspend_matter",
    "resume_matter",
    "end_matter",
    "keep_standing",
    "suspend_task",
    "resume_task",
    "end_task",
    "sign_for_task",
    "refuse_task",
    "ask_extension",
    "grant_extension",
    "deny_extension",
    "acknowledge_slip",
    "extend_stage",
)
"""What is signed; the rest is work at the screen."""


def open_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why minutes may not be broken down now. Errors: LookupError where they are not there for who asks."""
    minutes = one_minutes(by, pk)
    if minutes is None:
        raise LookupError(pk)
    followed = Followed(out=minutes.state in OUT, begun=breakdown_of(pk) is not None)
    return may(name, by.actor(), Case("", today(), followed=followed))


def breakdown_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a break-down now. Errors: LookupError."""
    breakdown = one_breakdown(by, pk)
    if breakdown is None:
        raise LookupError(pk)
    return may(name, by.actor(), breakdown_case(breakdown, by, TYPED))


def matter_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a matter now. Errors: LookupError."""
    matter = one_matter(by, pk)
    if matter is None:
        raise LookupError(pk)
    return may(name, by.actor(), matter_case(matter, by, TYPED))


def task_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a task now. Errors: LookupError."""
    task = one_task(by, pk)
    if task is None:
        raise LookupError(pk)
    return may(name, by.actor(), task_case(task, by, TYPED))


def _content_of_breakdown(pk: int) -> object:
    row = Breakdown.objects.get(pk=pk)
    return row.state, row.title, row.paper, list(row.matters.values_list("title", "tasks__text", "tasks__due"))


def _content_of_matter(pk: int) -> object:
    row = Matter.objects.get(pk=pk)
    return row.state, row.title, list(row.tasks.values_list("text", "state", "due"))


def _content_of_task(pk: int) -> object:
    row = Task.objects.get(pk=pk)
    return row.state, row.text, str(row.due), row.lead_id


def _units(pk: int) -> list[int]:
    row = Task.objects.get(pk=pk)
    return [unit for unit in (row.lead_id, *row.units.values_list("unit", flat=True)) if unit]


def add_all() -> None:
    """Add every action on break-downs, matters and tasks."""
    does: Words = ("按纪要逐项拟出事项和任务，请逐条确认。", "Matters and tasks are proposed; confirm each.")
    acts.add(acts.Act("open_breakdown", begun, NothingForm, open_refusal, does, label="minutes.minutes"))
    for name, row in BREAKDOWN_ACTS.items():
        _add(name, row, "breakdown", breakdown_refusal, _content_of_breakdown)
    for name, row in MATTER_ACTS.items():
        _add(name, row, "matter", matter_refusal, _content_of_matter)
    for name, row in TASK_ACTS.items():
        _add(name, row, "task", task_refusal, _content_of_task)
    add_form_acts()


_MODELS: dict[str, Any] = {"breakdown": Breakdown, "matter": Matter, "task": Task}
_SEEN: dict[str, Callable[[By], Any]] = {
    "breakdown": breakdowns_seen_by,
    "matter": matters_seen_by,
    "task": tasks_seen_by,
}


def _add(
    name: str,
    row: Row,
    kind: str,
    refusal: Callable[[By, int, str], Refusal | None],
    content: Callable[[int], object],
) -> None:
    do, form, does, about = row
    page = kind if name in _ON_PAPER else ""
    act = acts.Act(name, do, form, refusal, does, label=f"matters.{kind}", page=page, content=content)
    model, seen = _MODELS[kind], _SEEN[kind]
    act = act._replace(
        called=lambda pk: str(model.objects.get(pk=pk)),
        state=lambda pk: str(model.objects.values_list("state", flat=True).get(pk=pk)),
        seen=lambda by, pk: bool(seen(by).filter(pk=pk).exists()),
    )
    if kind == "task":
        act = act._replace(units=_units)
    acts.add(act._replace(about=about) if about else act)


def start_refusal(by: By) -> Refusal | None:
    """Say why somebody may not start a break-down of another source."""
    return may("start_breakdown", by.actor(), Case("", today()))


def started(by: By, kind: str, given: dict[str, Any]) -> HttpResponse:
    """Start a break-down of another source with what its form gives, and lead to it."""
    given = dict(given)
    facts = choosing.facts_given(given)
    return redirect("breakdown", start_breakdown(by, kind, facts=facts, **given).pk)
