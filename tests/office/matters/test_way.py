"""One decision from issued minutes to its closing."""

import pytest

from office.cast import Cast, keep, log_is_whole
from office.matters.composed import (
    EVIDENCE,
    accepted,
    again,
    ahead,
    approved,
    asked,
    fresh,
    of_report,
    opened,
    plan,
    running,
    sent,
    verified,
)
from office.minutes.composed import again as again_minutes
from office.minutes.composed import drafted, item, write
from yiding.office.base.days import today
from yiding.office.base.models import Notice, Step
from yiding.office.base.refused import Refused
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.ask_extension import ask_extension
from yiding.office.matters.actions.close_matter import close_matter
from yiding.office.matters.actions.confirm_task import confirm_task
from yiding.office.matters.actions.declare_no_task import declare_no_task
from yiding.office.matters.actions.deny_extension import deny_extension
from yiding.office.matters.actions.edit_task import edit_task
from yiding.office.matters.actions.end_matter import end_matter
from yiding.office.matters.actions.give_feedback import give_feedback
from yiding.office.matters.actions.grant_extension import grant_extension
from yiding.office.matters.actions.open_breakdown import open_breakdown
from yiding.office.matters.actions.reassign_task import reassign_task
from yiding.office.matters.actions.refuse_task import refuse_task
from yiding.office.matters.actions.reopen_matter import reopen_matter
from yiding.office.matters.actions.resume_matter import resume_matter
from yiding.office.matters.actions.send_back_task import send_back_task
from yiding.office.matters.actions.send_task import send_task
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.actions.supervise_task import supervise_task
from yiding.office.matters.actions.suspend_matter import suspend_matter
from yiding.office.matters.actions.take_up_again import take_up_again
from yiding.office.matters.actions.uphold_task import uphold_task
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.models import Ask, Slip, Task
from yiding.office.matters.planning import Plan
from yiding.office.matters.proposing import propose
from yiding.office.matters.queries import share_of
from yiding.office.matters.reporting import Report
from yiding.office.people.models import RoleHeld


def refused(caught: pytest.ExceptionInfo[Refused]) -> str:
    """Give the rule that refused."""
    return caught.value.rule


def told(words: str) -> set[str]:
    """Give who was told something that begins so."""
    return set(Notice.objects.filter(chinese__startswith=words).values_list("account__full_name", flat=True))


def test_minutes_propose_their_tasks_with_the_words_they_rest_on(cast: Cast) -> None:
    """A task of the text stands as a draft with owner, deadline as said, and its words at their place; what leaves nothing is no matter."""
    breakdown = opened(cast)
    titles = list(breakdown.matters.values_list("title", flat=True))
    assert not [title for title in titles if "行政复议法" in title]
    task = Task.objects.get(text__contains="水源地保护方案")
    assert (task.lead, task.confirmed, task.state) == (cast.units["县水务局"], False, "draft")
    assert [row.unit for row in task.units.all()] == [cast.units["县财政局"]]
    assert task.due_words
    item = task.matter.item
    assert item is not None
    assert item.text[task.start : task.end] == task.words
    assert "水源地保护方案" in task.words
    assert log_is_whole()


def test_nothing_is_sent_for_approval_unconfirmed(cast: Cast) -> None:
    """A proposed task is nobody's word: the break-down waits for a person."""
    breakdown = opened(cast)
    with pytest.raises(Refused) as caught:
        submit_breakdown(cast.by("supervision"), breakdown.pk)
    assert refused(caught) in ("matters_split", "tasks_confirmed")
    task = Task.objects.get(text__contains="水源地保护方案")
    with pytest.raises(Refused) as caught:
        confirm_task(cast.by("supervision"), task.pk)
    assert refused(caught) == "task_whole"


def test_who_is_not_known_leads_nothing(cast: Cast) -> None:
    """Where the first unit that the words name is in no directory, nobody is put in its place; the second helps."""
    minutes = drafted(cast)
    write(cast, minutes, "会议议定，由县气象局牵头、县财政局配合，于2099年3月31日前完成雨情监测站点建设。")
    row = next(one for one in propose(again_minutes(minutes))[item(minutes).pk] if "监测" in one.text)
    assert (row.lead, row.support) == (None, (cast.units["县财政局"].pk,))


