"""The page of a unit's tasks: what it has to do now, its figures, and who may look."""

import datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from office.cast import Cast
from office.matters.composed import plan, sent
from office.matters.many import many, waiting_slip
from yiding.office.base.days import today
from yiding.office.matters.lights import lamps
from yiding.office.matters.models import Task
from yiding.office.matters.narrowing import DOES
from yiding.office.matters.of_unit import SHOWN, figures_of, seen_of, slips_to_sign


def water(cast: Cast) -> int:
    """Give the water bureau's key."""
    return int(cast.units["县水务局"].pk)


def day(days: int) -> datetime.date:
    """Give a day so many days from today."""
    return today() + datetime.timedelta(days)


def test_it_is_seen_by_the_unit_and_the_office_alone(cast: Cast) -> None:
    """Another unit, a vice-head and a reviewer find nothing; a unit that is not there is nobody's."""
    address = reverse("unit_tasks", args=[water(cast)])
    for name in ("liaison", "unit_head", "supervision", "office_head", "chief", "secretariat"):
        assert cast.client(name).get(address).status_code == 200, name
    for name in ("other_liaison", "other_head", "vice_head", "legal", "admin"):
        assert cast.client(name).get(address).status_code == 404, name
    assert cast.client("supervision").get(reverse("unit_tasks", args=[99_999])).status_code == 404
    assert address in cast.client("liaison").get("/tasks/").content.decode()
    assert address not in cast.client("other_liaison").get("/tasks/").content.decode()


def test_each_number_equals_the_rows_behind_its_link(cast: Cast) -> None:
    """What it has to do now, what it supports, and its figures."""
    many(cast, 300)
    unit, lit = water(cast), lamps()
    does, support = seen_of(unit, lit)
    figures = figures_of(unit, lit)
    for name in ("liaison", "supervision"):
        client = cast.client(name)
        cells = [
            *(one.cell for one in does),
            support.cell,
            figures.whole,
            figures.still_open,
            figures.late,
            figures.done,
        ]
        for cell in cells:
            assert client.get(cell.address).context["listing"].count == cell.number > 0, cell
    assert all(len(one.rows) == min(SHOWN, one.cell.number) for one in (*does, support))


def test_what_it_has_to_do_now(cast: Cast) -> None:
    """To sign for, sent back, late, news due, near; what waits for the office's word or is over is none of it."""
    tasks = many(cast, 7, matters=1, states=("running",))
    far = {"lead": water(cast), "due": day(200), "next_news": day(200), "news_on": day(-1)}
    Task.objects.update(**far)
    changes: list[dict[str, object]] = [
        {"state": "assigned"},
        {"state": "sent_back"},
        {"due": day(-3)},
        {"next_news": day(-1)},
        {"due": day(0)},
        {"state": "completion_asked", "due": day(-3), "news_on": day(-1), "next_news": day(-1)},
        {"state": "done", "due": day(-3)},
    ]
    for task, change in zip(tasks, changes, strict=True):
        Task.objects.filter(pk=task.pk).update(**change)
    does, _ = seen_of(water(cast), lamps())
    found = [[row.task.pk for row in one.rows] for one in does]
    assert found == [[task.pk] for task in tasks[: len(DOES)]]


def test_figures_are_what_a_person_would_count(cast: Cast) -> None:
    """Done on time is what was reported done or verified by its deadline; working days run from the sending to the end."""
    tasks = many(cast, 5, matters=1, states=("done",))
    monday = datetime.date(2026, 5, 11)
    week = {"lead": water(cast), "sent_on": monday, "done_on": monday + datetime.timedelta(4), "news_on": None}
    Task.objects.update(**week, due=monday + datetime.timedelta(30))
    Task.objects.filter(pk=tasks[0].pk).update(due=monday + datetime.timedelta(2))
    reported = {"due": monday + datetime.timedelta(3), "news_on": monday + datetime.timedelta(3)}
    Task.objects.filter(pk=tasks[1].pk).update(**reported)
    Task.objects.filter(pk=tasks[2].pk).update(due=None)
    figures = figures_of(water(cast), lamps())
    assert (figures.done.number, figures.on_time, figures.days) == (5, 75, 4)
    assert (figures.still_open.number, figures.late.number) == (0, 0)
    empty = figures_of(cast.units["县司法局"].pk, lamps())
    assert (empty.whole.number, empty.on_time, empty.days) == (0, None, None)


def test_slips_that_wait_stand_apart_from_tasks_that_wait(cast: Cast) -> None:
    """The slip that came with a task is signed for with it; a reminder is signed for on its own."""
    (task,) = sent(cast, plan(cast))
    assert slips_to_sign(water(cast)) == []
    slip = waiting_slip(task, 77)
    assert slips_to_sign(water(cast)) == [slip]
    text = cast.client("liaison").get(reverse("unit_tasks", args=[water(cast)])).content.decode()
    assert "催办单〔2026〕77号" in text
    assert "待签收" in text


def test_an_idle_unit_is_told_so(cast: Cast) -> None:
    """A page without work says that nothing waits."""
    address = reverse("unit_tasks", args=[water(cast)])
    assert "现在没有等着办的牵头任务" in cast.client("liaison").get(address).content.decode()


def test_the_page_asks_as_often_for_many_rows_as_for_few(cast: Cast) -> None:
    """At most fifteen queries, for thirty tasks as for three hundred."""
    client, asked = cast.client("liaison"), []
    address = reverse("unit_tasks", args=[water(cast)])
    for count in (30, 300):
        waiting_slip(many(cast, count, states=("running",))[0], count)
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        asked.append(sum("SAVEPOINT" not in query["sql"] for query in captured.captured_queries))
    assert asked[0] == asked[1] <= 15


def test_the_board_of_one_unit_leads_to_its_page(cast: Cast) -> None:
    """To whoever of the office narrowed it so; not to units, which have their own."""
    pk, client = water(cast), cast.client("supervision")
    page = reverse("unit_tasks", args=[pk])
    assert page in client.get(f"{reverse('board')}?unit={pk}").content.decode()
    for narrowed in ("", "?unit=x", f"?unit={pk}&unit={cast.units['县交通运输局'].pk}"):
        assert page not in client.get(f"{reverse('board')}{narrowed}").content.decode(), narrowed
    assert page not in cast.client("other_head").get(f"{reverse('board')}?unit={pk}").content.decode()
