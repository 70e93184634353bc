"""Review the draft of an agenda, as the head of the office."""

from yiding.office.agenda.models import Agenda
from yiding.office.agenda.moving import agenda_moving
from yiding.office.agenda.telling import tell_roles
from yiding.office.base.by import By


def review_agenda(by: By, pk: int) -> Agenda:
    """Review it; it goes to the chief. Errors: Refused."""
    with agenda_moving("review_agenda", by, pk) as (agenda, doing):
        tell_roles(doing, agenda, ("chief",), ("议程请您审定", "An agenda waits for your approval"))
    return agenda
