"""Remind whoever has not answered a notice."""

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.moving import sitting_moving
from yiding.office.agenda.telling import tell_persons
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.rules.words import Words

_NOBODY: Words = ("通知都已经答复；不用催复。", "Everybody has answered: nobody is to be reminded.")


def remind_unanswered(by: By, pk: int) -> Sitting:
    """Remind them. Errors: Refused where everybody has answered."""
    with sitting_moving("remind_unanswered", by, pk) as (sitting, doing):
        rows = list(sitting.invitations.filter(answer="").select_related("person"))
        if not rows:
            raise Refused(_NOBODY, "unanswered")
        doing.reason = "、".join(row.person.name for row in rows)
        tell_persons(
            doing, sitting, [row.person_id for row in rows], ("会议通知还没有答复", "A notice waits for your answer")
        )
    return sitting
