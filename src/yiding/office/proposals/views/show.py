"""The page of a proposal."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from yiding.office.base.asking import held
from yiding.office.proposals.ahead import gates_ahead
from yiding.office.proposals.changed import since_last_time
from yiding.office.proposals.filling import named
from yiding.office.proposals.length import too_long
from yiding.office.proposals.page import completeness, gate_rows, thing_page
from yiding.office.proposals.queries import appearances, may_read, one, papers_waiting
from yiding.rules.actions import ACTIONS
from yiding.rules.gates import QUESTIONS

WRITTEN = ACTIONS["edit_proposal"].states
"""States in which a proposal is still being written, so that its gates can still become others."""


def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a proposal with all that gathers around it."""
    by = held(request)
    proposal = one(by, pk)
    if proposal is None:
        raise Http404
    papers = [paper for paper in proposal.documents.all() if may_read(paper, by, proposal)]
    context = {
        "page": thing_page(proposal, by),
        "proposal": proposal,
        "gates": gate_rows(proposal, by),
        "parts": completeness(proposal),
        "papers": papers,
        "too_long": too_long(proposal, by),
        "replies": [row for row in proposal.consultations.all() if not row.over],
        "earlier_replies": [row for row in proposal.consultations.all() if row.over],
        "changes": since_last_time(
            proposal, [name for name, paper in named(proposal.documents.all()) if paper in papers]
        ),
        "appearances": appearances(proposal, by),
        "ahead": gates_ahead(proposal.answers, str(proposal.unit)) if proposal.state in WRITTEN else None,
        "waiting": papers_waiting(proposal),
        "answers": [(QUESTIONS[key].words, value) for key, value in proposal.answers.items() if key in QUESTIONS],
        "may_enter": by.has("secretariat"),
    }
    return render(request, "proposals/show.html", context)
