"""Charts beside tables: what the chart of a page draws, as data for its script; the table beside it says the same in words."""

from collections.abc import Iterable, Sequence
from typing import Any

from yiding.office.base.language import chosen
from yiding.office.matters.cohorts import WEEKS, Cohort
from yiding.office.matters.seeing import Figures

_BARS = 20
_LINES = 6
_TELLING = 3  # place of the week that is over for a curve that says something


def bars(table: Figures) -> dict[str, Any]:
    """Give a stacked bar of open tasks for each row, one piece for each light; at most as many rows as can be told apart."""
    lines, lights = table.lines[:_BARS], table.lights[:-1]
    return {
        "kind": "bars",
        "names": [chosen(line.words) for line in lines],
        "series": [
            {
                "name": chosen(light.words),
                "colour": light.colour,
                "values": [line.cells[place].number for line in lines],
            }
            for place, light in enumerate(lights)
        ],
    }


def curves(rows: Iterable[Cohort]) -> dict[str, Any]:
    """Give a curve for each of the newest papers of which some weeks are over: its share by week, in percent."""
    weeks: Sequence[int] = (0, *WEEKS)
    every = list(rows)
    told = [row for row in every if row.shares[_TELLING] is not None] or every
    return {
        "kind": "curves",
        "names": [str(week) for week in weeks],
        "unit": "%",
        "along": chosen(("周", "weeks")),
        "series": [{"name": row.title, "values": [0, *row.shares]} for row in told[:_LINES]],
    }
