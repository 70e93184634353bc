"""Send the draft of an agenda for review."""

from django.utils import timezone

from yiding.office.agenda.models import Agenda
from yiding.office.agenda.moving import agenda_moving
from yiding.office.agenda.telling import tell_roles
from yiding.office.base.by import By


def send_agenda(by: By, pk: int) -> Agenda:
    """Send it: the head of the office is told, and has it in the work list. Returned, it can be sent again. Errors: Refused."""
    with agenda_moving("send_agenda", by, pk) as (agenda, doing):
        agenda.sent_at = timezone.now()
        tell_roles(doing, agenda, ("office_head",), ("议程请您审核", "An agenda waits for your review"))
    return agenda
