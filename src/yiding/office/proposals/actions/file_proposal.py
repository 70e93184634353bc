"""File a proposal."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.numbers import take
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_declared, refuse_marked
from yiding.office.people.models import Unit
from yiding.office.proposals.case import case_of
from yiding.office.proposals.filling import fill, texts_of
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import move
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import may


def file_proposal(by: By, unit: int, fields: Mapping[str, Any], *, placeholder: bool = False) -> Proposal:
    """File a proposal of a unit; a placeholder (涉密占位) holds a number, a presenter and no content.

    Errors: Refused; what bears a mark of secrecy is kept nowhere.
    """
    action = ACTIONS["file_proposal"]
    with deed("file_proposal", by, f"people.unit:{unit}") as doing:
        refuse_marked(*texts_of(fields))
        if fields.get("secret"):
            refuse_declared()
        if not Unit.objects.filter(pk=unit).exists():
            raise Unseen(("这个单位", "unit"))
        proposal = Proposal(unit_id=unit, state="", secret=None, placeholder=placeholder)
        if placeholder:
            proposal.title, proposal.secret = "涉密议题（材料另行报送）", True
        doing.allow(may("file_proposal", by.actor(), _new(proposal, by)))
        now = timezone.now()
        year = today().year
        proposal.number = f"{year}-{take(f'proposal {year}'):04}"
        proposal.filed_at = proposal.moved_at = now
        move(proposal, action, by)
        fill(proposal, fields)
        doing.after = proposal.state
        doing.keep(proposal)
        doing.about, doing.link = proposal.about, f"/proposals/{proposal.pk}/"
    return proposal


def _new(proposal: Proposal, by: By) -> Any:
    """Give the case of what is not there yet: only whose unit it is for."""
    bare = Proposal(unit_id=proposal.unit_id, state="", pk=0, secret=False)
    return case_of(bare, by, ACTIONS["file_proposal"])
