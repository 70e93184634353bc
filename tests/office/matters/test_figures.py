"""Figures: each number equals the rows behind its link, for each who sees it; charts draw what the table says."""

import json
import re

import pytest

from office.cast import Cast
from office.matters.many import many
from yiding.office.base.days import today
from yiding.office.matters import charts
from yiding.office.matters.cohorts import WEEKS, Cohort
from yiding.office.matters.lights import ORDER, lamps
from yiding.office.matters.models import Task
from yiding.office.matters.seeing import DIMENSIONS, Cell, figures, lacking

WHO = ("supervision", "liaison", "vice_head")


@pytest.mark.parametrize("dimension", DIMENSIONS)
@pytest.mark.parametrize("name", WHO)
def test_each_number_equals_the_rows_behind_its_link(cast: Cast, dimension: str, name: str) -> None:
    """Of every row and every light, of the rows' sums and the sum of all."""
    many(cast, 90)
    by, client = cast.by(name), cast.client(name)
    table = figures(by, lamps(), dimension)
    assert len(table.lines) > 1
    for line in (*table.lines, table.sums):
        assert line.whole.number == sum(cell.number for cell in line.cells)
        for cell in (*line.cells, line.whole):
            assert client.get(cell.address).context["listing"].count == cell.number, (line.words, cell)
    columns = zip(*([cell.number for cell in line.cells] for line in table.lines), strict=True)
    assert [sum(column) for column in columns] == [cell.number for cell in table.sums.cells]


@pytest.mark.parametrize("name", WHO)
def test_what_open_tasks_lack_is_counted_with_its_rows(cast: Cast, name: str) -> None:
    """No lead unit, no leader, no deadline, no report: tasks that are over do not count, what stands needs no deadline."""
    many(cast, 90)
    Task.objects.filter(pk__in=Task.objects.filter(state="refused").values("pk")[:2]).update(lead=None)
    client, rows = cast.client(name), lacking(cast.by(name), lamps())
    assert len(rows) == 4
    assert sum(cell.number for _, cell in rows)
    for words, cell in rows:
        assert client.get(cell.address).context["listing"].count == cell.number, words


def test_rows_that_are_not_listed_are_said_and_still_in_the_sum(cast: Cast) -> None:
    """At most so many rows; the sum is that of all, and the page leads to the whole list."""
    many(cast, 90)
    by = cast.by("supervision")
    cut, whole = figures(by, lamps(), "leader", 1), figures(by, lamps(), "leader")
    assert (len(cut.lines), cut.left_out) == (1, len(whole.lines) - 1)
    assert cut.sums == whole.sums


def test_without_tasks_there_is_no_row_and_no_chart(cast: Cast) -> None:
    """The page says that nothing was sent out; an unknown dimension is passed over."""
    client = cast.client("supervision")
    assert figures(cast.by("supervision"), lamps(), "topic").lines == []
    for address in ("/tasks/figures/", "/tasks/figures/?by=nothing", "/tasks/cohorts/"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "还没有交办的任务" in answer.content.decode()
        assert "data-chart" not in answer.content.decode()


def test_the_chart_draws_the_numbers_of_its_table(cast: Cast) -> None:
    """The JSON on the page has the open lights of each row by the government's names and colours; the page loads nothing from outside."""
    many(cast, 90)
    answer = cast.client("supervision").get("/tasks/figures/?by=unit")
    text = answer.content.decode()
    (written,) = re.findall(r'<script id="by-light-data" type="application/json">(.*?)</script>', text)
    drawn, table = json.loads(written), answer.context["table"]
    assert drawn["names"] == [line.words[0] for line in table.lines]
    assert [one["name"] for one in drawn["series"]] == ["逾期", "临期", "无进展", "正常"]
    assert [one["colour"] for one in drawn["series"]] == ["red", "orange", "yellow", "green"]
    for place, one in enumerate(drawn["series"]):
        assert one["values"] == [line.cells[place].number for line in table.lines]
    assert len(ORDER) == len(table.lights) == 5
    assert 'role="img" aria-label="在办任务' in text
    assert re.findall(r'(?:src|href)="(?:https?:)?//', text) == []


def test_curves_are_drawn_of_papers_that_tell_something() -> None:
    """Those of which four weeks are over; where there is none such, of what is there. Nothing is done at week 0."""
    young = Cohort(1, "新", today(), Cell(1, ""), Cell(0, ""), [0] + [None] * (len(WEEKS) - 1))
    old = young._replace(pk=2, title="老", shares=[0, 50, 50, 100] + [None] * (len(WEEKS) - 4))
    drawn = charts.curves([young, old])
    assert [one["name"] for one in drawn["series"]] == ["老"]
    assert drawn["series"][0]["values"][:5] == [0, 0, 50, 50, 100]
    assert drawn["names"] == [str(week) for week in (0, *WEEKS)]
    assert [one["name"] for one in charts.curves([young])["series"]] == ["新"]
