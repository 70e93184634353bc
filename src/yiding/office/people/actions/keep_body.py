"""Make a body that meets, or change it."""

from yiding.office.base.by import By
from yiding.office.people.checks import Misfit, misfit_of_body
from yiding.office.people.keeping import Given, keep_thing
from yiding.office.people.models import Body


def keep_body(by: By, given: Given, pk: int | None = None, version: int = 0) -> Body:
    """Make a body or change one. Errors: Refused, Misfitting, Outdated; DoesNotExist."""
    return keep_thing(by, Body, given, pk, version, _misfit)


def _misfit(body: Body) -> Misfit | None:
    return misfit_of_body(body, Body.objects.exclude(pk=body.pk).values_list("name", flat=True))
