"""Return an agenda to the secretariat, with the reason."""

from yiding.office.agenda.models import Agenda
from yiding.office.agenda.moving import agenda_moving
from yiding.office.agenda.telling import tell_roles
from yiding.office.base.by import By


def return_agenda(by: By, pk: int, reason: str) -> Agenda:
    """Return it: it is a draft again, to be sent anew. Errors: Refused."""
    with agenda_moving("return_agenda", by, pk, reason=reason) as (agenda, doing):
        agenda.sent_at = None
        tell_roles(doing, agenda, ("secretariat",), ("议程被退回修改", "An agenda was returned"))
    return agenda
