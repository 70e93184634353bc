"""One decision before a browser, from issued minutes to its closing: broken down, refused, reported on, chased, extended, sent back, verified, heard."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from browser.accessible import assert_accessible
from browser.conftest import Desk, at, follow
from browser.minutes_way import act
from office.cast import Cast, log_is_whole
from office.matters.hearings import heard, next_sitting, sits
from office.minutes.composed import issued
from yiding.office.base.days import today
from yiding.office.matters.models import Breakdown, CarriedOut, Matter, Slip, Task
from yiding.office.matters.sweep import follow_tasks
from yiding.office.minutes.models import Minutes

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = 390


def days_on(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    """Let so many days pass."""
    real, passed = timezone.now, datetime.timedelta(days)
    monkeypatch.setattr(timezone, "now", lambda: real() + passed)


def day(days: int) -> str:
    """Give a day to come as its field takes it."""
    return (today() + datetime.timedelta(days)).isoformat()


def send(page: Page, **fields: str) -> None:
    """Fill in the form of an act and send it."""
    for name, value in fields.items():
        page.locator(f"form.asked [name={name}]").fill(value)
    follow(page.locator("form.asked .btn-primary"))


def done(page: Page, name: str, **fields: str) -> None:
    """Go to the form of an act of the page, fill it in and send it."""
    follow(page.locator(f"a[data-act={name}]"))
    send(page, **fields)


def task_page(desk: Desk, cast: Cast, who: str, task: Task, width: int = 1440) -> Page:
    """Open the page of a task as one of the cast."""
    return at(desk, cast, who, f"/tasks/{task.pk}/", width)


def broken_down(desk: Desk, cast: Cast, minutes: Minutes) -> Breakdown:
    """Break minutes down: what is proposed is completed and confirmed, a task is planned for a second unit, the head of the office approves."""
    page = at(desk, cast, "supervision", f"/minutes/{minutes.pk}/")
    follow(page.get_by_role("link", name="分解纪要"))
    follow(page.get_by_role("button", name="分解纪要"))
    assert_accessible(page)
    expect(page.locator(".rests").first).to_be_visible()
    while page.locator(".plan-open").count():
        follow(page.locator(".plan-open a", has_text="核对并确认").first)
        if not page.locator("[name=lead]").input_value():
            page.locator("[name=lead]").select_option(label="县水务局")
        send(page, due=day(30), evidence="印发的方案")
    for matter in Matter.objects.filter(tasks=None):
        follow(page.locator(f"#matter-{matter.pk} a", has_text="拟定任务"))
        page.locator("[name=lead]").select_option(label="县交通运输局")
        send(page, text="补充桥梁检测数据", due=day(30), evidence="检测报告")
        page.goto(f"{desk.address}/breakdowns/{matter.breakdown_id}/")
    act(page, "submit_breakdown")
    breakdown = Breakdown.objects.get()
    act(at(desk, cast, "office_head", f"/breakdowns/{breakdown.pk}/"), "approve_breakdown")
    page = at(desk, cast, "supervision", f"/breakdowns/{breakdown.pk}/")
    while page.get_by_role("link", name="交办").count():
        follow(page.get_by_role("link", name="交办").first)
        follow(page.locator("form.asked .btn-primary"))
    assert set(Task.objects.values_list("state", flat=True)) == {"assigned"}
    return breakdown


def test_a_decision_is_followed_to_its_end(desk: Desk, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every step on its page, by whose step it is."""
    breakdown = broken_down(desk, cast, issued(cast))
    task = Task.objects.get(text__contains="水源地保护方案")
    second = Task.objects.get(lead=cast.units["县交通运输局"])
    signed_and_refused(desk, cast, task, second)
    for share in (20, 40, 60):
        done(task_page(desk, cast, "liaison", task, PHONE), "give_feedback", text=f"完成{share}%。", share=str(share))
    extended(desk, cast, task)
    chased(desk, cast, task, monkeypatch)
    completed(desk, cast, task)
    for other in Task.objects.exclude(pk=task.pk):
        straight_through(desk, cast, other)
    assert set(Matter.objects.values_list("state", flat=True)) == {"done"}
    reported(desk, cast, breakdown)
    page = at(desk, cast, "supervision", f"/matters/{task.matter_id}/")
    assert_accessible(page)
    for matter in Matter.objects.all():
        act(at(desk, cast, "supervision", f"/matters/{matter.pk}/"), "close_matter")
    assert set(Matter.objects.values_list("state", flat=True)) == {"closed"}
    way = at(desk, cast, "supervision", f"/matters/{task.matter_id}/").locator(".way").inner_text()
    steps = ("纪要印发", "立项", "交办单", "完成20%", "催办单", "督办通知单", "核验办结", "已听取", "销号")
    places = [way.index(words) for words in steps]
    assert places == sorted(places)
    assert log_is_whole()


