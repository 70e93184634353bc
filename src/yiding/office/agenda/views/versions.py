"""The versions of an agenda, with what each changes marked."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from yiding.office.agenda.changes import changes
from yiding.office.agenda.page import agenda_state, item_rows
from yiding.office.agenda.queries import agenda_of, agendas, items, one
from yiding.office.base.asking import held


def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every version that somebody may know of, newest first, each with its differences from the one before."""
    by = held(request)
    sitting = one(by, pk)
    if sitting is None:
        raise Http404
    shown = [(agenda, list(items(by, agenda))) for agenda in agendas(by, sitting)]
    rows = []
    for place, (agenda, its) in enumerate(shown):
        before = shown[place + 1][1] if place + 1 < len(shown) else None
        rows.append(
            {
                "agenda": agenda,
                "state": agenda_state(agenda),
                "items": item_rows(sitting, its),
                "changes": changes(before, its) if before is not None else [],
                "first": before is None,
            }
        )
    return render(request, "agenda/versions.html", {"sitting": sitting, "versions": rows})


def version(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to one version among the others."""
    agenda = agenda_of(held(request), pk)
    if agenda is None:
        raise Http404
    return redirect(f"{reverse('versions', args=[agenda.sitting_id])}#version-{agenda.number}")
