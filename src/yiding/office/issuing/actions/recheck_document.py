"""Re-check the legality of a revised text."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.moving import issuance_moving, text_now, who
from yiding.office.issuing.telling import tell_roles, tell_units


def recheck_document(by: By, pk: int, reason: str) -> Issuance:
    """Find it lawful, with the opinion; what is not lawful is returned with `return_document`. Errors: Refused."""
    with issuance_moving("recheck_document", by, pk, reason=reason) as (issuance, doing):
        text = text_now(issuance)
        text.recheck, text.rechecked_at, text.rechecked_by = reason.strip(), timezone.now(), who(by, doing)
        doing.keep(text)
        words = ("合法性复核完毕，请送会签", "Re-checked: send it for co-signing")
        tell_units(doing, issuance, [issuance.unit_id], words)
        tell_roles(doing, issuance, ("secretariat",), words)
    return issuance
