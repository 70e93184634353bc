"""Questions about signatures that came on paper."""

from django.db.models import Q, QuerySet

from yiding.office.base.acts import ACTS, Act
from yiding.office.base.by import By
from yiding.office.base.models import Paper
from yiding.office.people.models import Person

CHECKERS = ("secretariat", "desk", "office_head")


def papers_seen_by(by: By) -> QuerySet[Paper]:
    """Give the entries that somebody may know of: who enters and checks them, and who signed."""
    rows = Paper.objects.select_related("scan")
    if by.has(*CHECKERS):
        return rows
    return rows.filter(Q(signer=by.person) | Q(entered_by=by.person)) if by.person else rows.none()


def enterable(label: str) -> list[Act]:
    """Give the actions on a kind of thing that can be signed on paper."""
    return [act for act in ACTS.values() if act.label == label and act.page]


def person(pk: int) -> Person | None:
    """Give a person by key."""
    return Person.objects.filter(pk=pk).first()
