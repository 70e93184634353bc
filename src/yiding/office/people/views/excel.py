"""The directory as an Excel workbook: out, and in again behind a preview of every change."""

import base64

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST

from yiding.office.base.asking import by
from yiding.office.base.attempt import attempt
from yiding.office.base.file_kinds import KINDS
from yiding.office.base.refused import Refused
from yiding.office.people.actions.import_people import import_people
from yiding.office.people.forms import WorkbookForm
from yiding.office.people.opened_workbook import LARGEST
from yiding.office.people.plan import planned
from yiding.office.people.views.stopping import forbidden
from yiding.office.people.workbook import written

KEPT = "people-workbook"
"""Where the session keeps the workbook between its preview and its import."""
MOST_SHOWN = 500


def out(request: HttpRequest) -> HttpResponse:
    """Give the workbook."""
    if stopped := forbidden(request, "import_people", reverse("people")):
        return stopped
    name = f"attachment; filename*=UTF-8''people-{localdate():%Y%m%d}.xlsx"
    return HttpResponse(written(), KINDS["xlsx"].media_type, headers={"Content-Disposition": name})


def excel(request: HttpRequest) -> HttpResponse:
    """Show the form, or the preview of a workbook that was handed in."""
    if stopped := forbidden(request, "import_people", reverse("people")):
        return stopped
    if request.method != "POST":
        request.session.pop(KEPT, None)
        return _asked(request, WorkbookForm())
    form = WorkbookForm(request.POST, request.FILES)
    if not form.is_valid():
        return _asked(request, form, status=422)
    file = form.cleaned_data["file"]
    data = file.read(LARGEST + 1)
    try:
        return _preview(request, str(file.name), data)
    except Refused as refusal:
        return _asked(request, form, refusal, 422)


def _preview(request: HttpRequest, name: str, data: bytes, refusal: Refused | None = None) -> HttpResponse:
    """Show what would change, and keep the workbook until it is imported or left."""
    plan = planned(name, data)
    request.session[KEPT] = {"name": name, "data": base64.b64encode(data).decode()}
    context = {
        "plan": plan,
        "name": name,
        "changes": plan.changes[:MOST_SHOWN],
        "faults": plan.faults[:MOST_SHOWN],
        "more": max(len(plan.changes), len(plan.faults)) > MOST_SHOWN,
        "refusal": refusal,
    }
    return render(request, "people/preview.html", context, status=422 if plan.faults or refusal else 200)


@require_POST
def do(request: HttpRequest) -> HttpResponse:
    """Import the workbook whose preview was seen."""
    if stopped := forbidden(request, "import_people", reverse("people")):
        return stopped
    kept = request.session.get(KEPT)
    if kept is None:
        return redirect("people-excel")
    name, data = kept["name"], base64.b64decode(kept["data"])

    def do_it() -> None:
        import_people(by(request), name, data, request.POST.get("mark", ""))
        del request.session[KEPT]

    return attempt(request, do_it, reverse("people"), lambda stopped: _preview(request, name, data, stopped))


def _asked(request: HttpRequest, form: WorkbookForm, refusal: Refused | None = None, status: int = 200) -> HttpResponse:
    return render(request, "people/excel.html", {"form": form, "refusal": refusal}, status=status)
