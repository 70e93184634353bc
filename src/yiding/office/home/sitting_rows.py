"""The rows around sittings and signatures on paper that wait for somebody, each list one SQL condition."""

import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from yiding.office.agenda.models import Agenda, AgendaItem, Invitation, Sitting
from yiding.office.agenda.queries import seen_by
from yiding.office.base.by import By
from yiding.office.base.models import Paper
from yiding.office.people.paper_queries import papers_seen_by
from yiding.rules.actions import ACTIONS

_RUNNING = ("preparing", "convened", "postponed")
_RUNNING_ON = ("open", "adjourned")


def agendas_to_send(by: By, today: datetime.date) -> QuerySet[Agenda]:
    """Give the drafts of agendas on which something stands, and which were not sent for review."""
    return _drafts("send_agenda").filter(sent_at=None)


def agendas_to_review(by: By, today: datetime.date) -> QuerySet[Agenda]:
    """Give the drafts of agendas that were sent for review."""
    return _drafts("review_agenda").filter(sent_at__isnull=False)


def _drafts(act: str) -> QuerySet[Agenda]:
    """Give the drafts on which something stands, of sittings that are not over."""
    items = AgendaItem.objects.filter(agenda=OuterRef("pk"))
    return Agenda.objects.filter(Exists(items), state__in=ACTIONS[act].states, sitting__state__in=_RUNNING)


def agendas_to_approve(by: By, today: datetime.date) -> QuerySet[Agenda]:
    """Give the agendas that were reviewed."""
    return Agenda.objects.filter(state__in=ACTIONS["approve_agenda"].states)


def late_additions(by: By, today: datetime.date) -> QuerySet[Agenda]:
    """Give the versions that follow an approved one and are open: only the chief adds anything to them."""
    approved = Agenda.objects.filter(sitting=OuterRef("sitting"), state="approved", number__lt=OuterRef("number"))
    return Agenda.objects.filter(Exists(approved), state__in=ACTIONS["add_late_item"].states)


def to_convene(by: By, today: datetime.date) -> QuerySet[Sitting]:
    """Give the sittings whose agenda is approved and whose notices are not out."""
    approved = Agenda.objects.filter(sitting=OuterRef("pk"), state="approved")
    return Sitting.objects.filter(Exists(approved), state__in=("preparing", "postponed"), day__isnull=False)


def to_open(by: By, today: datetime.date) -> QuerySet[Sitting]:
    """Give the sittings whose day has come, and those that were adjourned."""
    return Sitting.objects.filter(state__in=("convened", "adjourned"), day__lte=today)


def to_confirm(by: By, today: datetime.date) -> QuerySet[Sitting]:
    """Give the sittings that are over, whose record nobody has confirmed."""
    return Sitting.objects.filter(state="closed")


def unanswered(by: By, today: datetime.date) -> QuerySet[Invitation]:
    """Give who did not answer the notice of a sitting to come."""
    return _asked().filter(answer="", sitting__day__gte=today)


def invitations(by: By, today: datetime.date) -> QuerySet[Invitation]:
    """Give the notices that one has to answer oneself."""
    return unanswered(by, today).filter(person=by.person)


def leave_of_others(by: By, today: datetime.date) -> QuerySet[Invitation]:
    """Give who asks for leave and is no member."""
    return _leave(by).exclude(as_what="member")


def leave_of_members(by: By, today: datetime.date) -> QuerySet[Invitation]:
    """Give the members who ask for leave."""
    return _leave(by).filter(as_what="member")


def _leave(by: By) -> QuerySet[Invitation]:
    """Give who asks for leave; nobody grants it to himself."""
    return _asked().filter(answer="leave_asked").exclude(person=by.person or 0)


def _asked() -> QuerySet[Invitation]:
    return Invitation.objects.filter(sitting__state__in=ACTIONS["grant_leave"].states)


def papers(by: By, today: datetime.date) -> QuerySet[Paper]:
    """Give the signatures on paper that another person entered and another person gave."""
    waiting = papers_seen_by(by).filter(state__in=ACTIONS["check_paper"].states)
    return waiting.exclude(entered_by=by.person or 0).exclude(signer=by.person or 0)


def ahead(by: By, today: datetime.date) -> QuerySet[Sitting]:
    """Give the sittings to come that somebody may know of, the next first; one that runs on after midnight, or is adjourned, is among them."""
    ahead = Q(state__in=_RUNNING, day__gte=today) | Q(state__in=_RUNNING_ON)
    return seen_by(by).filter(ahead).order_by("day", "time", "pk")
