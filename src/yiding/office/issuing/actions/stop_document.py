"""Stop the issuing of a document."""

from yiding.office.base.by import By
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.moving import issuance_moving
from yiding.office.issuing.telling import tell_roles, tell_units


def stop_document(by: By, pk: int, reason: str) -> Issuance:
    """Stop it with the reason; a number that was given stays given, and the text can be opened anew. Errors: Refused."""
    with issuance_moving("stop_document", by, pk, reason=reason) as (issuance, doing):
        words = ("停止印发", "The issuing was stopped")
        tell_units(doing, issuance, [issuance.unit_id], words)
        tell_roles(doing, issuance, ("secretariat", "supervision"), words)
    return issuance
