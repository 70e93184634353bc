"""Postpone a sitting, to another day or without one."""

import datetime

from yiding.office.agenda.actions.unlist_proposal import unlist_proposal
from yiding.office.agenda.asked import call_off
from yiding.office.agenda.models import Sitting
from yiding.office.agenda.moving import sitting_moving, within
from yiding.office.agenda.queries import approved
from yiding.office.agenda.telling import tell_all
from yiding.office.base.by import By
from yiding.office.proposals.gates import judge_again
from yiding.office.proposals.models import Proposal
from yiding.text.numerals import day_words


def postpone_sitting(
    by: By, pk: int, reason: str, day: datetime.date | None = None, time: datetime.time | None = None, place: str = ""
) -> Sitting:
    """Postpone it, with the reason: everybody is told and asked anew; its clocks run to the new day.

    Its proposals stay on the agenda, and are listed when the notices go out anew: so far they were at no sitting.
    Without a day the sitting waits for one; time and place stay where they are left empty. Errors: Refused.
    """
    with sitting_moving("postpone_sitting", by, pk, reason=reason, texts=(place,)) as (sitting, doing):
        sitting.day, sitting.noticed = day, None
        sitting.time, sitting.place = time or sitting.time, place or sitting.place
        instead = list(sitting.invitations.filter(answer="leave_granted", stand_in__isnull=False))
        for row in sitting.invitations.exclude(answer=""):
            row.answer, row.reason, row.stand_in, row.granted_by, row.answered_at = "", "", None, "", None
            doing.keep(row)
        for row in instead:
            call_off(doing, sitting, row.stand_in_id)
        here = Proposal.objects.filter(sitting=sitting.pk, state="listed")
        noticed = set(here.filter(items__agenda=approved(sitting)).values_list("pk", flat=True))
        for proposal in here:
            if proposal.pk in noticed:
                unlist_proposal(within(by), proposal.pk, f"会议改期：{reason}")
            else:  # added late to a version that is not approved yet
                judge_again(proposal, doing)
        until = day_words(day) if day else "时间另行通知"
        doing.reason = f"{until}：{reason}"
        tell_all(doing, sitting, (f"会议改期（{until}）", f"The sitting is postponed ({day or 'day to be told'})"))
    return sitting
