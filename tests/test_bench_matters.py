"""The bench of matters: its crowd is what it says, and what is too slow, too hungry or asks too often is said."""

import pytest
from bench import floors, matters, matters_crowd
from bench.matters import Exported, Measured
from bench.office_figures import Cost

from yiding.office.matters.lights import ORDER, rank
from yiding.office.matters.models import Breakdown, Matter, Slip, Task, TaskUnit
from yiding.office.people.models import Unit
from yiding.rules.states import TASK

SMALL = matters_crowd.Size(tasks=600, matters=30, papers=15, units=6)


@pytest.mark.django_db
def test_the_crowd_is_what_it_says() -> None:
    """Tasks of every state after the draft but the suspended, of every light, each with its slip; someone of supervision and of a unit asks."""
    made = matters_crowd.make_crowd(SMALL)
    counted = [model.objects.count() for model in (Task, Matter, Breakdown, Unit)]
    assert counted == list(SMALL)
    assert Slip.objects.count() == SMALL.tasks
    assert TaskUnit.objects.count() > SMALL.tasks
    assert set(Task.objects.values_list("state", flat=True)) == set(TASK) - {"draft", "suspended"}
    places = Task.objects.annotate(place=rank(made.today)).values_list("place", flat=True)
    assert set(places) == set(range(len(ORDER)))
    assert [role for role, *_ in matters_crowd.askers()] == ["supervision", "liaison"]


def test_the_bench_asks_for_as_many_as_were_asked_for() -> None:
    """Twenty thousand tasks, a few hundred papers, sixty units."""
    size = matters_crowd.Size()
    assert (size.tasks, size.units) == (20_000, 60)
    assert 200 <= size.papers <= 500


def test_it_measures_from_beginning_to_end() -> None:
    """A small crowd on SQLite: every page as both, no more queries than fifteen, and a workbook with all rows."""
    measured = matters.measure("", *SMALL)
    assert {cost.role for cost in measured.pages} == {"supervision", "liaison"}
    assert len(measured.pages) == 24
    found, held = matters.figures(measured), floors.load()["matters"]
    assert found["most_queries"] <= held["most_queries"] <= 15
    assert found["most_queries_matter"] <= held["most_queries_matter"] <= 30
    assert measured.exported.rows == SMALL.tasks
    assert f"workbook of {SMALL.tasks} tasks" in matters.printed(measured)


def test_what_is_over_its_ceiling_is_said() -> None:
    """Each figure has a ceiling, and one over it gives a line; a board over its target is told and fails nothing."""
    slow = Cost("liaison", "/tasks/?sort=light", 99, 9999.0)
    measured = Measured(
        [slow, slow._replace(page="/matters/"), slow._replace(page="/matters/7/")],
        2.0,
        Exported(20_000, 99.0, 99.0, 999.0),
    )
    held, found = floors.load(), matters.figures(measured)
    assert set(found) == set(held["matters"])
    assert len(floors.below("matters", found, held)) == len(found)
    assert len(matters.over(measured)) == 1
    assert held["matters"]["most_export"] <= 10
