"""The rows that wait for somebody, each list one SQL condition, seen only through who asks.

Which role does an action, and in which states, comes from its row in `rules.actions`; what its guards ask is asked here of the
database, so that nothing is loaded to be counted.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.models import Notice, Step
from yiding.office.home.models import Look
from yiding.office.people.models import Portfolio
from yiding.office.proposals.models import Consultation, Document, Gate, Opinion, Proposal
from yiding.office.proposals.queries import known_to, seen_by
from yiding.rules.actions import ACTIONS
from yiding.rules.gates import GATES, QUESTIONS

_WRITTEN = r"\S"
_MENDED = ("edit_proposal", "add_document")
_BLOCKING = [name for name, gate in GATES.items() if gate.blocks == "listing"]
_COORDINATED = "G04"
"""The gate that `coordinate_proposal` opens; it is in that list."""
_FIRST_LOOK = datetime.timedelta(7)
"""So far back goes what changed for whoever never looked."""


def of_proposal() -> Any:
    """Give the name by which history knows the proposal of the outer query."""
    return Concat(Value("proposals.proposal:"), Cast(OuterRef("pk"), CharField()))


def _there(by: By, act: str) -> QuerySet[Proposal]:
    """Give the proposals in a state in which an action is done."""
    return seen_by(by).filter(state__in=ACTIONS[act].states)


def _own(by: By, act: str) -> QuerySet[Proposal]:
    """Give those of the units for which the action's role is held."""
    return _there(by, act).filter(unit__in=by.units(ACTIONS[act].roles))


def returned(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give what came back to be completed."""
    return _own(by, "edit_proposal").filter(state="returned")


def drafts(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give what is being written."""
    return _own(by, "edit_proposal").filter(state="draft")


def to_sign(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give what is filled in and waits for the head of the unit; what came back, once it was worked on."""
    mended = Step.objects.filter(about=of_proposal(), act__in=_MENDED, at__gt=OuterRef("moved_at"))
    return _own(by, "submit_proposal").filter(_filled(), Q(state="draft") | Exists(mended))


def _filled() -> Q:
    """Say that nothing of the form is empty (as `proposals.case.lacks` and the guards of submitting do)."""
    there = Document.objects.filter(proposal=OuterRef("pk"), versions__file__wiped=None, versions__isnull=False)
    papers = there.exclude(kind="evidence")
    texts = {f"{name}__regex": _WRITTEN for name in ("title", "kind", "why", "basis")}
    plain = Q(Exists(papers), placeholder=False, secret=False, answers__has_keys=list(QUESTIONS), **texts)
    return Q(presenter__isnull=False) & (Q(placeholder=True, secret__isnull=False) | plain)


def disputes(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give those of one's units on which units do not agree, or did not reply in time, and whose views are not set out."""
    against = _asked().filter(Q(position__in=("conditions", "disagree")) | Q(position="", due__lt=today))
    return _own(by, "set_out_dispute").filter(Exists(against)).exclude(dispute__regex=_WRITTEN)


def to_check(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give what was submitted."""
    return _there(by, "start_consultation")


def replies_in(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give the consultations that can be closed: all replied or the term is over; nobody has to be asked about some."""
    waiting = _asked().filter(position="", due__gte=today)
    asked = Q(Exists(_asked())) | Q(answers__others_duties=False)
    return _there(by, "close_consultation").filter(asked, ~Exists(waiting))


def _asked() -> QuerySet[Consultation]:
    """Give the consultations of the proposal of the outer query."""
    return Consultation.objects.filter(proposal=OuterRef("pk"), over=False)


def failed(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give those of which a gate did not pass: they go back to their unit."""
    return _there(by, "return_proposal").filter(Exists(_gates(("failed",))))


def to_coordinate(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give those of the units in one's charge, where each dispute is set out."""
    charge = Portfolio.objects.on(today).filter(person=by.person, unit=OuterRef("unit"))
    silent = _asked().exclude(position="agree")
    return _there(by, "coordinate_proposal").filter(Exists(charge), Q(dispute__regex=_WRITTEN) | ~Exists(silent))


def to_admit(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give the reviewed ones of which no gate blocks listing any more."""
    return _there(by, "admit_proposal").filter(_passed())


def to_readmit(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give the postponed ones of which no gate blocks listing."""
    return _there(by, "readmit_proposal").filter(_passed())


def pool(by: By, today: datetime.date) -> QuerySet[Proposal]:
    """Give what can be put on an agenda."""
    return _there(by, "propose_proposal")


def _passed() -> Q:
    return ~Q(Exists(_gates(("open", "failed")).filter(gate__in=_BLOCKING)))


def _gates(states: Iterable[str]) -> QuerySet[Gate]:
    """Give the gates of the proposal of the outer query that are in some states."""
    return Gate.objects.filter(proposal=OuterRef("pk"), state__in=states)


def consultations(by: By, today: datetime.date) -> QuerySet[Consultation]:
    """Give the questions to one's units that are not answered."""
    return Consultation.objects.filter(
        unit__in=by.units(("unit_head",)),
        over=False,
        position="",
        proposal__in=_there(by, "answer_consultation"),
    )


def opinions(by: By, today: datetime.date) -> QuerySet[Any]:
    """Give the gates that wait for one's opinion."""
    return _mine(by, "give_opinion").exclude(last="conditions")


def conditions(by: By, today: datetime.date) -> QuerySet[Any]:
    """Give the gates that one opened on conditions which are not met yet."""
    return _mine(by, "confirm_conditions").filter(last="conditions")


def _mine(by: By, act: str) -> QuerySet[Any]:
    """Give the open gates of one's roles that can be judged now, with the newest opinion since each was opened as `last` ("" for none)."""
    wanted = Q(pk__in=())
    for role in by.roles.intersection(ACTIONS[act].roles):
        wanted |= Q(role=role) & (Q(unit=None) | Q(unit__in=by.units((role,))))
    timely = Q(pk__in=())
    for states in {gate.states for gate in GATES.values()}:
        judged = [name for name, gate in GATES.items() if gate.states == states]
        timely |= Q(gate__in=judged, proposal__state__in=states)
    given = Opinion.objects.filter(gate=OuterRef("pk"), at__gte=OuterRef("opened_at")).order_by("-id")
    return (
        Gate.objects.filter(wanted, timely, state="open", proposal__in=_there(by, act))
        .exclude(gate=_COORDINATED)
        .annotate(last=Coalesce(Subquery(given.values("position")[:1]), Value("")))
    )


def notices(by: By, today: datetime.date) -> QuerySet[Notice]:
    """Give the notices that one has not read."""
    return Notice.objects.filter(account=by.account or 0, read_at=None)


def changed(by: By, today: datetime.date) -> QuerySet[Any]:
    """Give the proposals that others changed since one looked, with when (`changed_at`)."""
    looked = Look.objects.filter(account=by.account).values("at")
    week = timezone.make_aware(datetime.datetime.combine(today - _FIRST_LOOK, datetime.time()))
    steps = Step.objects.filter(about=of_proposal(), at__gt=Coalesce(Subquery(looked), Value(week))).exclude(
        person=by.person
    )
    newest = steps.order_by("-at", "-id")
    others = Proposal.objects.annotate(changed_at=Subquery(newest.values("at")[:1])).filter(changed_at__isnull=False)
    return others.filter(known_to(by))  # asked of the few that changed, not of all there are
