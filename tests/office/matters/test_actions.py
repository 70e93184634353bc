"""What the way does not pass: editing what is planned, changing what was sent out, standing matters, hearings, ends."""

import pytest

from office.cast import Cast, keep
from office.matters.composed import (
    accepted,
    again,
    ahead,
    asked,
    fresh,
    of_report,
    opened,
    plan,
    running,
    sent,
    verified,
)
from office.minutes.composed import closed
from yiding.office.base.models import Notice, Step
from yiding.office.base.refused import Refused
from yiding.office.matters.actions.acknowledge_slip import acknowledge_slip
from yiding.office.matters.actions.add_contribution import add_contribution
from yiding.office.matters.actions.add_matter import add_matter
from yiding.office.matters.actions.change_task import change_task
from yiding.office.matters.actions.drop_matter import drop_matter
from yiding.office.matters.actions.edit_breakdown import edit_breakdown
from yiding.office.matters.actions.edit_matter import edit_matter
from yiding.office.matters.actions.end_task import end_task
from yiding.office.matters.actions.keep_standing import keep_standing
from yiding.office.matters.actions.plan_task import plan_task
from yiding.office.matters.actions.remind_task import remind_task
from yiding.office.matters.actions.reopen_task import reopen_task
from yiding.office.matters.actions.report_matter import report_matter
from yiding.office.matters.actions.resume_task import resume_task
from yiding.office.matters.actions.return_breakdown import return_breakdown
from yiding.office.matters.actions.review_standing import review_standing
from yiding.office.matters.actions.start_breakdown import start_breakdown
from yiding.office.matters.actions.strike_task import strike_task
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.actions.suspend_task import suspend_task
from yiding.office.matters.models import Breakdown, Matter, Slip, Task
from yiding.office.matters.reporting import Report
from yiding.office.sittings.models import SittingItem


def started(cast: Cast) -> Breakdown:
    """Start a break-down of an event."""
    return start_breakdown(cast.by("supervision"), "event", "防汛安排", "青政办〔2026〕9号", facts={"event": "主汛期"})


def heard_item(cast: Cast, state: str = "decided") -> SittingItem:
    """Give the item of a sitting under which it heard of earlier matters."""
    item = SittingItem(sitting=closed(cast), order=9, title="此前议定事项落实情况", kind="report", state=state)
    keep(item)
    return item


def test_what_is_planned_can_be_edited_until_it_is_submitted(cast: Cast) -> None:
    """Source, matter, task; afterwards it has to be returned first."""
    own = cast.by("supervision")
    breakdown = edit_breakdown(own, started(cast).pk, "防汛工作安排", "青政办〔2026〕9号", facts={"event": "主汛期"})
    assert breakdown.title == "防汛工作安排"
    matter = add_matter(own, breakdown.pk, "汛前准备")
    other = add_matter(own, breakdown.pk, "多余的事项")
    edit_matter(own, matter.pk, "做好汛前准备", topic="防汛", hears=False)
    task = plan_task(own, matter.pk, plan(cast))
    spare = plan_task(own, matter.pk, plan(cast, "另一项"))
    strike_task(own, spare.pk)
    drop_matter(own, other.pk, "与本文件无关")
    assert list(Matter.objects.values_list("title", "topic")) == [("做好汛前准备", "防汛")]
    assert Task.objects.get() == task
    assert "多余的事项" in Step.objects.get(act="drop_matter").reason
    submit_breakdown(own, breakdown.pk)
    with pytest.raises(Refused) as caught:
        strike_task(own, task.pk)
    assert caught.value.rule == "state"
    assert return_breakdown(cast.by("office_head"), breakdown.pk, "时限太长").state == "draft"
    strike_task(own, task.pk)
    assert not Task.objects.exists()


def test_the_form_of_a_kind_is_asked_for(cast: Cast) -> None:
    """A field of the form that is empty keeps the break-down from being submitted."""
    own = cast.by("supervision")
    breakdown = edit_breakdown(own, started(cast).pk, "防汛工作安排", "青政办〔2026〕9号", facts={})
    plan_task(own, add_matter(own, breakdown.pk, "汛前准备").pk, plan(cast))
    with pytest.raises(Refused) as caught:
        submit_breakdown(own, breakdown.pk)
    assert caught.value.rule == "form_of_kind"
    assert "事件" in caught.value.words[0]


