"""Send a revised text to units for co-signing."""

from collections.abc import Sequence

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.issuing.models import Cosign, Issuance
from yiding.office.issuing.moving import issuance_moving, text_now
from yiding.office.issuing.telling import tell_units
from yiding.office.people.models import Unit
from yiding.rules.words import Words

_NONE: Words = ("没有选还没有送过的单位；请选。", "No unit was chosen that is not asked already: choose one.")


def ask_cosigning(by: By, pk: int, units: Sequence[int]) -> Issuance:
    """Ask units that are not asked yet. Errors: Refused."""
    with issuance_moving("ask_cosigning", by, pk) as (issuance, doing):
        text = text_now(issuance)
        there = {row.unit_id for row in text.cosigns.all()}
        found = list(Unit.objects.filter(pk__in=units).exclude(pk__in=there))
        if not found:
            raise Refused(_NONE)
        doing.keep(*(Cosign(revision=text, unit=unit, asked_at=timezone.now()) for unit in found))
        doing.reason = "、".join(str(unit) for unit in found)
        tell_units(doing, issuance, [unit.pk for unit in found], ("请会签文件", "Co-sign a document"))
    return issuance
