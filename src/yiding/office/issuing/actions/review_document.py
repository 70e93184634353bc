"""Review a document for the office, before it is signed."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.issuing.models import DocumentSeries, Issuance
from yiding.office.issuing.moving import issuance_moving
from yiding.office.issuing.telling import tell_roles
from yiding.rules.words import Words

_NO_SERIES: Words = ("没有这种发文字号；请从列表里选。", "There is no such series: choose one of the list.")


def review_document(
    by: By,
    pk: int,
    series: int | None = None,
    issued_as: str | None = None,
    openness: str | None = None,
    ground: str | None = None,
    *,
    reason: str = "",
) -> Issuance:
    """Review it, with its series, the name in which it is issued, and how open it is; what is not given stays as it was. Errors: Refused."""
    given = {
        "series_id": series,
        "issued_as": issued_as.strip()[:60] if issued_as else None,
        "openness": openness,
        "ground": ground.strip()[:300] if ground else None,
    }
    fields = {name: value for name, value in given.items() if value}
    texts = (issued_as or "", ground or "")
    if series and not DocumentSeries.objects.filter(pk=series).exists():
        raise Refused(_NO_SERIES)
    with issuance_moving("review_document", by, pk, reason=reason, texts=texts, fields=fields) as (issuance, doing):
        issuance.reviewed_at = timezone.now()
        tell_roles(doing, issuance, ("chief",), ("文件已审核，请签发", "Reviewed: sign it"))
    return issuance
