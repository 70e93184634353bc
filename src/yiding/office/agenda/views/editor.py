"""The page on which the secretary composes an agenda: items with their order on one side, the pool on the other."""

from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.agenda.acts import refusal_of_agenda, sitting_refusal
from yiding.office.agenda.page import ItemRow, agenda_state, item_rows
from yiding.office.agenda.queries import items, one, ready_for, study_plan
from yiding.office.agenda.warnings import warnings
from yiding.office.base.asking import held
from yiding.office.base.attempt import refused
from yiding.office.base.days import today


class Placed(NamedTuple):
    """An item with the orders in which it stands one place up, and one place down ("" at the ends)."""

    row: ItemRow
    up: str
    down: str


def editor(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the draft of a sitting's agenda beside pool and plan of study; each change is an action of its own."""
    by = held(request)
    sitting = one(by, pk)
    if sitting is None:
        raise Http404
    stopped = sitting_refusal(by, pk, "draft_agenda")
    if stopped and stopped.rule == "role":
        return refused(request, stopped, reverse("sitting", args=[pk]))
    if stopped:
        return redirect("sitting", pk)
    agenda = next(iter(sitting.agendas.all()), None)
    rows = list(items(by, agenda)) if agenda else []
    query = request.GET.get("q", "")[:100].replace("\0", "")
    context = {
        "sitting": sitting,
        "agenda": agenda,
        "agenda_state": agenda_state(agenda) if agenda else None,
        "rows": _placed(item_rows(sitting, rows), [row.pk for row in rows]),
        "order": ",".join(str(row.pk) for row in rows),
        "minutes": sum(row.minutes for row in rows),
        "warnings": warnings(agenda) if agenda else [],
        "send_refused": refusal_of_agenda(by, agenda.pk, "send_agenda") if agenda else None,
        "pool": ready_for(by, query),
        "query": query,
        "studies": study_plan((sitting.day or today()).year),
        "reported": any(row.kind == "report_back" for row in rows),
    }
    return render(request, "agenda/editor.html", context)


def _placed(rows: list[ItemRow], order: list[int]) -> list[Placed]:
    found = []
    for place, row in enumerate(rows):
        up = _swapped(order, place - 1) if place else ""
        down = _swapped(order, place) if place + 1 < len(order) else ""
        found.append(Placed(row, up, down))
    return found


def _swapped(order: list[int], place: int) -> str:
    """Write an order in which the items at a place and at the next change places."""
    turned = [*order[:place], order[place + 1], order[place], *order[place + 2 :]]
    return ",".join(str(one) for one in turned)