def signed_and_refused(desk: Desk, cast: Cast, task: Task, second: Task) -> None:
    """Let the water bureau sign; the second unit refuses, and the office gives its task to another."""
    for one in Task.objects.exclude(pk=second.pk):
        act(task_page(desk, cast, "liaison", one), "sign_for_task")
    done(task_page(desk, cast, "other_head", second), "refuse_task", reason="桥梁由水务局管理")
    page = task_page(desk, cast, "office_head", second)
    expect(page.locator(".thing-title")).to_contain_text("拒签")
    follow(page.locator("a[data-act=reassign_task]"))
    page.locator("[name=lead]").select_option(label="县水务局")
    send(page, reason="改由水务局牵头")
    act(task_page(desk, cast, "liaison", second), "sign_for_task")
    task.refresh_from_db()
    assert task.state == "accepted"


def extended(desk: Desk, cast: Cast, task: Task) -> None:
    """Ask for more time before the deadline, and get some."""
    page = task_page(desk, cast, "unit_head", task)
    done(page, "ask_extension", wanted=day(50), reason="连续降雨", progress="已完成六成")
    page = task_page(desk, cast, "supervision", task)
    follow(page.locator("a[data-act=grant_extension]"))
    assert page.locator("[name=until]").input_value() == day(50)
    send(page, until=day(40), reason="同意延期十天")
    task.refresh_from_db()
    assert (task.state, task.due) == ("running", today() + datetime.timedelta(40))


def chased(desk: Desk, cast: Cast, task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the deadline pass: the sweep reminds by a slip, supervision sends a notice, the unit signs for both."""
    days_on(monkeypatch, 50)
    follow_tasks(today())
    page = task_page(desk, cast, "supervision", task)
    expect(page.locator("body")).to_contain_text("政督催")
    done(page, "supervise_task", reason="三日内完成")
    page = task_page(desk, cast, "liaison", task)
    expect(page.locator(".thing-title .state")).to_have_class("state late")
    act(page, "acknowledge_slip")
    assert set(Slip.objects.filter(task=task, received_at=None).values_list("kind", flat=True)) == set()


def completed(desk: Desk, cast: Cast, task: Task) -> None:
    """Ask for completion, have it sent back once, ask again, and have it verified."""
    page = task_page(desk, cast, "unit_head", task)
    done(page, "ask_completion", text="方案已印发。", share="100", where="县水务局档案室")
    done(task_page(desk, cast, "supervision", task), "send_back_task", reason="缺会签页")
    page = task_page(desk, cast, "unit_head", task)
    expect(page.locator(".thing-title")).to_contain_text("退回重办")
    done(page, "ask_completion", text="会签页已补。", share="100", where="县水务局档案室")
    done(task_page(desk, cast, "supervision", task), "verify_task", reason="查看原件，齐全。")
    task.refresh_from_db()
    assert (task.state, task.times_back) == ("done", 1)


def straight_through(desk: Desk, cast: Cast, task: Task) -> None:
    """Have another task done without a hitch."""
    page = task_page(desk, cast, "unit_head", task)
    done(page, "ask_completion", text="已经完成。", share="100", where="档案室")
    done(task_page(desk, cast, "supervision", task), "verify_task", reason="已查看。")


def reported(desk: Desk, cast: Cast, breakdown: Breakdown) -> None:
    """Report to the next sitting, and note what it said."""
    sitting = next_sitting(cast)
    page = at(desk, cast, "supervision", f"/sittings/{sitting.pk}/")
    follow(page.get_by_role("link", name="拟落实情况汇报"))
    follow(page.locator("form.asked .btn-primary"))
    boxes = page.locator("form.asked input[type=checkbox]")
    assert boxes.count() == breakdown.matters.count()
    assert all(box.is_checked() for box in boxes.all())
    assert_accessible(page)
    follow(page.locator("form.asked .btn-primary"))
    act(page, "hand_in_report")
    heard(cast, sits(cast, sitting))
    report = CarriedOut.objects.get()
    page = at(desk, cast, "supervision", f"/sittings/{sitting.pk}/")
    follow(page.get_by_role("link", name="登记会议听取情况"))
    assert_accessible(page)
    follow(page.locator("form.asked .btn-primary"))
    report.refresh_from_db()
    assert report.state == "heard"
    assert set(breakdown.matters.values_list("state", flat=True)) == {"reported"}
