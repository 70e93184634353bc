"""The page of minutes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.agenda.choosing import units
from yiding.office.base.asking import held
from yiding.office.minutes.acts import TYPED
from yiding.office.minutes.case import minutes_case
from yiding.office.minutes.checking import cut, unlooked
from yiding.office.minutes.clocks import clocks
from yiding.office.minutes.page import checks, paragraphs, part_rows, state_of, text_of, thing_page
from yiding.office.minutes.queries import (
    EDITORS,
    OUT,
    STAFF,
    corrections,
    fixed,
    items,
    knows_whole,
    one,
    parts,
    receipts,
    signatures_waiting,
)
from yiding.office.minutes.words import FORMS


def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show minutes: their text, whether they can be signed, who confirmed, who received, their corrections, their history."""
    by = held(request)
    minutes = one(by, pk)
    if minutes is None:
        raise Http404
    case, staff, whole = minutes_case(minutes, by, TYPED), by.has(*STAFF), knows_whole(by, minutes)
    marks = unlooked(minutes) if staff and case.written.unknown else {}
    corrected = minutes.corrects
    context = {
        "page": thing_page(minutes, by, case),
        "minutes": minutes,
        "whole": whole,
        "preamble": paragraphs(minutes.preamble, marks.get("preamble", ())),
        "title": cut(minutes.title, marks.get("title", ())),
        "items": text_of(minutes, items(by, minutes), marks),
        "marked": bool(marks),
        "checks": checks(case) if staff and not fixed(minutes) else [],
        "parts": part_rows(parts(by, minutes), by),
        "receipts": receipts(by, minutes),
        "corrections": [(row, state_of(row)) for row in corrections(by, minutes)],
        "corrects": corrected if corrected and one(by, corrected.pk) else None,
        "files": [(row, FORMS[row.form]) for row in minutes.files.all()] if whole else [],
        "clocks": clocks(minutes) if staff else [],
        "waiting": signatures_waiting(minutes) if staff else [],
        "staff": staff,
        "units": units() if minutes.state in OUT and by.has(*EDITORS) else [],
        "may_enter": by.has("secretariat"),
    }
    return render(request, "minutes/show.html", context)
