"""The page of a work list: exactly the rows that its number on the first page counts, and doing several of them at once."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from yiding.office.base.asking import by, held
from yiding.office.base.days import today
from yiding.office.base.tables import table_page
from yiding.office.home.bulk import do_all
from yiding.office.home.listing import rows_of, table_of
from yiding.office.home.lists import ALL_LISTS, WorkList
from yiding.rules.actions import ACTIONS


def rows(request: HttpRequest, key: str) -> HttpResponseBase:
    """Show the rows of a list; a list that is another role's is not there."""
    who, day = held(request), today()
    row = ALL_LISTS.get(key)
    if row is None or not row.is_for(who) or (request.method == "POST" and not row.bulk):
        raise Http404
    if request.method == "POST":
        return _several(request, key, row)
    return table_page(request, table_of(key, row, day, request.GET), rows_of(row, who, day), "home/work.html")


def _several(request: HttpRequest, key: str, row: WorkList) -> HttpResponse:
    """Do the rows that were ticked, and say what became of each."""
    ticked = [int(one) for one in request.POST.getlist("row") if one.isdecimal() and len(one) < 19]
    bulk = do_all(row, by(request), ticked)
    context = {"bulk": bulk, "rule": ACTIONS[row.act], "key": key, "row": row, "none": not ticked}
    return render(request, "home/bulk.html", context, status=422 if not ticked else 200)
