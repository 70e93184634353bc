"""Questions about sittings and their agendas, each asked through who asks: what is not yours to know is not there."""

from collections.abc import Sequence

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from yiding.office.agenda.models import Agenda, AgendaItem, Invitation, Packet, Sitting, SittingBody, Study, Waiting
from yiding.office.base.by import By
from yiding.office.base.models import Paper, Step
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.queries import seen_by as proposals_seen_by
from yiding.rules.gates import not_yet
from yiding.rules.running_actions import RUNNING_ACTIONS

PREPARING = ("secretariat", "office_head", "chief", "executive_vice")
"""Roles that see an agenda while it is drafted, and the whole packet."""
STAFF = (*PREPARING, "desk", "recorder", "supervision", "archivist")
"""Roles that see every sitting with its approved agenda."""
WHOLE = ("member", "standing")
"""As what one is asked to the whole of a sitting; the others come for their items and know only of these."""
FIXED = ("approved", "superseded")
"""States of an agenda that never changes any more."""
_TOLD_ALL = ("convene_sitting", "postpone_sitting", "cancel_sitting")
_RECORDING = ("secretariat", "recorder", "office_head")
_RECORDED = frozenset(RUNNING_ACTIONS) - {
    "open_sitting",
    "adjourn_sitting",
    "resume_sitting",
    "close_sitting",
    "confirm_record",
}
"""What is noted of persons and words while a sitting runs."""
_ON_IT = ("approved", "listed", "decided")


def seen_by(by: By) -> QuerySet[Sitting]:
    """Give the sittings that somebody may know of: the office all of them, others those to which they or their units are asked."""
    if by.has(*STAFF):
        return Sitting.objects.all()
    asked = Q(person=by.person) if by.person else Q(pk__in=())
    asked |= Q(unit__in=by.units(("liaison", "unit_head")))
    return Sitting.objects.filter(Exists(Invitation.objects.filter(asked, sitting=OuterRef("pk"))))


def with_all(sittings: QuerySet[Sitting]) -> QuerySet[Sitting]:
    """Fetch with each sitting what its page needs, in a fixed number of queries."""
    return sittings.select_related("chair").prefetch_related(
        Prefetch("bodies", SittingBody.objects.select_related("body")),
        Prefetch("agendas", Agenda.objects.select_related("packet")),
        Prefetch("invitations", Invitation.objects.select_related("person", "unit", "stand_in")),
    )


def one(by: By, pk: int) -> Sitting | None:
    """Give a sitting with all that gathers around it, None where it is not there for who asks."""
    return with_all(seen_by(by)).filter(pk=pk).first()


def agenda_of(by: By, pk: int) -> Agenda | None:
    """Give a version of an agenda, None where it is not there for who asks: a draft is for those who prepare it."""
    rows = Agenda.objects.select_related("sitting").filter(pk=pk, sitting__in=seen_by(by))
    return rows.first() if by.has(*PREPARING) else rows.filter(state__in=FIXED).first()


def agendas(by: By, sitting: Sitting) -> list[Agenda]:
    """Give the versions of a sitting's agenda that somebody may know of, newest first."""
    rows = list(sitting.agendas.all())
    return rows if by.has(*PREPARING) else [row for row in rows if row.state in FIXED]


def approved(sitting: Sitting) -> Agenda | None:
    """Give the version that holds now, None where none was approved."""
    return next((row for row in sitting.agendas.all() if row.state == "approved"), None)


def sent(sitting: Sitting) -> Packet | None:
    """Give the newest packet that was sent, None where none was."""
    packets = (getattr(row, "packet", None) for row in sitting.agendas.all())
    return next((packet for packet in packets if packet and packet.sent_at), None)


def packed(agenda: Agenda | None) -> bool:
    """Say whether the papers of a version are sent, or being made."""
    packet = getattr(agenda, "packet", None)
    return packet is not None and packet.state != "failed"


def invitation(by: By, sitting: Sitting) -> Invitation | None:
    """Give with what somebody is asked to a sitting, None where they are not."""
    return next((row for row in sitting.invitations.all() if by.person and row.person_id == by.person), None)


def items(by: By, agenda: Agenda) -> QuerySet[AgendaItem]:
    """Give the items of a version that somebody may know of, with presenter, waiting units and study."""
    rows = AgendaItem.objects.filter(agenda=agenda).select_related("presenter", "proposal__unit", "study")
    rows = rows.prefetch_related(Prefetch("waiting", Waiting.objects.select_related("unit")))
    return rows if by.has(*STAFF) else rows.filter(_mine(by))


