"""The page of a unit's tasks: what it has to do now, and its figures."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.base.asking import held
from yiding.office.matters.lights import lamps
from yiding.office.matters.of_unit import figures_of, seen_of, slips_to_sign, unit_for
from yiding.office.matters.places import places
from yiding.office.matters.words import SLIPS


def unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it to the unit's own people and to the office."""
    by = held(request)
    found = unit_for(by, pk)
    if found is None:
        raise Http404
    lit = lamps()
    todo, support = seen_of(pk, lit)
    context = {
        "unit": found,
        "todo": todo,
        "idle": not any(one.cell.number for one in todo),
        "figures": figures_of(pk, lit),
        "slips": [(slip, SLIPS[slip.kind]) for slip in slips_to_sign(pk)],
        "support": support,
        "places": places(by, "unit_tasks"),
    }
    return render(request, "matters/unit.html", context)
