"""Make a unit, or change it."""

from yiding.office.base.by import By
from yiding.office.people.checks import Misfit, misfit_of_unit
from yiding.office.people.keeping import Given, keep_thing
from yiding.office.people.models import Unit


def keep_unit(by: By, given: Given, pk: int | None = None, version: int = 0) -> Unit:
    """Make a unit or change it. Errors: Refused, Misfitting for a name or code that is another's, Outdated; DoesNotExist."""
    return keep_thing(by, Unit, given, pk, version, _misfit)


def _misfit(unit: Unit) -> Misfit | None:
    others = list(Unit.objects.exclude(pk=unit.pk))
    names = {name: other for other in others for name in other.called}
    return misfit_of_unit(unit, names, {other.code: other for other in others})
