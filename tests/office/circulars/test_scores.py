"""Scores of units, computed from what happened to their tasks, and objections to them."""

import datetime
from collections.abc import Callable

import pytest
from django.urls import reverse

from office.cast import Cast, keep, log_is_whole
from office.matters.composed import accepted, ahead, asked, fresh, plan, sent, verified
from yiding.office.base.days import today
from yiding.office.base.models import Notice
from yiding.office.base.refused import Refused, Unseen
from yiding.office.circulars.actions.answer_objection import answer_objection
from yiding.office.circulars.actions.object_score import object_score
from yiding.office.circulars.models import Objection
from yiding.office.circulars.periods import period_of
from yiding.office.circulars.scores import score_of, scores
from yiding.office.matters.actions.reassign_task import reassign_task
from yiding.office.matters.actions.remind_task import remind_task
from yiding.office.matters.actions.send_back_task import send_back_task
from yiding.office.matters.actions.supervise_task import supervise_task
from yiding.office.matters.models import Feedback, Task
from yiding.office.people.actions.change_setting import change_setting
from yiding.office.people.models import RoleHeld
from yiding.rules.scoring import Point


def points(cast: Cast, unit: str = "县水务局") -> list[Point]:
    """Give the points of a unit this year."""
    return list(score_of(cast.units[unit].pk, period_of("")[1]).points)


def told(cast: Cast, unit: str = "县水务局") -> list[tuple[str, float]]:
    """Give rule and points of each row."""
    return [(point.rule, point.points) for point in points(cast, unit)]


def total(cast: Cast, unit: str = "县水务局") -> float:
    """Give the score of a unit this year."""
    return score_of(cast.units[unit].pk, period_of("")[1]).total


def refused(attempt: Callable[[], object]) -> str:
    """Give the rule that refuses an attempt."""
    with pytest.raises(Refused) as caught:
        attempt()
    return caught.value.rule


def back_dated(task: Task, **days: int | None) -> Task:
    """Let days of a task lie so many days before today."""
    task = fresh(task)
    for name, ago in days.items():
        setattr(task, name, None if ago is None else today() - datetime.timedelta(ago))
    keep(task)
    return task


def reminded(cast: Cast) -> Task:
    """Give a task of the water bureau that was reminded of by a person."""
    task = accepted(cast)
    remind_task(cast.by("supervision"), task.pk, "请抓紧")
    return task


def test_a_unit_that_does_well(cast: Cast) -> None:
    """Asked long before the deadline and verified, it is half a point; asked alone, nothing yet."""
    task = asked(cast)
    assert told(cast) == []
    send_back_task(cast.by("supervision"), task.pk, "缺材料")
    assert told(cast) == [("sent_back", -1)]


def test_what_is_verified_early_earns(cast: Cast) -> None:
    """Thirty days ahead; the row says so."""
    verified(cast)
    assert told(cast) == [("early", 0.5)]
    assert "提前 30 天" in points(cast)[0].why[0]
    assert total(cast) == 100.5


def test_slips_lateness_and_silence_cost(cast: Cast) -> None:
    """Each is a row of its own, on its day, for its task."""
    task = reminded(cast)
    supervise_task(cast.by("supervision"), task.pk, "三日内到位")
    back_dated(task, due=2, next_news=2)
    assert sorted(told(cast)) == [("late", -1), ("reminded", -0.5), ("silent", -1), ("supervised", -2)]
    assert total(cast) == 95.5
    assert {point.task for point in points(cast)} == {task.pk}


def test_news_that_came_late_was_missing(cast: Cast) -> None:
    """Also where it came with the asking for completion; what came on its day was not."""
    task = asked(cast)
    assert told(cast) == []
    row = Feedback.objects.filter(task=task, kind="completion").get()
    row.news_due = today() - datetime.timedelta(1)
    keep(row)
    assert [point.rule for point in points(cast)] == ["silent"]


def test_what_happened_counts_for_who_led_it_then(cast: Cast) -> None:
    """Given to another unit, the first one keeps its slip, the other has the deadline."""
    task = sent(cast)[0]
    remind_task(cast.by("supervision"), task.pk, "")
    other = cast.units["县交通运输局"]
    reassign_task(cast.by("supervision"), task.pk, other.pk, "改由交通运输局牵头", [])
    back_dated(task, due=1, next_news=None)
    assert told(cast) == [("reminded", -0.5)]
    assert told(cast, "县交通运输局") == [("late", -1)]


def test_points_are_settings(cast: Cast) -> None:
    """What the government chose counts from then on."""
    reminded(cast)
    assert total(cast) == 99.5
    change_setting(cast.by("admin"), "score.reminded", -3)
    change_setting(cast.by("admin"), "score.base", 60)
    assert total(cast) == 57
    client = cast.client("admin")
    assert client.post(reverse("setting", args=["score.late"]), {"value": "-1.5", "version": 0}).status_code == 302
    assert client.post(reverse("setting", args=["score.late"]), {"value": "-1.3", "version": 1}).status_code == 422
    assert "-1.5" in client.get(reverse("settings")).content.decode()


def test_the_table_and_the_rows_say_the_same(cast: Cast) -> None:
    """Base and points of the explanation are the score of the table, in a number of queries that does not grow with units."""
    reminded(cast)
    row = scores(cast.by("supervision"), period_of("")[1]).get()
    assert (row.name, row.score, row.off, row.plus, row.tasks) == ("县水务局", 99.5, -0.5, 0, 1)  # type: ignore[attr-defined]
    assert not scores(cast.by("other_head"), period_of("")[1]).exists()
    assert period_of("no such")[0] == str(today().year)


