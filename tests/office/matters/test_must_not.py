"""What must not be with matters and tasks (domain, section 8), asked over HTTP by the person in question; and the whole matrix of tasks."""

from collections.abc import Callable

import pytest

from office.cast import Cast
from office.matters.composed import (
    accepted,
    again,
    ahead,
    approved,
    asked,
    completed,
    fresh,
    of_report,
    opened,
    plan,
    running,
    sent,
    verified,
)
from office.minutes.composed import issued, signed
from yiding.office.base.models import AuditEntry
from yiding.office.matters.actions.ask_extension import ask_extension
from yiding.office.matters.actions.close_matter import close_matter
from yiding.office.matters.actions.refuse_task import refuse_task
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.actions.suspend_matter import suspend_matter
from yiding.office.matters.actions.suspend_task import suspend_task
from yiding.office.matters.acts import TYPED
from yiding.office.matters.case import task_case
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.minutes.models import Minutes
from yiding.rules.permission import may
from yiding.rules.states import TASK
from yiding.rules.task_actions import TASK_ACTIONS

Thing = Breakdown | Matter | Task | Minutes
Row = tuple[str, Callable[[Cast], Thing], str, str, dict[str, str], int, str, str]


def submitted(cast: Cast) -> Breakdown:
    """Give a break-down that waits for its approval."""
    return submit_breakdown(cast.by("supervision"), completed(cast, opened(cast)).pk)


def first_sent(cast: Cast) -> Task:
    """Give a task that was sent out."""
    return sent(cast)[0]


def planned(cast: Cast) -> Task:
    """Give a task of an approved break-down that was not sent out."""
    found = Task.objects.filter(matter=of_report(cast)).first()
    assert found is not None
    return found


def proposed(cast: Cast) -> Task:
    """Give a task as it was proposed."""
    opened(cast)
    return Task.objects.get(text__contains="水源地保护方案")


def extension(cast: Cast) -> Task:
    """Give a task for which an extension is asked."""
    return ask_extension(cast.by("unit_head"), running(cast).pk, ahead(60), "降雨", "一半")


def refused(cast: Cast) -> Task:
    """Give a task that its unit refused."""
    return refuse_task(cast.by("unit_head"), first_sent(cast).pk, "不归本单位")


def last_day(cast: Cast) -> Task:
    """Give a task on the day of its deadline."""
    return accepted(cast, plan(cast, days=0))


def suspended(cast: Cast) -> Task:
    """Give a suspended task."""
    return suspend_task(cast.by("chief"), running(cast).pk, "等待批复")


def of_running(cast: Cast) -> Matter:
    """Give a matter under way."""
    return again(running(cast).matter)


def of_verified(cast: Cast) -> Matter:
    """Give a matter of which all is done."""
    return again(verified(cast).matter)


def unheard(cast: Cast) -> Matter:
    """Give a matter that is done, and that a sitting has to hear of."""
    matter = of_verified(cast)
    Matter.objects.filter(pk=matter.pk).update(hears=True)
    return again(matter)


def over(cast: Cast) -> Task:
    """Give a verified task of a closed matter."""
    task = verified(cast)
    close_matter(cast.by("supervision"), task.matter_id)
    return task


def of_suspended(cast: Cast) -> Task:
    """Give a task of a suspended matter."""
    task = running(cast)
    suspend_matter(cast.by("chief"), task.matter_id, "等待批复")
    return task


