"""Give a person a post, or change it; it ends by its date."""

from yiding.office.base.by import By
from yiding.office.people.checks import misfit_in_fields
from yiding.office.people.keeping import Given, keep_thing
from yiding.office.people.models import Post


def keep_post(by: By, given: Given, pk: int | None = None, version: int = 0) -> Post:
    """Make a post or change one. Errors: Refused, Misfitting, Outdated; DoesNotExist."""
    return keep_thing(by, Post, given, pk, version, misfit_in_fields)
