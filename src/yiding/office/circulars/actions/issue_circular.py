"""Issue an approved circular to units."""

from collections.abc import Sequence

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.circulars.models import Circular, CircularReceipt
from yiding.office.circulars.moving import circular_moving, tell_units
from yiding.office.people.models import Unit
from yiding.rules.words import Words

_NOBODY: Words = ("没有选发给哪些单位；请至少选一个。", "It is not said to whom: choose one unit at least.")


def issue_circular(by: By, pk: int, units: Sequence[int]) -> Circular:
    """Send it; each unit signs for it. Errors: Refused."""
    with circular_moving("issue_circular", by, pk) as (circular, doing):
        found = list(Unit.objects.filter(pk__in=units))
        if not found:
            raise Refused(_NOBODY)
        circular.issued_at = timezone.now()
        for unit in found:
            doing.keep(CircularReceipt(circular=circular, unit=unit, sent_at=circular.issued_at))
        told = ("督查通报已印发，请签收", "A circular was issued: sign for it")
        tell_units(doing, circular, [unit.pk for unit in found], told)
    return circular
