"""Return a document to the unit that revises it."""

from yiding.office.base.by import By
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.moving import issuance_moving
from yiding.office.issuing.telling import tell_units


def return_document(by: By, pk: int, reason: str) -> Issuance:
    """Return it with the reason; the next text is re-checked and co-signed anew. Errors: Refused."""
    with issuance_moving("return_document", by, pk, reason=reason) as (issuance, doing):
        issuance.to_office_at = issuance.for_review_at = issuance.reviewed_at = None
        tell_units(doing, issuance, [issuance.unit_id], ("文件已退回，请修改", "The document came back: revise it"))
    return issuance
