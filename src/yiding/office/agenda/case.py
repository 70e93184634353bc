"""A sitting and a version of its agenda as the rules see them."""

from yiding.office.agenda.models import Agenda, AgendaItem, Invitation, Sitting
from yiding.office.agenda.queries import PREPARING, approved, invitation, packed, sent
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.proposals.case import case_of
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.queries import with_all
from yiding.rules.action import Action
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case, blocked

LEAVE = ("leave_asked", "leave_granted", "leave_refused")
"""Answers of who asked for leave."""
STANDS = ("proposed", "approved", "listed")
"""States of a proposal that stands on an agenda."""

HERE = (*STANDS, "decided")
"""States of a proposal that stands on an agenda, or was decided there."""


def stands(proposal: Proposal, sitting: int) -> bool:
    """Say whether a proposal stands on the agenda of this sitting; postponed, it may meanwhile stand on another's."""
    return proposal.state in STANDS and proposal.sitting == sitting


def here(row: AgendaItem) -> bool:
    """Say whether an item still comes before its sitting, or did: its proposal stands there or is decided; a legal study stays."""
    proposal = row.proposal
    return proposal is None or (proposal.state in HERE and proposal.sitting == row.agenda.sitting_id)


def sitting_case(sitting: Sitting, by: By, reason: str = "", asked: Invitation | None = None) -> Case:
    """Give the case of a sitting for who acts; `asked` is the invitation that is acted on, where there is one."""
    invited, holds = invitation(by, sitting), approved(sitting)
    return Case(
        sitting.state,
        today(),
        done_by=_done(sitting),
        reason=reason,
        approved=holds is not None,
        noticed=holds is not None and sitting.noticed == holds.number,
        packed=packed(holds),
        left=holds is None or sitting.state not in ACTIONS["convene_sitting"].states or _left(holds),
        dated=sitting.day is not None,
        invited=invited is not None,
        reads=sent(sitting) is not None and (invited is not None or by.has(*PREPARING)),
        leave_of="" if asked is None else "member" if asked.as_what == "member" else "other",
        leave_asked=asked is None or asked.answer in LEAVE,
        oneself=asked is not None and asked.person_id == by.person,
    )


def _left(agenda: Agenda) -> bool:
    """Say whether something of a version still comes before its sitting."""
    return any(here(row) for row in agenda.items.select_related("proposal", "agenda"))


def agenda_case(agenda: Agenda, by: By, action: Action, reason: str = "") -> Case:
    """Give the case of a version of an agenda for who acts; only approval looks at the gates of each proposal."""
    versions = list(agenda.sitting.agendas.all())
    items = list(AgendaItem.objects.filter(agenda=agenda.pk).select_related("proposal"))
    return Case(
        agenda.state,
        today(),
        done_by=_done(agenda),
        reason=reason,
        items=len(items),
        gone=tuple(row.title for row in items if row.proposal and not stands(row.proposal, agenda.sitting_id)),
        unready=_unready(items, by) if "items_ready" in action.guards else (),
        next_open=any(row.number > agenda.number for row in versions),
        sent=agenda.sent_at is not None,
        follows=any(row.number < agenda.number and row.state == "approved" for row in versions),
    )


def _unready(items: list[AgendaItem], by: By) -> tuple[str, ...]:
    """Give the titles of the proposals that wait for approval and whose gates are not passed."""
    waiting = Proposal.objects.filter(pk__in=[row.proposal_id for row in items], state="proposed")
    action = ACTIONS["approve_proposal"]
    return tuple(row.title for row in with_all(waiting) if blocked(case_of(row, by, action), "listing"))


def _done(thing: Sitting | Agenda) -> dict[str, frozenset[str]]:
    return {duty: frozenset(persons) for duty, persons in thing.done_by.items()}
