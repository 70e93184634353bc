"""The board of tasks, the list of matters: their lights, counts, filters and queries."""

import datetime
import random
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from office.cast import Cast
from office.matters.composed import plan, sent
from office.matters.many import hearing, many, near
from office.minutes.composed import issued
from yiding.office.base.days import today
from yiding.office.base.tables import Listing
from yiding.office.matters import offered
from yiding.office.matters.board import board_table, counts, rows_for
from yiding.office.matters.lights import ORDER, lamps, light_of, near_until, only, rank
from yiding.office.matters.matters_table import heard, matters_table
from yiding.office.matters.matters_table import rows_for as matter_rows_for
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.queries import share_of, tasks_seen_by
from yiding.office.people.actions.change_setting import change_setting
from yiding.office.sittings.models import SittingItem

PAGES = ("/tasks/", "/tasks/?light=late&sort=-due&q=围网", "/matters/", "/matters/?state=running&sort=share")


def numbers(rows: Iterable[Task], day: datetime.date) -> dict[int, str]:
    """Give the light of each task as Python computes it."""
    until = near_until(day)
    return {task.pk: light_of(task, day, until) for task in rows}


@pytest.mark.parametrize("shift", [-9, -3, 0, 1, 4])
def test_lights_are_the_same_in_sql_and_in_python(cast: Cast, shift: int) -> None:
    """Over six hundred tasks of any state and days, some lacking, seen on days before and after: as rank, as condition."""
    tasks, day = many(cast, 600), today() + datetime.timedelta(shift)
    wanted = numbers(tasks, day)
    assert set(wanted.values()) == set(ORDER)
    ranks = Task.objects.annotate(place=rank(day)).values_list("pk", "place")
    assert {pk: ORDER[place] for pk, place in ranks} == wanted
    for key in ORDER:
        found = set(Task.objects.filter(only(key, day)).values_list("pk", flat=True))
        assert found == {pk for pk, one in wanted.items() if one == key}, key


def test_each_count_equals_the_rows_behind_its_link(cast: Cast) -> None:
    """By light, on the board as supervision and as a unit see it."""
    many(cast, 200)
    for name in ("supervision", "liaison", "vice_head"):
        by, lit, client = cast.by(name), lamps(), cast.client(name)
        told = counts(by, lit)
        assert sum(one.number for one in told) == tasks_seen_by(by).exclude(state="draft").count() > 0
        for one in told:
            assert client.get(one.address).context["listing"].count == one.number


def test_sorted_by_light_the_heaviest_stands_first(cast: Cast) -> None:
    """Late, near, no news, on time, over; among the same the earliest day, what has none last."""
    many(cast, 120)
    listing = cast.client("supervision").get("/tasks/").context["listing"]
    found = [(task.light_rank, task.due or datetime.date.max) for task in listing.found]
    assert found == sorted(found)
    assert {place for place, _ in found} == set(range(5))
    backwards = cast.client("supervision").get("/tasks/?sort=-light").context["listing"].found
    assert [task.light_rank for task in backwards] == sorted((place for place, _ in found), reverse=True)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ["supervision", "liaison", "vice_head"])
def test_a_page_asks_as_often_for_many_rows_as_for_few(cast: Cast, page: str, name: str) -> None:
    """Three hundred tasks cost no query more than thirty, and at most fifteen are asked."""
    client = cast.client(name)
    few, more = many(cast, 30), 0
    assert few
    for count in (0, 300):
        if count:
            many(cast, count, matters=40)
        client.get(page)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page).status_code == 200
        asked = sum("SAVEPOINT" not in query["sql"] for query in captured.captured_queries)
        assert asked <= 15
        assert not more or asked == more
        more = asked


@pytest.mark.parametrize("seed", range(3))
def test_filters_narrow_to_what_they_say(cast: Cast, seed: int) -> None:
    """Unit, supporting unit, leader, topic, month, class and what lacks, any of them together."""
    many(cast, 150)
    chance, by, lit = random.Random(seed), cast.by("supervision"), lamps()
    water, month = cast.units["县水务局"].pk, f"{today():%Y-%m}"
    tests: dict[str, tuple[str, Callable[[Task], bool]]] = {
        "unit": (str(water), lambda task: task.lead_id == water),
        "helps": (str(water), lambda task: task.units.filter(unit=water).exists()),
        "leader": (str(cast.people["vice_head"].pk), lambda task: task.leader_id == cast.people["vice_head"].pk),
        "topic": ("水务", lambda task: task.matter.topic == "水务"),
        "month": (month, lambda task: bool(task.due) and f"{task.due:%Y-%m}" == month),
        "class": ("standing", lambda task: task.kind == "standing"),
        "lack": ("news", lambda task: task.news_on is None and task.state != "ended"),
    }
    every = list(Task.objects.exclude(state="draft").select_related("matter"))
    for chosen in [{key} for key in tests] + [set(chance.sample(sorted(tests), 2)) for _ in range(4)]:
        asked = QueryDict(urlencode({key: tests[key][0] for key in chosen}))
        listing = Listing(board_table(by, lit, asked), rows_for(by, lit), asked)
        wanted = {task.pk for task in every if all(tests[key][1](task) for key in chosen)}
        assert {task.pk for task in listing.found} == wanted, chosen


def test_the_filters_of_a_unit_name_nothing_that_is_not_its_own(cast: Cast) -> None:
    """A unit with one task is offered that task's paper, leader and units alone."""
    many(cast, 100)
    other = cast.by("planner_head")
    assert offered.sources(other) == offered.topics(other) == []
    assert offered.units_and_leaders(other) == ([], [])
    (task,) = sent(cast, plan(cast, unit="县发展和改革局"))
    assert offered.sources(other) == [(str(task.matter.breakdown_id), ("防汛工作安排", "防汛工作安排"))]
    units, leaders = offered.units_and_leaders(other)
    assert [name for _, (name, _) in units] == ["县发展和改革局"]
    assert leaders == []


