"""Put an issued document on file: its way is at its end."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.moving import issuance_moving
from yiding.office.issuing.telling import tell_roles, tell_units


def file_document(by: By, pk: int, kept_as: str) -> Issuance:
    """File it under its shelf mark or place; the unit asks for the completion of its task with it as evidence. Errors: Refused."""
    with issuance_moving("file_document", by, pk, texts=(kept_as,), kept=bool(kept_as.strip())) as (issuance, doing):
        issuance.filed_at, issuance.kept_as = timezone.now(), kept_as.strip()[:100]
        doing.reason = issuance.kept_as
        words = ("文件已归档，可以申请办结", "On file: completion can be asked for")
        tell_units(doing, issuance, [issuance.unit_id], words)
        tell_roles(doing, issuance, ("supervision",), ("文件已归档", "A document is on file"))
    return issuance
