"""Refuse an addition outside the budget."""

from yiding.office.base.by import By
from yiding.office.matters.form_models import Batch
from yiding.office.matters.form_moving import batch_moving
from yiding.office.matters.telling import tell_roles


def refuse_addition(by: By, pk: int, reason: str) -> Batch:
    """Refuse it, and say why. Errors: Refused."""
    with batch_moving("refuse_addition", by, pk, reason=reason) as (batch, doing):
        batch.answer = reason.strip()[:500]
        told = ("预算外追加没有批准", "The addition outside the budget was refused")
        tell_roles(doing, batch.matter, ("supervision",), told)
    return batch
