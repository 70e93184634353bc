"""The board of tasks: what is late, near, without news; by unit, leader, source, topic and time."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from yiding.office.base.asking import held
from yiding.office.base.tables import table_page
from yiding.office.matters.board import board_table, counts, rows_for
from yiding.office.matters.lights import lamps
from yiding.office.matters.places import places


def board(request: HttpRequest) -> HttpResponseBase:
    """Show the tasks that somebody may know of."""
    by, lit = held(request), lamps()
    context = {"counts": counts(by, lit), "places": places(by, "board", request.GET.getlist("unit"))}
    return table_page(request, board_table(by, lit, request.GET), rows_for(by, lit), "matters/board.html", context)