def test_what_lacks_something_is_not_confirmed_by_its_form(cast: Cast) -> None:
    """Ticked or not: the sentence says what it lacks, and nothing of it is kept."""
    opened(cast)
    task = Task.objects.get(text__contains="水源地保护方案")
    with pytest.raises(Refused) as caught:
        edit_task(cast.by("supervision"), task.pk, Plan("编制方案", task.lead_id), confirm=True)
    assert refused(caught) == "task_whole"
    assert "水源地保护方案" in fresh(task).text
    assert not edit_task(cast.by("supervision"), task.pk, Plan("编制方案", task.lead_id)).confirmed


def test_minutes_are_broken_down_once(cast: Cast) -> None:
    """The second time leads to the first."""
    breakdown = opened(cast)
    assert breakdown.minutes is not None
    with pytest.raises(Refused) as caught:
        open_breakdown(cast.by("supervision"), breakdown.minutes.pk)
    assert refused(caught) == "not_broken_down"


def test_a_paper_without_tasks_is_declared(cast: Cast) -> None:
    """Somebody says so with the reason; it can be taken up again."""
    breakdown = declare_no_task(cast.by("supervision"), opened(cast).pk, "只作传达，无具体要求")
    assert (breakdown.state, breakdown.matters.count()) == ("none", 0)
    again = take_up_again(cast.by("supervision"), breakdown.pk, "补充分解")
    assert (again.state, again.why) == ("draft", "")
    assert Task.objects.filter(text__contains="水源地保护方案", confirmed=False).count() == 1


def test_the_approval_gives_numbers(cast: Cast) -> None:
    """They run by the year, without gaps."""
    breakdown = approved(cast)
    numbers = list(breakdown.matters.order_by("order").values_list("number", flat=True))
    assert numbers == [f"{today().year}-{place:03}" for place in range(1, len(numbers) + 1)]
    assert set(breakdown.matters.values_list("state", flat=True)) == {"registered"}


def test_a_task_goes_its_way(cast: Cast) -> None:
    """Sent, signed for, reported, asked, verified; its matter is done by it, and closed by a person."""
    task = sent(cast)[0]
    slip = Slip.objects.get()
    assert (slip.kind, slip.number, slip.unit, slip.received_at) == ("assign", 1, cast.units["县水务局"], None)
    assert told("收到交办单") == {"水清", "江涛"}
    assert again(task.matter).state == "running"
    sign_for_task(cast.by("liaison"), task.pk)
    slip.refresh_from_db()
    assert slip.received_by == "水清"
    give_feedback(cast.by("liaison"), task.pk, Report("围网已采购。", 40))
    assert (fresh(task).state, fresh(task).share) == ("running", 40)
    ask_completion(cast.by("unit_head"), task.pk, Report("安装完毕。", 100), "县水务局档案室")
    assert share_of([fresh(task)]) == 99
    done = verify_task(cast.by("supervision"), task.pk, "现场查看，围网完好。")
    assert (done.state, done.done_on, share_of([done])) == ("done", today(), 100)
    assert again(task.matter).state == "done"
    assert close_matter(cast.by("supervision"), task.matter_id).state == "closed"
    acts = list(Step.objects.filter(about=task.about).order_by("pk").values_list("act", flat=True))
    assert acts == ["send_task", "sign_for_task", "give_feedback", "ask_completion", "verify_task"]
    assert log_is_whole()


def test_a_completion_without_evidence_is_refused(cast: Cast) -> None:
    """Words that it is done are no evidence."""
    task = running(cast)
    with pytest.raises(Refused) as caught:
        ask_completion(cast.by("unit_head"), task.pk, Report("安装完毕。", 100))
    assert refused(caught) == "evidence_given"
    assert fresh(task).state == "running"


def test_what_does_not_hold_comes_back(cast: Cast) -> None:
    """Sent back it is under way again by the next report."""
    task = send_back_task(cast.by("supervision"), asked(cast).pk, "缺验收材料")
    assert (task.state, task.times_back) == ("sent_back", 1)
    give_feedback(cast.by("liaison"), task.pk, Report("正在补验收。"))
    assert fresh(task).state == "running"


def test_a_refused_task_is_decided_by_the_office(cast: Cast) -> None:
    """It is upheld, or given to another unit, which gets its own slip."""
    first, second = sent(cast, plan(cast), plan(cast, "清理河道"))
    refuse_task(cast.by("unit_head"), first.pk, "不属于本单位职责")
    assert uphold_task(cast.by("office_head"), first.pk, "三定方案明确由你单位负责").state == "assigned"
    assert Ask.objects.get().answer == "denied"
    refuse_task(cast.by("unit_head"), second.pk, "河道由交通部门管理")
    other = cast.units["县交通运输局"]
    task = reassign_task(cast.by("supervision"), second.pk, other.pk, "改由交通运输局牵头", [cast.units["县水务局"].pk])
    assert (task.state, task.lead, fresh(task).units.get().unit) == ("assigned", other, cast.units["县水务局"])
    assert sign_for_task(cast.by("other_liaison"), second.pk).state == "accepted"
    assert Slip.objects.filter(kind="assign", unit=other).count() == 1


