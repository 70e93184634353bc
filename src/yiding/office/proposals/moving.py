"""How every action on a proposal runs: fetched through the user, locked, permitted, moved to its next state, noted."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import note_duty
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.proposals.case import case_of
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.queries import PUT, seen_by, with_all
from yiding.rules.action import Action
from yiding.rules.actions import ACTIONS
from yiding.rules.gates import GATES
from yiding.rules.permission import may
from yiding.rules.words import Words

PROPOSAL: Words = ("这个议题", "proposal")


@contextmanager
def moving(
    act: str,
    by: By,
    pk: int,
    *,
    reason: str = "",
    gate: str = "",
    texts: tuple[str, ...] = (),
    more: Mapping[str, Any] | None = None,
) -> Iterator[tuple[Proposal, Deed]]:
    """Open an action on a proposal; on leaving, it stands in its next state and everything is noted.

    `more` is what the rules have to know of the action besides. Errors: Unseen; Refused with the rule that refuses, `no_secret` for a text that bears a mark of secrecy.
    """
    action = ACTIONS[act]
    with deed(act, by, f"proposals.proposal:{pk}", reason) as doing:
        if not seen_by(by).filter(pk=pk).exists():
            raise Unseen(PROPOSAL)
        proposal = Proposal.objects.select_for_update().get(pk=pk)
        refuse_marked(reason, *texts)
        whole = with_all(Proposal.objects.all()).get(pk=pk)
        doing.allow(may(act, by.actor(), case_of(whole, by, action, gate, reason)._replace(**(more or {}))))
        doing.before = proposal.state
        doing.link = f"/proposals/{pk}/"
        doing.how = by.how or _entrusted(by, action, gate, proposal)
        move(proposal, action, by)
        yield proposal, doing
        doing.after = proposal.state
        doing.keep(proposal)


def move(proposal: Proposal, action: Action, by: By) -> None:
    """Put a proposal into the state that an action leads to, and keep who did which duty on it."""
    if action.becomes and action.becomes != proposal.state:
        proposal.state = action.becomes
        proposal.moved_at = timezone.now()
        proposal.on_table = False
        if proposal.state not in PUT:
            proposal.sitting = None
    note_duty(proposal, action, by)


def _entrusted(by: By, action: Action, gate: str, proposal: Proposal) -> str:
    """Say for whom somebody acts: by the role that is used, the gate's own or the own unit's."""
    opens = gate in GATES and GATES[gate].owner in action.roles
    roles = (GATES[gate].owner,) if opens else action.roles
    return by.entrusted_by(roles, proposal.unit_id if action.own else None)