def all_minutes(agenda: int) -> list[tuple[int, int]]:
    """Give the minutes of every item of a version, in order, by their keys: when one begins hangs on all before it."""
    return list(AgendaItem.objects.filter(agenda=agenda).values_list("pk", "minutes"))


def _mine(by: By) -> Q:
    """Give the condition of the items that concern somebody: all for who is asked to the whole, else those of person and unit."""
    asked = Invitation.objects.filter(person=by.person, person__isnull=False)
    here = asked.filter(sitting=OuterRef("agenda__sitting"))
    waits = Waiting.objects.filter(item=OuterRef("pk"))
    units = by.units(("liaison", "unit_head"))
    invited_for = here.filter(unit__isnull=False)
    return (
        Q(Exists(here.filter(as_what__in=WHOLE)))
        | Q(Exists(here), presenter=by.person, presenter__isnull=False)
        | Q(Exists(invited_for.filter(unit=OuterRef("proposal__unit"))))
        | Q(Exists(waits.filter(unit__in=asked.filter(sitting=OuterRef("item__agenda__sitting")).values("unit"))))
        | Q(proposal__unit__in=units)
        | Q(Exists(waits.filter(unit__in=units)))
    )


def invited_see(by: By) -> Q:
    """Give the condition of the proposals that somebody sees because the papers of a sitting were sent (need-to-know)."""
    if by.person is None:
        return Q(pk__in=())
    invited = Invitation.objects.filter(person=by.person, sitting=OuterRef("agenda__sitting"))
    on = AgendaItem.objects.filter(proposal=OuterRef("pk"), agenda__packet__sent_at__isnull=False)
    return Q(Exists(on.filter(_mine(by)).filter(Exists(invited))), state__in=_ON_IT)


def study_plan(year: int) -> QuerySet[Study]:
    """Give the plan of legal study of a year."""
    return Study.objects.filter(year=year).select_related("unit").prefetch_related("items__agenda__sitting")


def study(pk: int) -> Study | None:
    """Give one row of the plan of legal study."""
    return Study.objects.filter(pk=pk).first()


def history(by: By, sitting: Sitting, of: Sequence[Agenda]) -> list[Step]:
    """Give what was done to a sitting and to some versions of its agenda, newest first; who opened the papers stands apart.

    What was done names items and persons: who comes for an item learns only what was told to everybody, and what was noted
    of persons while it sat (why somebody left, who reads the raw record) is for those who take the record.
    """
    if not knows_whole(by, sitting):
        return list(Step.objects.filter(about=sitting.about, act__in=_TOLD_ALL))
    abouts = [sitting.about, *(agenda.about for agenda in of)]
    rows = Step.objects.filter(about__in=abouts).exclude(act="open_packet")
    return list(rows if by.has(*_RECORDING) else rows.exclude(act__in=_RECORDED))


def knows_whole(by: By, sitting: Sitting) -> bool:
    """Say whether somebody knows of the whole sitting: the office, and who is asked to all of it."""
    mine = invitation(by, sitting)
    return by.has(*STAFF) or (mine is not None and mine.as_what in WHOLE)


def openings(sitting: Sitting) -> list[Step]:
    """Give who opened the papers of a sitting, newest first."""
    return list(Step.objects.filter(about=sitting.about, act="open_packet"))


def signatures_waiting(sitting: Sitting, of: Sequence[Agenda]) -> list[Paper]:
    """Give the signatures on paper that were entered for a sitting or its agenda and wait for their check."""
    return list(Paper.objects.filter(target__in=[sitting.about, *(row.about for row in of)], state="entered"))


def packet_of(agenda: Agenda | None) -> Packet | None:
    """Give the packet of a version, as far as it is; None where none was asked for."""
    return getattr(agenda, "packet", None)


def known_proposals(by: By, rows: Sequence[AgendaItem]) -> set[int]:
    """Give which of the items' proposals somebody may open."""
    asked = [row.proposal_id for row in rows if row.proposal_id]
    return set(proposals_seen_by(by).filter(pk__in=asked).values_list("pk", flat=True)) if asked else set()


def ready_for(by: By, query: str = "") -> QuerySet[Proposal]:
    """Give the pool as far as somebody may know of it, oldest first, narrowed by the words of a query.

    Each proposal has `open_gates`: how many gates that only warn are open; those whose time comes later do not count.
    """
    rows = proposals_seen_by(by).filter(state="ready").select_related("unit", "presenter")
    for word in query.split():
        rows = rows.filter(Q(title__icontains=word) | Q(number__icontains=word) | Q(unit__name__icontains=word))
    waits = Q(gates__state="open") & ~Q(gates__gate__in=not_yet("ready"))
    return rows.annotate(open_gates=Count("gates", filter=waits)).order_by("moved_at", "id")
