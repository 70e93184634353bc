"""Issue a signed document: what was printed, and the units to which it goes."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.models import StoredFile
from yiding.office.issuing.checking import Difference, difference
from yiding.office.issuing.models import DocumentReceipt, Issuance
from yiding.office.issuing.moving import issuance_moving
from yiding.office.issuing.queries import ISSUING, newest, one
from yiding.office.issuing.telling import tell_roles, tell_units
from yiding.office.people.models import Unit


class Printed(NamedTuple):
    """What was printed: a file and its name."""

    file: StoredFile
    name: str


def issue_document(
    by: By,
    pk: int,
    units: Sequence[int] = (),
    *,
    file: StoredFile | None = None,
    file_name: str = "",
    reason: str = "",
) -> Issuance:
    """Issue it to units. Without a printed file the signed text itself is issued; a printed one says the same, word for word; where it has more, or holds no words, it is said who compared it.

    Errors: Refused.
    """
    found = list(Unit.objects.filter(pk__in=units))
    differs = _difference(one(by, pk), Printed(file, file_name)) if file else Difference()
    with issuance_moving(
        "issue_document",
        by,
        pk,
        reason=reason,
        texts=(file_name,),
        receivers=bool(found),
        differs=differs.lacks,
        more=differs.more,
        unread=differs.unread,
    ) as (issuance, doing):
        text = newest(issuance)
        issuance.issued_at = timezone.now()
        issuance.file, issuance.file_name = file, file_name[:200]
        if file is None and text is not None:
            issuance.file, issuance.file_name = text.file, text.name
        issuance.compared = reason.strip()[:300]
        gates = issuance.proposal.gates.filter(gate__in=ISSUING).exclude(state="void")
        issuance.passed = {gate.gate: gate.state for gate in gates}
        sent = [DocumentReceipt(issuance=issuance, unit=unit, sent_at=issuance.issued_at) for unit in found]
        doing.keep(*sent)
        doing.reason = "、".join(filter(None, [issuance.number_words, reason.strip()]))
        tell_units(doing, issuance, [unit.pk for unit in found], ("文件已印发，请签收", "Issued: sign for it"))
        tell_roles(doing, issuance, ("supervision", "disclosure", "archivist"), ("文件已印发", "A document was issued"))
    return issuance


def _difference(issuance: Issuance | None, printed: Printed) -> Difference:
    text = newest(issuance) if issuance else None
    if issuance is None or text is None or text.file.wiped:
        return Difference()
    office = Unit.objects.filter(kind="office").first()
    known = (issuance.issued_as, issuance.number_words, issuance.title, office.name if office else "")
    return difference(text, printed, known)
