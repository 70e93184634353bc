"""Co-sign a revised text for one's unit, or object to it."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.issuing.case import asked
from yiding.office.issuing.models import Issuance
from yiding.office.issuing.moving import issuance_moving, text_now, who
from yiding.office.issuing.telling import tell_roles, tell_units
from yiding.office.issuing.words import COSIGNED
from yiding.rules.words import Words

_NO_POSITION: Words = ("没有选同意还是不同意；请选。", "It is not said whether you agree: choose one.")


def cosign_document(by: By, pk: int, position: str, reason: str = "") -> Issuance:
    """Agree, or object with the reason. Errors: Refused."""
    with issuance_moving("cosign_document", by, pk, reason=reason, objects=position == "object") as (issuance, doing):
        if not position or position not in COSIGNED:
            raise Refused(_NO_POSITION)
        rows = asked(text_now(issuance), by)
        for row in rows:
            row.position, row.words, row.at = position, reason.strip()[:500], timezone.now()
            row.by_name = who(by, doing)
        doing.keep(*rows)
        doing.reason = "：".join(filter(None, [COSIGNED[position][0], reason.strip()]))
        if position == "object":
            words = ("会签单位不同意，请处理", "A unit objects to the text: settle it")
            tell_units(doing, issuance, [issuance.unit_id], words)
            tell_roles(doing, issuance, ("secretariat",), words)
    return issuance
