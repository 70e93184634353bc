"""Make a person, or change what is known of one."""

from yiding.office.base.by import By
from yiding.office.people.checks import misfit_of_person
from yiding.office.people.keeping import Given, keep_thing
from yiding.office.people.models import Person


def keep_person(by: By, given: Given, pk: int | None = None, version: int = 0) -> Person:
    """Make a person or change one. Errors: Refused, Misfitting, Outdated; DoesNotExist."""
    return keep_thing(by, Person, given, pk, version, misfit_of_person)
