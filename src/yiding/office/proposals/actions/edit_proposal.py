"""Change a proposal before it is submitted, or after it was returned."""

from collections.abc import Mapping
from typing import Any

from yiding.office.base.by import By
from yiding.office.base.refused import Outdated
from yiding.office.base.secrecy import refuse_declared
from yiding.office.proposals.filling import fill, texts_of
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.moving import moving


def edit_proposal(by: By, pk: int, version: int, fields: Mapping[str, Any]) -> Proposal:
    """Change what a proposal says. Errors: Refused; Outdated where it is no longer the version that the form was made from."""
    with moving("edit_proposal", by, pk, texts=texts_of(fields)) as (proposal, _):
        if fields.get("secret"):
            refuse_declared()
        if proposal.version != version:
            raise Outdated({name: str(getattr(proposal, name) or "") for name in fields if hasattr(proposal, name)})
        fill(proposal, fields)
    return proposal