WHY = {"reason": "因故"}
PROOF = {"text": "完成", "share": "100", "where": "档案室"}
LATER = {"wanted": "2099-01-01", "reason": "降雨", "progress": "一半"}
# what must not be · the thing · who · the action · what is sent · status · the rule in the log ("": none) · words of the sentence
MUST_NOT: list[Row] = [
    ("signed minutes are broken down before they are issued", signed, "supervision", "open_breakdown", {}, 422, "minutes_out", "还没有印发"),
    ("the secretariat breaks minutes down", issued, "secretariat", "open_breakdown", {}, 403, "role", "由督查室办理"),
    ("a unit sees a break-down", opened, "unit_head", "submit_breakdown", {}, 404, "", ""),
    ("what nobody confirmed is submitted", opened, "supervision", "submit_breakdown", {}, 422, "", "还没有"),
    ("the drafter approves", submitted, "supervision", "approve_breakdown", {}, 403, "role", "由办公室主任办理"),
    ("the chief approves in the head's place", submitted, "chief", "approve_breakdown", {}, 403, "role", "由办公室主任办理"),
    ("a draft is approved unsubmitted", opened, "office_head", "approve_breakdown", {}, 403, "state", "已送审"),
    ("it is returned without a reason", submitted, "office_head", "return_breakdown", {}, 422, "reason_given", "没有写明理由"),
    ("no task, and no reason for it", opened, "supervision", "declare_no_task", {}, 422, "reason_given", "没有写明理由"),
    ("an approved break-down is declared empty", approved, "supervision", "declare_no_task", WHY, 403, "state", "拟分解"),
    ("a submitted break-down gets another matter", submitted, "supervision", "add_matter", {"title": "另一事项"}, 403, "state", "拟分解"),
    ("a proposed task is sent out", proposed, "supervision", "send_task", {}, 422, "task_whole", "要求、牵头单位或者时限"),
    ("a half-filled task is confirmed", proposed, "supervision", "confirm_task", {}, 422, "task_whole", "牵头单位或者时限"),
    ("the head of the office sends it out", planned, "office_head", "send_task", {}, 403, "role", "由督查室办理"),
    ("a unit knows of a task before it is sent", planned, "liaison", "sign_for_task", {}, 404, "", ""),
    ("another unit signs for it", first_sent, "other_liaison", "sign_for_task", {}, 404, "", ""),
    ("supervision signs for the unit", first_sent, "supervision", "sign_for_task", {}, 403, "role", "由部门联络员、部门主要负责人办理"),
    ("the liaison refuses", first_sent, "liaison", "refuse_task", WHY, 403, "role", "由部门主要负责人办理"),
    ("it is refused without a reason", first_sent, "unit_head", "refuse_task", {}, 422, "reason_given", "没有写明理由"),
    ("the unit decides on its own refusal", refused, "unit_head", "uphold_task", WHY, 403, "role", "由督查室、办公室主任办理"),
    ("the unit hands it to another", refused, "unit_head", "reassign_task", {"lead": "1", "reason": "转"}, 403, "role", "由督查室、办公室主任办理"),
    ("it is reported on unsigned", first_sent, "liaison", "give_feedback", PROOF, 403, "state", "已签收"),
    ("an empty report", accepted, "liaison", "give_feedback", {"text": " "}, 422, "report_written", "没有写进展"),
    ("more than the whole is done", accepted, "liaison", "give_feedback", {"text": "完成", "share": "101"}, 422, "", "100"),
    ("supervision reports for the unit", accepted, "supervision", "give_feedback", PROOF, 403, "role", "由部门联络员、部门主要负责人办理"),
    ("the liaison asks for completion", running, "liaison", "ask_completion", PROOF, 403, "role", "由部门主要负责人办理"),
    ("completion without evidence", running, "unit_head", "ask_completion", {"text": "完成"}, 422, "evidence_given", "没有办结依据"),
    ("the unit verifies its own task", asked, "unit_head", "verify_task", WHY, 403, "role", "由督查室办理"),
    ("what nobody asked for is verified", running, "supervision", "verify_task", WHY, 403, "state", "申请办结"),
    ("it is verified without a look", asked, "supervision", "verify_task", {}, 422, "reason_given", "没有写明理由"),
    ("the head of the office verifies", asked, "office_head", "verify_task", WHY, 403, "role", "由督查室办理"),
    ("it is sent back without saying why", asked, "supervision", "send_back_task", {}, 422, "reason_given", "没有写明理由"),
    ("the liaison asks for an extension", running, "liaison", "ask_extension", LATER, 403, "role", "由部门主要负责人办理"),
    ("an extension on the last day", last_day, "unit_head", "ask_extension", LATER, 422, "before_expiry", "延期最迟应当在"),
    ("an extension to an earlier day", running, "unit_head", "ask_extension", {**LATER, "wanted": "2020-01-01"}, 422, "day_later", "不晚于原时限"),
    ("the unit grants itself an extension", extension, "unit_head", "grant_extension", {"until": "2099-01-01"}, 403, "role", "由督查室、办公室主任办理"),
    ("supervision changes what was asked for", running, "supervision", "change_task", WHY, 403, "role", "由办公室主任办理"),
    ("the head of the office suspends", running, "office_head", "suspend_task", WHY, 403, "role", "由主要领导办理"),
    ("the executive vice-head suspends without being entrusted", running, "executive_vice", "suspend_task", WHY, 403, "role", "由主要领导办理"),
    ("supervision ends a task", running, "supervision", "end_task", WHY, 403, "role", "由主要领导办理"),
    ("a suspended task is reported on", suspended, "liaison", "give_feedback", PROOF, 403, "state", "中止"),
    ("a task of a suspended matter is resumed alone", of_suspended, "chief", "resume_task", WHY, 403, "state", "恢复办理"),
    ("a unit reminds itself", running, "unit_head", "remind_task", {}, 403, "role", "由督查室办理"),
    ("a notice without what is asked for", running, "supervision", "supervise_task", {}, 422, "reason_given", "没有写明理由"),
    ("a task of a closed matter is re-opened alone", over, "supervision", "reopen_task", WHY, 403, "state", "回头看后重新办理"),
    ("a matter under way is closed", of_running, "supervision", "close_matter", {}, 403, "state", "办结"),
    ("an unheard matter is closed", unheard, "supervision", "close_matter", {}, 422, "sitting_heard", "还没有会议听取"),
    ("the unit closes its matter", of_verified, "unit_head", "close_matter", {}, 403, "role", "由督查室办理"),
    ("the head of the office suspends a matter", of_running, "office_head", "suspend_matter", WHY, 403, "role", "由主要领导办理"),
    ("a matter stands without a day of review", of_running, "office_head", "keep_standing", {"review": "2020-01-01", "reason": "常抓"}, 422, "review_dated", "复查日期"),
    ("the administrator looks into a task", running, "admin", "remind_task", {}, 404, "", ""),
]  # fmt: skip


