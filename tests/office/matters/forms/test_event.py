"""Work that is due by an event, from the event without a day to the end."""

import datetime

import pytest
from django.urls import reverse

from office.cast import Cast
from office.matters.forms.lives import Office, of
from yiding.office.base.days import today
from yiding.office.base.models import Notice
from yiding.office.base.refused import Refused
from yiding.office.matters.actions.change_task import change_task
from yiding.office.matters.actions.grant_extension import grant_extension
from yiding.office.matters.actions.move_event_day import move_event_day
from yiding.office.matters.actions.name_event import name_event
from yiding.office.matters.actions.set_event_day import set_event_day
from yiding.office.matters.form_models import EventDay
from yiding.office.matters.models import Task
from yiding.office.matters.planning import Plan

YEAR = today().year + 1
FIRST, MOVED = datetime.date(YEAR, 5, 31), datetime.date(YEAR, 5, 20)
NOTICE = "县防汛抗旱指挥部青汛〔2026〕4号"


def test_the_life_of_event(cast: Cast) -> None:
    """Undated until somebody sets its day; set and moved, its open tasks follow and their units are told; done, it is closed."""
    office = Office(cast)
    office.do("supervision", reverse("new_event"), name="主汛期", year=YEAR)
    office.stopped("supervision", reverse("new_event"), "已经有同名的事件", name="主汛期", year=YEAR)
    event = EventDay.objects.get()
    breakdown = office.start("event", "防汛工作安排", "青政办〔2026〕9号", event="主汛期", year=YEAR)
    matter = office.matter(breakdown, "做好汛前准备")
    task = office.task(matter, "检修水源地围网", event=event.pk, due=None)
    assert (task.due, task.due_words) == (None, "主汛期前")
    submit = reverse("breakdown_act", args=[breakdown.pk, "submit_breakdown"])
    office.stopped("supervision", submit, f"{YEAR}年主汛期还没有定日期")
    set_day = reverse("event_act", args=[event.pk, "set_event_day"])
    assert "检修水源地围网" in office.page("office_head", "event", event.pk)
    office.stopped("supervision", set_day, "没有写明日期由谁", day=FIRST, set_by="")
    office.stopped("supervision", set_day, "日期不在这一年", day=datetime.date(YEAR + 1, 5, 1), set_by=NOTICE)
    office.do("supervision", set_day, day=FIRST, set_by=NOTICE)
    task.refresh_from_db()
    assert (task.due, task.due_by) == (FIRST, NOTICE)
    office.approve(breakdown)
    office.sign(task)
    move = reverse("event_act", args=[event.pk, "move_event_day"])
    office.stopped("office_head", move, "没有写明理由", day=MOVED, set_by=NOTICE, reason="")
    office.do("office_head", move, day=MOVED, set_by=NOTICE, reason="今年入汛早")
    task.refresh_from_db()
    assert task.due == MOVED
    assert Notice.objects.filter(chinese__startswith="主汛期的日期定为", account=cast.accounts["liaison"]).exists()
    assert "今年入汛早" in office.page("supervision", "event", event.pk)
    assert "主汛期" in office.page("supervision", "events")
    office.stopped("supervision", of(matter, "close_matter"), "不能“销号”")
    office.finish(task)
    office.close(matter)
    move_event_day(cast.by("supervision"), event.pk, FIRST, NOTICE, "入汛推迟")
    task.refresh_from_db()
    assert task.due == MOVED


def test_an_extended_task_no_longer_follows_its_event(cast: Cast) -> None:
    """What was granted to its unit stands; a changed task may hang on the event again."""
    office = Office(cast)
    event = name_event(cast.by("supervision"), "主汛期", YEAR)
    set_event_day(cast.by("supervision"), event.pk, FIRST, NOTICE)
    breakdown = office.start("event", "防汛工作安排", "青政办〔2026〕9号", event="主汛期", year=YEAR)
    task = office.task(office.matter(breakdown, "汛前准备"), event=event.pk)
    assert task.due == FIRST
    office.approve(breakdown)
    office.sign(task)
    later = FIRST + datetime.timedelta(10)
    ask = {"wanted": later, "reason": "设备未到", "progress": "已订货"}
    office.do("unit_head", reverse("task_act", args=[task.pk, "ask_extension"]), **ask)
    grant_extension(cast.by("office_head"), task.pk, later)
    move_event_day(cast.by("supervision"), event.pk, MOVED, NOTICE, "入汛早")
    task.refresh_from_db()
    assert (task.due, task.event) == (later, None)
    plan = Plan(task.text, task.lead_id, event=event.pk, evidence=task.evidence)
    change_task(cast.by("office_head"), task.pk, plan, "仍按汛期前完成")
    assert Task.objects.get().due == MOVED


def test_an_event_is_offered_where_its_words_are(cast: Cast) -> None:
    """The form of a task of such a paper has it chosen; another year's is not."""
    office = Office(cast)
    name_event(cast.by("supervision"), "主汛期", YEAR - 1)
    event = name_event(cast.by("supervision"), "主汛期", YEAR)
    breakdown = office.start("event", "防汛工作安排", "青政办〔2026〕9号", event="主汛期", year=YEAR)
    matter = office.matter(breakdown, "汛前准备")
    assert f'<option value="{event.pk}" selected>' in office.page("supervision", "matter_act", matter.pk, "plan_task")


def test_events_are_for_who_plans(cast: Cast) -> None:
    """A unit finds nothing there, and names none."""
    event = name_event(cast.by("supervision"), "主汛期", YEAR)
    unit = cast.client("liaison")
    assert unit.get(reverse("events")).status_code == 404
    assert unit.get(reverse("event", args=[event.pk])).status_code == 404
    assert unit.post(reverse("new_event"), {"name": "开学", "year": YEAR}).status_code == 403
    with pytest.raises(Refused) as caught:
        set_event_day(cast.by("liaison"), event.pk, FIRST, NOTICE)
    assert caught.value.rule == "unseen"
