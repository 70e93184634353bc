"""The pages of figures: tasks counted by light, and how fast those of each sitting were done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.matters import charts
from yiding.office.matters.cohorts import WEEKS, cohorts
from yiding.office.matters.lights import lamps
from yiding.office.matters.places import places
from yiding.office.matters.seeing import DIMENSIONS, figures, lacking

_MOST = 60


def shown(request: HttpRequest) -> HttpResponse:
    """Show the tasks that somebody may know of, counted by light along one dimension."""
    by, lit = held(request), lamps()
    asked = request.GET.get("by", "")
    dimension = asked if asked in DIMENSIONS else next(iter(DIMENSIONS))
    every = request.GET.get("all") == "1"
    table = figures(by, lit, dimension, None if every else _MOST)
    context = {
        "table": table,
        "chart": charts.bars(table),
        "words": DIMENSIONS[dimension],
        "tabs": [(words, f"{reverse('figures')}?by={key}", key == dimension) for key, words in DIMENSIONS.items()],
        "whole": f"{reverse('figures')}?by={dimension}&all=1",
        "lacking": lacking(by, lit),
        "places": places(by, "figures"),
    }
    return render(request, "matters/figures.html", context)


def fast(request: HttpRequest) -> HttpResponse:
    """Show of the newest papers which share of their tasks was done after so many weeks."""
    by = held(request)
    rows = cohorts(by, lamps().day)
    context = {"rows": rows, "weeks": WEEKS, "chart": charts.curves(rows), "places": places(by, "cohorts")}
    return render(request, "matters/cohorts.html", context)
