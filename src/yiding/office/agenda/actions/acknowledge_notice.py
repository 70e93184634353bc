"""Answer a notice: one comes."""

from django.utils import timezone

from yiding.office.agenda.asked import call_off
from yiding.office.agenda.models import Invitation
from yiding.office.agenda.moving import sitting_moving
from yiding.office.agenda.queries import invitation
from yiding.office.base.by import By


def acknowledge_notice(by: By, pk: int) -> Invitation:
    """Answer that one comes; an earlier wish for leave is taken back, and with it who was to stand in. Errors: Refused for whoever is not asked."""
    with sitting_moving("acknowledge_notice", by, pk) as (sitting, doing):
        row = invitation(by, sitting)
        assert row is not None, "the guard invited holds"
        instead = row.stand_in_id
        row.answer, row.reason, row.stand_in, row.granted_by = "coming", "", None, ""
        row.answered_at = timezone.now()
        doing.keep(row)
        call_off(doing, sitting, instead)
    return row
