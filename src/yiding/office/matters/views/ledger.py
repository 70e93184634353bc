"""Ledgers out and back: the workbook, the page on which it is handed in, the preview, what is done with it."""

from collections.abc import Mapping
from typing import IO

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt, refused, status_of
from yiding.office.base.audit import note
from yiding.office.base.days import today
from yiding.office.base.language import chosen
from yiding.office.base.refused import Refused
from yiding.office.base.tables import Listing
from yiding.office.matters import ledger_acts as acts
from yiding.office.matters.acts import breakdown_refusal
from yiding.office.matters.board import board_table, rows_for
from yiding.office.matters.forms import LedgerForm
from yiding.office.matters.ledger import NAMES, plan_book, reports_book
from yiding.office.matters.lights import lamps
from yiding.office.matters.queries import one_breakdown
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import Refusal
from yiding.rules.words import Words

ROWS = 200


def reports_out(request: HttpRequest) -> HttpResponseBase:
    """Give the workbook of the tasks that the board shows with the same query."""
    who, lit = held(request), lamps()
    listing = Listing(board_table(who, lit, request.GET), rows_for(who, lit).defer(None), request.GET)
    return attempt(request, lambda: _file(reports_book(who, listing.found), NAMES["feedback"]), reverse("board"))


def plan_out(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the workbook of a break-down that is planned."""
    found = one_breakdown(held(request), pk)
    if found is None:
        raise Http404
    return attempt(request, lambda: _file(plan_book(found), NAMES["plan"]), reverse("breakdown", args=[pk]))


def _file(file: IO[bytes], name: Words) -> FileResponse:
    return FileResponse(file, as_attachment=True, filename=f"{chosen(name)}-{today():%Y%m%d}.xlsx")


def reports_back(request: HttpRequest) -> HttpResponse:
    """Show where the ledger of reports goes out and comes back, or take it in; whoever reports nothing may export alone."""
    stopped = acts.reports_refusal(held(request))
    if stopped and request.method == "POST":
        return _stopped(request, stopped, "import_feedback", "matters.task:", reverse("board"))
    context = {
        "name": NAMES["feedback"],
        "out": reverse("ledger"),
        "back": reverse("board"),
        "form": None if stopped else LedgerForm(),
        "rule": ACTIONS["import_feedback"],
    }
    return handed_in(request, context, "feedback", None)


def plan_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where the ledger of a break-down goes out and comes back, or take it in."""
    back = reverse("breakdown", args=[pk])
    if stopped := unplanned(request, pk, "import_plan"):
        return stopped
    context = {
        "name": NAMES["plan"],
        "out": reverse("plan_ledger", args=[pk]),
        "adds": True,
        "back": back,
        "form": LedgerForm(),
        "rule": ACTIONS["import_plan"],
    }
    return handed_in(request, context, "plan", pk)


def unplanned(request: HttpRequest, pk: int, act: str) -> HttpResponse | None:
    """Give the page that says why a break-down takes no ledger of somebody now, None where it does."""
    try:
        stopped = breakdown_refusal(held(request), pk, act)
    except LookupError:
        raise Http404 from None
    back = reverse("breakdown", args=[pk])
    return _stopped(request, stopped, act, f"matters.breakdown:{pk}", back) if stopped else None


def _stopped(request: HttpRequest, stopped: Refusal, act: str, about: str, back: str) -> HttpResponse:
    """Say why a ledger is not taken; an attempt to hand one in is noted."""
    if request.method == "POST":
        note(act, held(request).in_log, about, {}, stopped.rule)
    return refused(request, stopped, back)


def handed_in(request: HttpRequest, context: Mapping[str, object], kind: str, breakdown: int | None) -> HttpResponse:
    """Show the form of a kind of ledger, or keep what it hands in and lead to its preview."""
    if request.method != "POST":
        return render(request, "matters/ledger.html", context)
    form = LedgerForm(request.POST, request.FILES)

    def page(stopped: Refused | None = None, status: int = 422) -> HttpResponse:
        return render(request, "matters/ledger.html", {**context, "form": form, "refusal": stopped}, status=status)

    if not form.is_valid():
        return page()

    def take() -> HttpResponse:
        return redirect("ledger_preview", acts.hand_in(by(request), form, kind, breakdown).pk)

    return attempt(request, take, request.path, lambda stopped: page(stopped, status_of(stopped)))


def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a ledger would change, to who handed it in."""
    return attempt(request, lambda: _preview(request, pk), reverse("board"))


def _preview(request: HttpRequest, pk: int, stopped: Refused | None = None, status: int = 200) -> HttpResponse:
    upload = acts.waiting(held(request), pk)
    context = {
        "upload": upload,
        "act": acts.name_of(upload),
        "back": acts.back_of(upload),
        "home": acts.home_of(upload),
        "refusal": stopped,
    }
    if upload.kind == "foreign" and not upload.mapping:
        return redirect("ledger_columns", pk)
    if upload.done_at is None:
        found = acts.compared(held(request), upload)
        lines = [*found.refused, *found.changed, *found.of("left_out")]
        shown = [(line, ACTIONS[line.act].name if line.act else None) for line in lines]
        context |= {
            "found": found,
            "moved": upload.mark != found.mark and stopped is None,
            "page": Paginator(shown, ROWS).get_page(request.GET.get("page")),
            "same": len(found.of("same")),
        }
    return render(request, "matters/ledger_preview.html", context, status=status)


@require_POST
def leave_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave out the rows that are refused, and show what is left."""
    return attempt(request, lambda: acts.leave_refused_out(by(request), pk), reverse("ledger_preview", args=[pk]))


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring in the ledger whose preview was seen."""
    return attempt(
        request,
        lambda: acts.confirmed(by(request), pk, request.POST.get("mark", "")),
        reverse("ledger_preview", args=[pk]),
        lambda stopped: _preview(request, pk, stopped, status_of(stopped)),
    )
