"""The page of a task, its actions, and the files of its reports."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.attempt import attempt
from yiding.office.base.audit import note
from yiding.office.base.files import response
from yiding.office.base.views import act as base
from yiding.office.matters.page import task_page
from yiding.office.matters.queries import STAFF, asks_of, file_of, one_task, reports_of, slips_of
from yiding.office.matters.rows import task_rows
from yiding.office.matters.words import ANSWERS, ASKS, CLASSES, ORIGINS, REPORTS, SLIPS


def task(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it."""
    by = held(request)
    found = one_task(by, pk)
    if found is None:
        raise Http404
    context = {
        "page": task_page(found, by),
        "task": found,
        "row": task_rows([found])[0],
        "kind": CLASSES[found.kind],
        "origin": ORIGINS[found.origin],
        "reports": [(row, REPORTS[row.kind]) for row in reports_of(found)],
        "asks": [(row, ASKS[row.kind], ANSWERS[row.answer]) for row in asks_of(found)],
        "slips": [(row, SLIPS[row.kind]) for row in slips_of(by, found)],
        "staff": by.has(*STAFF),
    }
    return render(request, "matters/task.html", context)


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action, or do it; what is planned leads back to its break-down."""
    found = one_task(held(request), pk)
    back = reverse("task", args=[pk])
    if found and found.state == "draft" and held(request).has("supervision"):
        back = f"{reverse('breakdown', args=[found.matter.breakdown_id])}#matter-{found.matter_id}"
    return base.act(request, "matters.task", pk, name, back)


def file(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a file of a report; each opening is noted."""
    by = held(request)
    found = file_of(by, pk)
    if found is None:
        raise Http404

    def opened() -> FileResponse:
        given = response(found.file, found.name)
        note("open_report_file", by.in_log, found.feedback.task.about, {"file": found.pk})
        return given

    return attempt(request, opened, reverse("task", args=[found.feedback.task_id]))
