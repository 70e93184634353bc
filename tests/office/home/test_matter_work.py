"""What waits around matters: each step with whoever takes it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from office.cast import Cast, keep
from office.home.composed import late, rows_at, waiting
from office.matters.composed import (
    accepted,
    ahead,
    approved,
    asked,
    completed,
    fresh,
    opened,
    plan,
    running,
    sent,
    verified,
)
from office.minutes.composed import issued
from yiding.office.matters.actions.ask_extension import ask_extension
from yiding.office.matters.actions.keep_standing import keep_standing
from yiding.office.matters.actions.refuse_task import refuse_task
from yiding.office.matters.actions.remind_task import remind_task
from yiding.office.matters.actions.send_back_task import send_back_task
from yiding.office.matters.actions.submit_breakdown import submit_breakdown
from yiding.office.matters.actions.supervise_task import supervise_task
from yiding.office.matters.models import Matter, Task

pytestmark = pytest.mark.django_db
KEYS = (
    "tasks-to-sign-for",
    "slips",
    "tasks-back",
    "news",
    "tasks-due",
    "to-verify",
    "extensions",
    "refusals",
    "long-overdue",
    "breakdowns-to-approve",
    "to-break-down",
    "breakdowns",
    "tasks-to-send",
    "to-close",
    "standing",
)


def around(cast: Cast, name: str) -> dict[str, int]:
    """Give what waits for somebody that has to do with matters."""
    return {key: count for key, count in waiting(cast, name).items() if key in KEYS}


def test_minutes_wait_for_their_break_down(cast: Cast) -> None:
    """With supervision; begun, the break-down is among its drafts."""
    issued(cast)
    assert around(cast, "supervision") == {"to-break-down": 1}
    assert around(cast, "secretariat") == {}


def test_a_break_down_goes_to_the_head_of_the_office(cast: Cast) -> None:
    """Drafted, submitted, approved: then its tasks wait to be sent out."""
    breakdown = completed(cast, opened(cast))
    assert around(cast, "supervision") == {"breakdowns": 1}
    submit_breakdown(cast.by("supervision"), breakdown.pk)
    assert around(cast, "supervision") == {}
    assert around(cast, "office_head") == {"breakdowns-to-approve": 1}


def test_approved_tasks_wait_to_be_sent(cast: Cast) -> None:
    """All of them at once, if supervision likes."""
    approved(cast)
    count = around(cast, "supervision")["tasks-to-send"]
    assert count == Task.objects.count()
    keys = list(Task.objects.values_list("pk", flat=True))
    answer = cast.client("supervision").post(rows_at("tasks-to-send"), {"row": keys})
    assert answer.status_code in (200, 302)
    assert set(Task.objects.values_list("state", flat=True)) == {"assigned"}


def test_a_sent_task_waits_for_its_unit(cast: Cast) -> None:
    """To be signed for; then news is due, and it may be near its deadline."""
    sent(cast)
    assert around(cast, "liaison") == {"tasks-to-sign-for": 1}
    assert around(cast, "other_liaison") == {}


def test_news_and_deadlines_wait_for_the_unit(cast: Cast) -> None:
    """What is late counts as such."""
    task = accepted(cast)
    task.next_news = ahead(3)
    keep(task)
    assert around(cast, "unit_head") == {"news": 1}
    task.due = ahead(-1)
    keep(task)
    assert around(cast, "unit_head") == {"news": 1, "tasks-due": 1}
    assert late(cast, "unit_head")["tasks-due"] == 1


def test_what_a_unit_asks_waits_for_the_office(cast: Cast) -> None:
    """Completion for supervision; refusals and extensions for the head of the office too."""
    first = asked(cast)
    assert around(cast, "supervision") == {"to-verify": 1}
    send_back_task(cast.by("supervision"), first.pk, "缺验收")
    assert around(cast, "unit_head")["tasks-back"] == 1
    refuse_task(cast.by("unit_head"), sent(cast)[0].pk, "不归本单位")
    ask_extension(cast.by("unit_head"), accepted(cast).pk, ahead(90), "降雨", "一半")
    for name in ("supervision", "office_head"):
        assert around(cast, name) == {"refusals": 1, "extensions": 1}, name


def test_long_overdue_waits_until_the_notice_is_sent(cast: Cast) -> None:
    """Five working days after the deadline."""
    task = running(cast)
    task.due = ahead(-20)
    keep(task)
    assert around(cast, "supervision") == {"long-overdue": 1}
    supervise_task(cast.by("supervision"), task.pk, "三日内到位")
    assert around(cast, "supervision") == {}
    assert around(cast, "liaison")["slips"] == 1
    remind_task(cast.by("supervision"), task.pk)
    assert around(cast, "liaison")["slips"] == 2


def test_done_matters_wait_to_be_closed(cast: Cast) -> None:
    """Those that a sitting has to hear of wait for that first."""
    task = verified(cast)
    assert around(cast, "supervision") == {"to-close": 1}
    Matter.objects.filter(pk=task.matter_id).update(hears=True)
    assert around(cast, "supervision") == {}


def test_standing_matters_wait_on_their_day(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not before."""
    task = running(cast)
    keep_standing(cast.by("office_head"), task.matter_id, ahead(30), "常抓")
    assert around(cast, "supervision") == {}
    later = timezone.now() + datetime.timedelta(31)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert around(cast, "supervision")["standing"] == 1


def test_every_list_has_its_page(cast: Cast) -> None:
    """Rows of each kind are shown, with their terms."""
    task = running(cast)
    task.next_news = ahead(-2)
    keep(task)
    remind_task(cast.by("supervision"), task.pk)
    for name, key in (("unit_head", "news"), ("unit_head", "slips"), ("supervision", "to-close")):
        assert cast.client(name).get(rows_at(key)).status_code == 200, key
    assert reverse("task", args=[fresh(task).pk]) in cast.client("unit_head").get(rows_at("news")).content.decode()
    assert plan(cast).evidence