def test_of_very_many_sources_the_newest_are_offered_and_those_that_were_chosen(cast: Cast) -> None:
    """An old paper is in no list, and still narrows the board once its address names it."""
    task = many(cast, 1, matters=1, states=("running",))[0]
    old = task.matter.breakdown
    Breakdown.objects.filter(pk=old.pk).update(day=datetime.date(2020, 1, 1))
    for n in range(offered.MOST):
        paper = Breakdown.objects.create(kind="event", title=f"新文件{n}", day=today(), state="approved")
        Matter.objects.create(breakdown=paper, title="事项", topic=f"主题{n:02}", state="running")
    Matter.objects.filter(pk=task.matter_id).update(topic="最后的主题")
    by = cast.by("supervision")
    assert str(old.pk) not in dict(offered.sources(by))
    assert len(offered.sources(by)) == len(offered.topics(by)) == offered.MOST
    assert str(old.pk) in dict(offered.sources(by, [str(old.pk), "x", "9" * 30]))
    assert "最后的主题" in dict(offered.topics(by, ["最后的主题", "没有"]))
    assert "没有" not in dict(offered.topics(by, ["没有"]))
    listing = cast.client("supervision").get(f"/tasks/?source={old.pk}&topic=最后的主题").context["listing"]
    assert [row.pk for row in listing.found] == [task.pk]
    assert len(list(listing.chips())) == 2


def test_a_government_names_and_colours_its_lights(cast: Cast) -> None:
    """The word and the colour are its own, the shape stays; in both languages its own name stands."""
    many(cast, 40)
    change_setting(cast.by("admin"), "alert.late_name", "严重")
    change_setting(cast.by("admin"), "alert.late_colour", "orange")
    text = cast.client("supervision").get("/tasks/").content.decode()
    assert '<span class="state late in-orange">严重</span>' in text
    assert "逾期" not in text
    assert lamps().states["late"].words == ("严重", "严重")
    assert lamps().states["near"].words == ("临期", "near")


def test_the_list_of_matters_computes_what_their_pages_compute(cast: Cast) -> None:
    """Tasks done, share, next deadline are those of Python, for who sees all and for a unit that sees a part."""
    many(cast, 120, matters=9)
    Matter.objects.create(breakdown=Breakdown.objects.all()[0], title="没有任务的事项", state="running")
    for name in ("supervision", "liaison"):
        by = cast.by(name)
        rows: list[Any] = list(matter_rows_for(by))
        assert rows
        for row in rows:
            tasks = list(tasks_seen_by(by).filter(matter=row.pk))
            live = [task for task in tasks if task.state not in ("draft", "ended")]
            days = [task.due for task in live if task.due and task.state != "done"]
            assert (row.n_tasks, row.n_done) == (len(live), sum(task.state == "done" for task in live))
            assert row.percent == share_of(tasks)
            assert row.next_due == min(days, default=None)


def test_matters_are_narrowed_to_what_is_open_about_them(cast: Cast) -> None:
    """To be heard and not heard, without a task, all done and not closed: each as said."""
    done = many(cast, 3, matters=1, states=("done",))[0].matter
    bare = Matter.objects.create(breakdown=done.breakdown, title="没有任务", hears=False, state="registered")
    client = cast.client("supervision")

    def found(key: str) -> list[int]:
        return [row.pk for row in client.get(f"/matters/?only={key}").context["listing"].found]

    assert (found("no_task"), found("not_closed"), found("to_hear")) == ([bare.pk], [done.pk], [done.pk])
    item = SittingItem.objects.filter(sitting__minutes=issued(cast).pk).order_by("pk").first()
    assert item
    hearing(done, item.pk, "back", days=2)
    assert found("to_hear") == [done.pk]
    other = SittingItem.objects.exclude(pk=item.pk).order_by("pk")[0]
    hearing(done, other.pk, "heard")
    assert found("to_hear") == []
    assert [heard(row)[0] for row in matter_rows_for(cast.by("supervision")).order_by("pk")] == ["已听取", "不须报告"]
    Matter.objects.filter(pk=done.pk).update(state="closed")
    assert found("not_closed") == []


def test_matters_of_a_year_of_a_source_of_a_leader(cast: Cast) -> None:
    """Each filter offers what is there; a unit is offered what concerns it."""
    many(cast, 60)
    Breakdown.objects.filter(title="秋粮收购安排").update(day=datetime.date(2024, 9, 1))
    by, asked = cast.by("supervision"), QueryDict("year=2024")
    listing = Listing(matters_table(by, asked), matter_rows_for(by), asked)
    assert {row.breakdown.title for row in listing.found} == {"秋粮收购安排"}
    assert listing.count == 3
    offers = {one.key: dict(one.choices) for one in matters_table(by, QueryDict()).filters}
    assert set(offers["year"]) == {"2024", str(today().year)}
    assert set(offers["topic"]) == {"水务", "农业"}
    assert {words[0] for words in offers["leader"].values()} == {"苏文静", "韩立群"}
    nobody = {one.key: one.choices for one in matters_table(cast.by("planner_head"), QueryDict()).filters}
    assert list(nobody["source"]) == list(nobody["leader"]) == list(nobody["year"]) == []


def test_a_day_by_chance_is_sometimes_none() -> None:
    """Else no light was ever tried without a deadline."""
    chance = random.Random(1)
    assert {near(chance) is None for _ in range(60)} == {True, False}
