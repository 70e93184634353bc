"""The agenda as a sheet to be printed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.agenda.page import invited_rows, item_rows
from yiding.office.agenda.queries import agendas, items, one
from yiding.office.base.asking import held


def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the newest version that somebody may know of, for the printer; a draft says that it is one."""
    by = held(request)
    sitting = one(by, pk)
    if sitting is None:
        raise Http404
    agenda = next(iter(agendas(by, sitting)), None)
    rows = list(items(by, agenda)) if agenda else []
    context = {
        "sitting": sitting,
        "agenda": agenda,
        "items": item_rows(sitting, rows),
        "minutes": sum(row.minutes for row in rows),
        "invited": [row for row in invited_rows(sitting, by) if row.invitation.as_what in ("member", "standing")],
    }
    return render(request, "agenda/sheet.html", context)