def stored(thing: Thing) -> tuple[object, ...]:
    """Give what of a thing must stay as it is."""
    found = type(thing)._base_manager.get(pk=thing.pk)
    return found.state, found.version, getattr(found, "share", 0), getattr(found, "due", None)


@pytest.mark.parametrize("row", MUST_NOT, ids=[row[0] for row in MUST_NOT])
def test_it_must_not_be(cast: Cast, row: Row) -> None:
    """The answer refuses, the thing stays as it was, and where the rules refused the log names the rule."""
    _, maker, who, act, given, status, rule, said = row
    thing = maker(cast)
    before = stored(thing)
    place = "minutes" if isinstance(thing, Minutes) else f"{thing._meta.model_name}s"
    answer = cast.client(who).post(f"/{place}/{thing.pk}/{act}/", given)
    assert answer.status_code == status
    assert said in answer.content.decode()
    assert stored(thing) == before
    if rule:
        entry = AuditEntry.objects.last()
        assert entry is not None
        assert (entry.says["act"], entry.says.get("refused")) == (act, rule)


def test_there_are_enough_of_them() -> None:
    """Forty at least, and each another case."""
    assert len({row[0] for row in MUST_NOT}) == len(MUST_NOT) >= 40


@pytest.mark.parametrize("state", TASK)
def test_the_whole_matrix_of_tasks(cast: Cast, state: str) -> None:
    """In each state each of the cast may do what the table gives to a role of theirs, and nothing else; refused by role or by state."""
    task = running(cast)
    Task.objects.filter(pk=task.pk).update(state=state, done_by={})
    task = fresh(task)
    for name in cast.accounts:
        by = cast.by(name)
        case = task_case(task, by, TYPED)
        for act, row in TASK_ACTIONS.items():
            refusal = may(act, by.actor(), case)
            wanted = "role" if not by.has(*row.roles) else "state" if state not in row.states else ""
            if wanted:
                assert refusal is not None, (name, act)
                assert refusal.rule == wanted, (name, act)
            else:
                assert refusal is None or refusal.rule in row.guards, (name, act)