def test_an_extension_is_asked_for_in_time(cast: Cast) -> None:
    """Two working days before the deadline at the latest; granted, the deadline is another, and says by whom."""
    task = accepted(cast, plan(cast, days=20))
    ask_extension(cast.by("unit_head"), task.pk, ahead(40), "连续降雨", "已完成一半")
    with pytest.raises(Refused) as caught:
        grant_extension(cast.by("supervision"), task.pk, ahead(10))
    assert refused(caught) == "day_later"
    granted = grant_extension(cast.by("supervision"), task.pk, ahead(35), "同意")
    assert (granted.state, granted.due, granted.due_by) == ("running", ahead(35), "延期：石磊")
    ask_extension(cast.by("unit_head"), task.pk, ahead(60), "继续降雨", "已完成七成")
    assert deny_extension(cast.by("supervision"), task.pk, "汛期前必须完成").due == ahead(35)


def test_too_late_for_an_extension(cast: Cast) -> None:
    """On its last day none is asked for any more."""
    task = accepted(cast, plan(cast, days=0))
    with pytest.raises(Refused) as caught:
        ask_extension(cast.by("unit_head"), task.pk, ahead(9), "来不及", "已完成一半")
    assert refused(caught) == "before_expiry"


def test_only_the_chief_suspends_and_what_is_resumed_is_where_it_was(cast: Cast) -> None:
    """The tasks go back to the states they had."""
    task = running(cast)
    with pytest.raises(Refused) as caught:
        suspend_matter(cast.by("office_head"), task.matter_id, "项目调整")
    assert refused(caught) == "role"
    suspend_matter(cast.by("chief"), task.matter_id, "项目调整")
    assert (fresh(task).state, fresh(task).held) == ("suspended", "running")
    resume_matter(cast.by("chief"), task.matter_id, "调整结束")
    assert (fresh(task).state, again(task.matter).state) == ("running", "running")
    assert end_matter(cast.by("chief"), task.matter_id, "不再实施").state == "ended"
    assert fresh(task).state == "ended"


def test_who_carried_it_out_does_not_verify_it(cast: Cast) -> None:
    """A person with both roles is held apart by the person."""
    task = asked(cast)
    keep(RoleHeld(person=cast.people["unit_head"], role="supervision", unit=cast.units["县政府办公室"]))
    with pytest.raises(Refused) as caught:
        verify_task(cast.by("unit_head"), task.pk, "我看过")
    assert refused(caught) == "separation"


def test_a_matter_that_asks_to_be_heard_is_not_closed_unheard(cast: Cast) -> None:
    """Law 6 of the house."""
    matter = of_report(cast, hears=True)
    task = matter.tasks.get()
    send_task(cast.by("supervision"), task.pk)
    sign_for_task(cast.by("liaison"), task.pk)
    ask_completion(cast.by("unit_head"), task.pk, Report("完成。", 100), "档案室")
    verify_task(cast.by("supervision"), task.pk, "已看")
    with pytest.raises(Refused) as caught:
        close_matter(cast.by("supervision"), matter.pk)
    assert refused(caught) == "sitting_heard"


def test_a_look_back_opens_it_again(cast: Cast) -> None:
    """With the tasks that are chosen."""
    task = verified(cast)
    close_matter(cast.by("supervision"), task.matter_id)
    matter = reopen_matter(cast.by("supervision"), task.matter_id, [task.pk], "围网破损")
    assert (matter.state, matter.closed_on, fresh(task).state) == ("running", None, "sent_back")


def test_a_supervision_notice_tells_who_is_in_charge(cast: Cast) -> None:
    """The unit gets a number of the notices' own series."""
    task = running(cast)
    slip = supervise_task(cast.by("supervision"), task.pk, "三日内到位")
    assert (slip.kind, slip.number, slip.says["news"]) == ("supervise", 1, "围网已采购，正在安装。")
    assert told("您负责的任务已发督办通知单") == {"苏文静"}
    assert slip.says["evidence"] == EVIDENCE
