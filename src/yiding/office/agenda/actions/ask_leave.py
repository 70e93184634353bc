"""Ask for leave from a sitting."""

from django.utils import timezone

from yiding.office.agenda.asked import call_off
from yiding.office.agenda.models import Invitation
from yiding.office.agenda.moving import sitting_moving
from yiding.office.agenda.queries import invitation
from yiding.office.agenda.telling import tell_roles
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.rules.words import Words

_ONESELF: Words = (
    "不能由本人代本人参会；请另选一人，或者留空。",
    "Nobody stands in for himself: choose another, or none.",
)


def ask_leave(by: By, pk: int, reason: str, stand_in: int | None = None) -> Invitation:
    """Ask for it, with the reason and who would stand in.

    Who grants it is told: the chief for members, else the head of the office. Errors: Refused.
    """
    with sitting_moving("ask_leave", by, pk, reason=reason) as (sitting, doing):
        if stand_in == by.person:
            raise Refused(_ONESELF)
        row = invitation(by, sitting)
        assert row is not None, "the guard invited holds"
        instead = row.stand_in_id
        row.answer, row.reason, row.stand_in_id, row.granted_by = "leave_asked", reason[:300], stand_in, ""
        row.answered_at = timezone.now()
        doing.keep(row)
        call_off(doing, sitting, instead)
        who = "chief" if row.as_what == "member" else "office_head"
        tell_roles(doing, sitting, (who,), ("有人请假，请批", "Leave is asked for"))
    return row
