"""Say who belongs to a body, as a member or a standing non-member, and on which days."""

from yiding.office.base.by import By
from yiding.office.people.checks import Misfit, misfit_in_fields, misfit_of_member
from yiding.office.people.keeping import Given, keep_thing
from yiding.office.people.models import Member


def keep_member(by: By, given: Given, pk: int | None = None, version: int = 0) -> Member:
    """Make a membership or change one. Errors: Refused, Misfitting, Outdated; DoesNotExist."""
    return keep_thing(by, Member, given, pk, version, _misfit)


def _misfit(member: Member) -> Misfit | None:
    if found := misfit_in_fields(member):
        return found
    beside = Member.objects.exclude(pk=member.pk).filter(body=member.body, person=member.person)
    return misfit_of_member(member, beside)
