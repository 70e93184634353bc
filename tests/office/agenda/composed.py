"""Sittings of the invented county, each as far on its way as its name says."""

import datetime

from office.cast import Cast, ready
from yiding.office.agenda.actions.approve_agenda import approve_agenda
from yiding.office.agenda.actions.convene_sitting import convene_sitting
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.plan_sitting import plan_sitting
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.agenda.models import Agenda, Sitting
from yiding.office.base.days import today
from yiding.office.proposals.models import Proposal

SOON = datetime.timedelta(days=14)


def planned(cast: Cast, **changed: object) -> Sitting:
    """Plan a sitting in two weeks."""
    fields = {
        "bodies": [cast.body.pk],
        "day": today() + SOON,
        "time": datetime.time(9),
        "place": "县政府一号会议室",
        "chair": cast.people["chief"].pk,
    }
    return plan_sitting(cast.by("secretariat"), **{**fields, **changed})  # type: ignore[arg-type]


def drafted(cast: Cast, *proposals: Proposal, **changed: object) -> Agenda:
    """Plan a sitting and put proposals on its agenda, one of the water bureau's where none is given."""
    asked = [row.pk for row in proposals or (ready(cast),)]
    return draft_agenda(cast.by("secretariat"), planned(cast, **changed).pk, asked)


def approved(cast: Cast, *proposals: Proposal, **changed: object) -> Agenda:
    """Draft an agenda and have it approved."""
    return signed(cast, drafted(cast, *proposals, **changed))


def signed(cast: Cast, agenda: Agenda) -> Agenda:
    """Have a draft reviewed and approved."""
    review_agenda(cast.by("office_head"), agenda.pk)
    return approve_agenda(cast.by("chief"), agenda.pk)


def convened(cast: Cast, *proposals: Proposal, **changed: object) -> Sitting:
    """Have an agenda approved and the notices sent."""
    return convene_sitting(cast.by("secretariat"), approved(cast, *proposals, **changed).sitting_id)


def again(thing: Sitting) -> Sitting:
    """Give a sitting as the database has it."""
    return Sitting.objects.get(pk=thing.pk)
