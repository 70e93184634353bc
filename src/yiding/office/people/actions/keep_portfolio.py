"""Say which vice-head is in charge of a unit, and on which days."""

from yiding.office.base.by import By
from yiding.office.people.checks import Misfit, misfit_in_fields, misfit_of_portfolio
from yiding.office.people.keeping import Given, keep_thing
from yiding.office.people.models import Portfolio, RoleHeld


def keep_portfolio(by: By, given: Given, pk: int | None = None, version: int = 0) -> Portfolio:
    """Make a row of a portfolio or change one. Errors: Refused, Misfitting, Outdated; DoesNotExist."""
    return keep_thing(by, Portfolio, given, pk, version, _misfit)


def _misfit(row: Portfolio) -> Misfit | None:
    if found := misfit_in_fields(row):
        return found
    beside = Portfolio.objects.exclude(pk=row.pk).filter(unit=row.unit, person=row.person)
    return misfit_of_portfolio(row, beside, RoleHeld.objects.filter(person=row.person))