def test_a_change_says_what_stood_there(cast: Cast) -> None:
    """The head of the office changes a task that was sent out; history keeps its words, the lead stays."""
    task = running(cast)
    lead = task.lead
    changed = change_task(cast.by("office_head"), task.pk, plan(cast, "检修全部围网", "县财政局", days=50), "范围扩大")
    assert (changed.text, changed.lead, changed.due) == ("检修全部围网", lead, ahead(50))
    assert "检修水源地围网" in Step.objects.get(act="change_task").reason


def test_a_task_is_suspended_resumed_and_ended(cast: Cast) -> None:
    """By the chief; the matter of which every task ended is not done by it."""
    task = running(cast)
    suspend_task(cast.by("chief"), task.pk, "等待批复")
    assert resume_task(cast.by("chief"), task.pk, "批复已到").state == "running"
    assert end_task(cast.by("chief"), task.pk, "不再实施").state == "ended"
    assert again(task.matter).state == "running"


def test_a_supporting_unit_adds_its_part(cast: Cast) -> None:
    """The lead is told; where they differ the office too."""
    finance = cast.units["县交通运输局"].pk
    task = accepted(cast, plan(cast, support=(finance,)))
    row = add_contribution(cast.by("other_liaison"), task.pk, Report("道路已封闭。"), differs=True)
    assert (row.kind, row.unit_id, row.share) == ("contribution", finance, None)
    names = Notice.objects.filter(chinese__contains="意见不一致").values_list("account__full_name", flat=True)
    assert set(names) == {"石磊"}
    with pytest.raises(Refused) as caught:
        add_contribution(cast.by("liaison"), task.pk, Report("我们牵头。"))
    assert caught.value.rule == "unit_helps"


def test_a_reminder_is_signed_for(cast: Cast) -> None:
    """It has its own number, and a day by which it is answered."""
    task = running(cast)
    slip = remind_task(cast.by("supervision"), task.pk, "请抓紧")
    assert (slip.kind, slip.number) == ("remind", 1)
    assert slip.answer_by is not None
    acknowledge_slip(cast.by("liaison"), task.pk)
    assert not Slip.objects.filter(kind="remind", received_at=None).exists()
    with pytest.raises(Refused) as caught:
        acknowledge_slip(cast.by("liaison"), task.pk)
    assert caught.value.rule == "slip_waits"


def test_a_verified_task_is_opened_by_a_look_back(cast: Cast) -> None:
    """Its matter runs again."""
    task = verified(cast)
    assert again(task.matter).state == "done"
    assert reopen_task(cast.by("supervision"), task.pk, "围网又破").state == "sent_back"
    assert again(task.matter).state == "running"


def test_a_standing_matter_is_reviewed(cast: Cast) -> None:
    """It says when it is looked at again, a day to come."""
    task = running(cast)
    with pytest.raises(Refused) as caught:
        keep_standing(cast.by("office_head"), task.matter_id, ahead(0), "常抓")
    assert caught.value.rule == "review_dated"
    assert keep_standing(cast.by("office_head"), task.matter_id, ahead(90), "常抓不懈").state == "standing"
    assert review_standing(cast.by("supervision"), task.matter_id, ahead(180), "制度在执行").review == ahead(180)


def test_a_sitting_hears_or_sends_back(cast: Cast) -> None:
    """Heard, a done matter is reported, and may be closed; sent back, its tasks are open again and it has to be heard anew."""
    item = heard_item(cast)
    task = asked(cast)
    hearing = report_matter(cast.by("supervision"), task.matter_id, item.pk)
    assert (hearing.result, again(task.matter).state) == ("heard", "running")
    with pytest.raises(Refused):
        report_matter(cast.by("supervision"), task.matter_id, item.pk)
    done = verified(cast)
    report_matter(cast.by("secretariat"), done.matter_id, item.pk, back=True, words="围网高度不够")
    assert (again(done.matter).state, fresh(done).state) == ("running", "sent_back")


def test_nothing_is_heard_before_the_sitting_decided(cast: Cast) -> None:
    """An item that waits has heard nothing."""
    item = heard_item(cast, "discussing")
    matter = of_report(cast, hears=True)
    sent(cast)
    with pytest.raises(Refused) as caught:
        report_matter(cast.by("supervision"), Task.objects.exclude(matter=matter).get().matter_id, item.pk)
    assert caught.value.rule == "item_heard"


def test_a_break_down_names_what_it_finds_only_once(cast: Cast) -> None:
    """What the words and the record both say is one task."""
    opened(cast)
    assert Task.objects.filter(text__contains="水源地保护方案").count() == 1
