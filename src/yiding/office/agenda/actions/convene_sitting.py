"""Convene a sitting: the notices go out."""

from yiding.office.agenda.asked import dismiss, standing_in, who_comes
from yiding.office.agenda.case import here
from yiding.office.agenda.models import Invitation, Sitting
from yiding.office.agenda.moving import sitting_moving, within
from yiding.office.agenda.queries import approved
from yiding.office.agenda.telling import tell_persons
from yiding.office.base.by import By
from yiding.office.proposals.actions.list_proposal import list_proposal
from yiding.office.proposals.models import Proposal
from yiding.rules.words import Words

_NOT_NEEDED: Words = ("议程有变，您不用参会", "The agenda changed: you need not come")


def convene_sitting(by: By, pk: int) -> Sitting:
    """Ask everybody to come whom the approved agenda needs, and list its proposals.

    Convened again after a new version: who has answered keeps the answer, who is new is asked, who is no longer needed is
    told so. Errors: Refused.
    """
    with sitting_moving("convene_sitting", by, pk) as (sitting, doing):
        agenda = approved(sitting)
        assert agenda is not None, "the guard agenda_approved holds"
        sitting.noticed = agenda.number
        for proposal in Proposal.objects.filter(items__agenda=agenda, sitting=sitting.pk, state="approved"):
            list_proposal(within(by), proposal.pk)
        items = [
            row for row in agenda.items.select_related("proposal", "agenda").prefetch_related("waiting") if here(row)
        ]
        asked = who_comes(sitting, items)
        there = {row.person_id: row for row in sitting.invitations.all()}
        stays = standing_in(sitting, asked).union(asked)
        dismiss(doing, sitting, [row for person, row in there.items() if person not in stays], _NOT_NEEDED)
        for person, (as_what, unit) in asked.items():
            row = there.get(person) or Invitation(sitting=sitting, person_id=person)
            if row.pk is None or (row.as_what, row.unit_id) != (as_what, unit):
                row.as_what, row.unit_id = as_what, unit
                doing.keep(row)
        tell_persons(doing, sitting, asked, ("会议通知，请答复", "You are asked to a sitting: please answer"))
    return sitting
