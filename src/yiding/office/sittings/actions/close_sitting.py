"""Close a sitting."""

from django.utils import timezone

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.moving import within
from yiding.office.base.by import By
from yiding.office.proposals.models import Proposal
from yiding.office.sittings.actions.decide_proposal import decide_proposal
from yiding.office.sittings.actions.defer_proposal import defer_proposal
from yiding.office.sittings.actions.withdraw_listed import withdraw_listed
from yiding.office.sittings.models import Presence, SittingItem
from yiding.office.sittings.moving import running


def close_sitting(by: By, pk: int) -> Sitting:
    """Close it: everybody has left, and every proposal goes where its outcome leads. Errors: Refused."""
    with running("close_sitting", by, pk) as (sitting, doing):
        now = timezone.now()
        for row in Presence.objects.filter(attendance__sitting=sitting, left_at=None):
            row.left_at = now
            doing.keep(row)
        by_proposal: dict[int, list[SittingItem]] = {}
        for item in sitting.taken.all():
            if item.proposal_id:
                by_proposal.setdefault(item.proposal_id, []).append(item)
        for proposal, items in by_proposal.items():
            if Proposal.objects.filter(pk=proposal, state="listed", sitting=sitting.pk).exists():
                _lead_on(within(by), proposal, items)
    return sitting


def _lead_on(by: By, proposal: int, items: list[SittingItem]) -> None:
    """Put a proposal where its items lead: it is decided as soon as one part is, deferred as soon as one is deferred."""
    rows = [row.of if row.state == "joined" and row.of else row for row in items]
    outcomes = {row.outcome for row in rows}
    why = next((f"{row.reason}；{row.condition}".rstrip("；") for row in rows if row.reason), "会议决定")
    if outcomes - {"deferred", "withdrawn"}:
        decide_proposal(by, proposal)
    elif "deferred" in outcomes:
        defer_proposal(by, proposal, why)
    else:
        withdraw_listed(by, proposal, why)
