"""The first page: what waits for whoever entered, what is late, the next sitting, what changed since the last look."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from yiding.office.base.asking import held
from yiding.office.base.days import today
from yiding.office.home.lists import NOTICES
from yiding.office.home.marks import mark_looked
from yiding.office.home.queries import newest_changes, next_sitting, views_of
from yiding.office.home.work import work_and_changes
from yiding.office.proposals.page import state_of

_CHANGES = 6


def first_page(request: HttpRequest) -> HttpResponse:
    """Show the first page."""
    by, day = held(request), today()
    work, changes = work_and_changes(by, day)
    newest = newest_changes(by, day, _CHANGES) if changes.count else []
    request.unread_notices = next(row.count for row in work if row.key == NOTICES)  # type: ignore[attr-defined]
    context = {
        "work": [row for row in work if row.count],
        "waits": sum(row.count for row in work),
        "late": [row for row in work if row.late],
        "sitting": next_sitting(by, day),
        "changes": changes,
        "changed": [(proposal, state_of(proposal)) for proposal in newest],
        "views": views_of(by),
        "by": by,
        "may_file": by.has("liaison"),
        "today": day,
    }
    return render(request, "home/first_page.html", context)


@require_POST
def looked(request: HttpRequest) -> HttpResponse:
    """Mark what changed as seen, and go back to the first page."""
    mark_looked(held(request))
    return redirect("home")
