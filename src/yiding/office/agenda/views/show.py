"""The page of a sitting."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.agenda.clocks import clocks
from yiding.office.agenda.packets import added_since
from yiding.office.agenda.page import agenda_state, editable, invited_rows, item_rows, prepares, thing_page
from yiding.office.agenda.planning import planned_warnings
from yiding.office.agenda.queries import (
    agendas,
    invitation,
    items,
    known_proposals,
    one,
    openings,
    packet_of,
    sent,
    signatures_waiting,
)
from yiding.office.agenda.quorum import quorums
from yiding.office.agenda.warnings import warnings
from yiding.office.base.asking import held


def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a sitting: its agenda, who comes, its clocks, its papers, its history."""
    by = held(request)
    sitting = one(by, pk)
    if sitting is None:
        raise Http404
    versions = agendas(by, sitting)
    newest = versions[0] if versions else None
    rows = list(items(by, newest)) if newest else []
    office = prepares(by)
    packet = sent(sitting)
    reads = packet and (office or invitation(by, sitting))
    context = {
        "page": thing_page(sitting, by, rows),
        "sitting": sitting,
        "agenda": newest,
        "agenda_state": agenda_state(newest) if newest else None,
        "items": item_rows(sitting, rows),
        "known": known_proposals(by, rows),
        "warnings": [*planned_warnings(sitting), *(warnings(newest) if newest else [])] if office else [],
        "invited": invited_rows(sitting, by),
        "office": office,
        "quorums": quorums(sitting) if office else [],
        "clocks": clocks(sitting),
        "packet": packet,
        "making": packet_of(newest) if office else None,
        "reads": reads,
        "added": added_since(packet, by) if packet and reads else [],
        "openings": openings(sitting) if office and packet else [],
        "waiting": signatures_waiting(sitting, versions),
        "editable": editable(sitting, by),
        "versions": len(versions),
        "may_enter": by.has("secretariat"),
    }
    return render(request, "agenda/show.html", context)
