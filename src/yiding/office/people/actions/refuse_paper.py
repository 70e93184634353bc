"""Refuse the entry of a signature that came on paper."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.models import Paper
from yiding.office.base.secrecy import refuse_marked
from yiding.office.people.actions.check_paper import case_of
from yiding.rules.permission import may


def refuse_paper(by: By, pk: int, reason: str) -> Paper:
    """Send an entry back that is not as its scan says, with the reason; the thing stays as it is. Errors: Refused."""
    with deed("refuse_paper", by, f"base.paper:{pk}", reason) as doing:
        paper = Paper.objects.select_for_update().get(pk=pk)
        doing.allow(may("refuse_paper", by.actor(), case_of(paper)._replace(reason=reason)))
        refuse_marked(reason)
        doing.before = paper.state
        paper.state, paper.reason = "refused", reason[:500]
        paper.checked_by, paper.checked_name, paper.checked_at = by.person, by.name, timezone.now()
        doing.keep(paper)
        doing.after, doing.link = paper.state, f"/papers/{pk}/"
    return paper
