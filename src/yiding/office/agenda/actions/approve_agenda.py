"""Approve an agenda, and with it each proposal on it."""

from django.utils import timezone

from yiding.office.agenda.actions.release_proposal import release_proposal
from yiding.office.agenda.case import STANDS
from yiding.office.agenda.models import Agenda
from yiding.office.agenda.moving import agenda_moving, within
from yiding.office.agenda.telling import tell_roles
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.proposals.actions.approve_proposal import approve_proposal
from yiding.office.proposals.models import Proposal


def approve_agenda(by: By, pk: int) -> Agenda:
    """Approve a version, which never changes afterwards.

    The one before it is superseded; what that one held and this one does not goes back into the pool.
    Errors: Refused, also by the rules of each proposal.
    """
    with agenda_moving("approve_agenda", by, pk) as (agenda, doing):
        agenda.approved_at, agenda.approved_by = timezone.now(), f"{by.name}（{doing.how}）" if doing.how else by.name
        inner = within(by)
        for proposal in Proposal.objects.filter(items__agenda=agenda, state="proposed"):
            approve_proposal(inner, proposal.pk)
        before = agenda.sitting.agendas.filter(state="approved").first()
        if before:
            _supersede(inner, doing, before, agenda)
        tell_roles(doing, agenda, ("secretariat",), ("议程已审定", "The agenda is approved"))
    return agenda


def _supersede(by: By, doing: Deed, before: Agenda, agenda: Agenda) -> None:
    here = Proposal.objects.filter(sitting=agenda.sitting_id, state__in=STANDS)
    left = here.filter(items__agenda=before).exclude(items__agenda=agenda)
    for proposal in left:
        release_proposal(by, proposal.pk, f"第{agenda.number}版议程没有列入")
    before.state = "superseded"
    doing.keep(before)
