"""The page of an adopted document, and its actions."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import held
from yiding.office.base.views import act as base
from yiding.office.issuing.clocks import clocks
from yiding.office.issuing.page import checks, cosign_rows, gates, report_rows, thing_page
from yiding.office.issuing.queries import STAFF, knows_way, newest, one, reads_heard, signatures_waiting
from yiding.office.matters.queries import one_matter
from yiding.office.proposals.queries import seen_by as proposals_seen_by
from yiding.rules.issuing_actions import BEFORE


def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a document: its checks, gates, texts, co-signing, reports, receipts; who was only sent it sees what was issued."""
    by = held(request)
    issuance = one(by, pk)
    if issuance is None:
        raise Http404
    way, staff, before = knows_way(by, issuance), by.has(*STAFF), issuance.state in (*BEFORE, "signed")
    context = {
        "page": thing_page(issuance, by),
        "issuance": issuance,
        "way": way,
        "before": before,
        "checks": checks(issuance, by) if way and before else [],
        "gates": gates(issuance, by) if way else [],
        "prints": staff and issuance.state == "signed",
        "texts": list(issuance.revisions.all()) if way else [],
        "reads_heard": way and reads_heard(by, issuance),
        "newest": newest(issuance) if way else None,
        "cosigns": cosign_rows(issuance) if way else [],
        "reports": report_rows(issuance) if way else [],
        "receipts": list(issuance.receipts.all()) if staff else [],
        "clocks": clocks(issuance) if way else [],
        "waiting": signatures_waiting(issuance) if staff else [],
        "matter": one_matter(by, issuance.matter_id),
        "proposal": proposals_seen_by(by).filter(pk=issuance.proposal_id).first(),
        "may_enter": by.has("secretariat"),
    }
    return render(request, "issuing/show.html", context)


def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the form of an action, or do it."""
    return base.act(request, "issuing.issuance", pk, name, reverse("issuance", args=[pk]))
