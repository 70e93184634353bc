"""Give a person a role, or change it; it ends by its date."""

from yiding.office.base.by import By
from yiding.office.people.checks import Misfit, misfit_in_fields, misfit_of_role
from yiding.office.people.keeping import Given, keep_thing
from yiding.office.people.models import RoleHeld


def keep_role(by: By, given: Given, pk: int | None = None, version: int = 0) -> RoleHeld:
    """Make a role held or change one. Errors: Refused, Misfitting for a role held twice or a second chief, Outdated; DoesNotExist."""
    return keep_thing(by, RoleHeld, given, pk, version, _misfit)


def _misfit(row: RoleHeld) -> Misfit | None:
    if found := misfit_in_fields(row):
        return found
    others = RoleHeld.objects.exclude(pk=row.pk).select_related("person", "unit")
    return misfit_of_role(row, others.filter(person=row.person), others.filter(role="chief"))
