"""Approve an addition outside the budget."""

from yiding.office.base.by import By
from yiding.office.matters.form_models import Batch
from yiding.office.matters.form_moving import batch_moving
from yiding.office.matters.reopening import unless_over
from yiding.office.matters.telling import tell_roles, tell_units


def approve_addition(by: By, pk: int, reason: str = "") -> Batch:
    """Approve it: it counts in the plan and in the approved total from now on. Errors: Refused."""
    with batch_moving("approve_addition", by, pk, reason=reason) as (batch, doing):
        unless_over(batch.matter)
        batch.answer = reason.strip()[:500]
        told = ("预算外追加已批准", "The addition outside the budget was approved")
        tell_roles(doing, batch.matter, ("supervision",), told)
        leads = batch.matter.tasks.exclude(state="draft").values_list("lead", flat=True)
        tell_units(doing, batch.matter, list(leads), told)
    return batch