def test_each_unit_sees_its_own(cast: Cast) -> None:
    """The office all; a unit itself; Excel goes out of both pages."""
    task = reminded(cast)
    page = reverse("score", args=[cast.units["县水务局"].pk])
    for name, status in (
        ("supervision", 200),
        ("office_head", 200),
        ("chief", 200),
        ("liaison", 200),
        ("unit_head", 200),
        ("other_head", 404),
        ("secretariat", 404),
    ):
        assert cast.client(name).get(page).status_code == status, name
    own = cast.client("liaison")
    text = own.get(page).content.decode()
    assert "收到催办单" in text
    assert reverse("task", args=[task.pk]) in text
    assert "99.5" in own.get(reverse("scores")).content.decode()
    assert "县水务局" not in cast.client("other_head").get(reverse("scores")).content.decode()
    assert cast.client("supervision").get(reverse("scores"), {"period": f"{today().year - 1}-Q1"}).status_code == 200
    files = [own.get(address, {"as": "xlsx"}) for address in (reverse("scores"), page)]
    assert all(b"".join(file.streaming_content).startswith(b"PK") for file in files)  # type: ignore[attr-defined]
    for file in files:
        file.close()


def test_an_objection_is_answered_by_another(cast: Cast) -> None:
    """The head of the unit objects; the head of the office answers; upheld, the point stays and does not count."""
    reminded(cast)
    unit, key = cast.units["县水务局"].pk, points(cast)[0].key
    objection = object_score(cast.by("unit_head"), unit, key, "催办前已经当面报告过进展。")
    assert set(
        Notice.objects.filter(chinese__startswith="县水务局对评分").values_list("account__full_name", flat=True)
    ) == {"陶然"}
    assert total(cast) == 99.5
    answered = answer_objection(cast.by("office_head"), objection.pk, upheld=True, reason="情况属实。")
    assert (answered.state, answered.upheld, answered.answered_by) == ("answered", True, "陶然")
    assert total(cast) == 100
    assert [point.struck for point in points(cast)] == [True]
    assert log_is_whole()


def test_what_must_not_be_of_objections(cast: Cast) -> None:
    """Another's score, no such point, twice, without a reason, by a liaison; answered by supervision, by who sent the slip, twice."""
    task = reminded(cast)
    unit, key = cast.units["县水务局"].pk, points(cast)[0].key
    with pytest.raises(Unseen):
        object_score(cast.by("other_head"), unit, key, "不公")
    keep(RoleHeld(person=cast.people["other_head"], role="supervision", unit=cast.units["县政府办公室"]))
    assert refused(lambda: object_score(cast.by("other_head"), unit, key, "不公")) == "own"
    assert refused(lambda: object_score(cast.by("liaison"), unit, key, "不公")) == "role"
    assert refused(lambda: object_score(cast.by("unit_head"), unit, "late.1.2020-01-01", "不公")) == "point_there"
    assert refused(lambda: object_score(cast.by("unit_head"), unit, key, " ")) == "reason_given"
    objection = object_score(cast.by("unit_head"), unit, key, "已经报告")
    assert refused(lambda: object_score(cast.by("unit_head"), unit, key, "再说一次")) == "not_objected"
    assert refused(lambda: answer_objection(cast.by("supervision"), objection.pk, upheld=False, reason="否")) == "role"
    keep(RoleHeld(person=cast.people["supervision"], role="office_head", unit=cast.units["县政府办公室"]))
    one = objection.pk
    assert (
        refused(lambda: answer_objection(cast.by("supervision"), one, upheld=False, reason="否")) == "judged_by_another"
    )
    assert refused(lambda: answer_objection(cast.by("office_head"), one, upheld=False, reason="")) == "reason_given"
    answer_objection(cast.by("office_head"), one, upheld=False, reason="催办时没有任何反馈。")
    assert refused(lambda: answer_objection(cast.by("office_head"), one, upheld=True, reason="改")) == "state"
    assert total(cast) == 99.5
    assert task.pk == Objection.objects.get().task_id


def test_an_objection_lives_on_pages(cast: Cast) -> None:
    """From the row of the explanation to the answer beside it."""
    accepted(cast, plan(cast, due=ahead(40)))
    remind_task(cast.by("supervision"), Task.objects.get().pk, "")
    unit, key = cast.units["县水务局"].pk, points(cast)[0].key
    own, head = cast.client("unit_head"), cast.client("office_head")
    page, address = reverse("score", args=[unit]), reverse("score_act", args=[unit, "object_score"])
    assert f"{address}?point={key}" in own.get(page).content.decode()
    assert address not in cast.client("liaison").get(page).content.decode()
    assert "收到催办单 -0.5" in own.get(address).content.decode()
    assert own.post(address, {"point": key, "reason": "已经报告"}).status_code == 302
    answer = reverse("objection_act", args=[Objection.objects.get().pk, "answer_objection"])
    assert answer in head.get(page).content.decode()
    assert answer not in cast.client("supervision").get(page).content.decode()
    assert head.post(answer, {"upheld": "no", "reason": "催办单已按规定发出"}).status_code == 302
    assert "不成立" in own.get(page).content.decode()
