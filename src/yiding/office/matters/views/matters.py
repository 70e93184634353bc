"""The list of matters."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from yiding.office.base.asking import held
from yiding.office.base.tables import table_page
from yiding.office.matters.matters_table import matters_table, rows_for
from yiding.office.matters.places import places


def matters(request: HttpRequest) -> HttpResponseBase:
    """Show the matters that somebody may know of."""
    by = held(request)
    context = {"places": places(by, "matters")}
    return table_page(request, matters_table(by, request.GET), rows_for(by), "matters/list.html", context)
