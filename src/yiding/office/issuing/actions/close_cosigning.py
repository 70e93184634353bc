"""Close the co-signing of a text: it goes to the office, or first to whom it has to be reported."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.issuing.case import issuance_case
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.moving import issuance_moving, text_now
from yiding.office.issuing.telling import tell_roles


def close_cosigning(by: By, pk: int, reason: str = "") -> Issuance:
    """Close it; without every agreement only with the reason. Errors: Refused."""
    with issuance_moving("close_cosigning", by, pk, reason=reason) as (issuance, doing):
        text = text_now(issuance)
        text.cosigned_at, text.why = timezone.now(), reason.strip()[:500]
        doing.keep(text)
        issuance.to_office_at = text.cosigned_at
        if issuance_case(issuance, by).issuing.waiting:
            issuance.state = "reporting"
            tell_roles(
                doing,
                issuance,
                ("secretariat", "office_head"),
                ("请按规定请示报告", "Report it first, as the law asks"),
            )
        else:
            issuance.for_review_at = text.cosigned_at
            tell_roles(doing, issuance, ("office_head",), ("文件会签完毕，请审核", "Co-signed: review it"))
    return issuance
