"""Cancel a sitting."""

from yiding.office.agenda.actions.release_proposal import release_proposal
from yiding.office.agenda.case import STANDS
from yiding.office.agenda.models import Sitting
from yiding.office.agenda.moving import sitting_moving, within
from yiding.office.agenda.telling import tell_all
from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal


def cancel_sitting(by: By, pk: int, reason: str) -> Sitting:
    """Cancel it, as the chief: everybody is told, its proposals go back into the pool, its numbers are free again.

    Errors: Refused.
    """
    with sitting_moving("cancel_sitting", by, pk, reason=reason) as (sitting, doing):
        for proposal in Proposal.objects.filter(sitting=sitting.pk, state__in=STANDS):
            release_proposal(within(by), proposal.pk, f"会议取消：{reason}")
        for row in sitting.bodies.all():
            row.number = None
            doing.keep(row)
        tell_all(doing, sitting, ("会议取消", "The sitting is cancelled"))
    return sitting
