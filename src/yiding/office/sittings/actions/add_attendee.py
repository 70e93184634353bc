"""Add an attendee."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.sittings.actions.sign_in import come_in
from yiding.office.sittings.models import Attendance
from yiding.office.sittings.moving import running
from yiding.office.sittings.queries import members_of
from yiding.rules.words import Words

_THERE: Words = ("这个人已在参会名单上；请直接签到。", "This person is asked to come: sign in on the list.")
_MEMBER: Words = (
    "这个人是组成人员，不能以列席身份增加；请先发通知。",
    "This person is a member and cannot be added as a non-member: send the notice first.",
)


def add_attendee(
    by: By, pk: int, person: int, unit: int | None, reason: str, stands_for: int | None = None
) -> Attendance:
    """Sign in somebody who was not asked, as a non-member: who stands in at the last minute, or is called by the chief's word.

    Nobody becomes a member by it. Errors: Refused.
    """
    with running("add_attendee", by, pk, reason=reason) as (sitting, doing):
        asked = {row.person_id for row in sitting.invitations.all()}
        if person in asked | {row.person_id for row in sitting.attendance.all()}:
            raise Refused(_THERE, "asked_already")
        if any(row.person_id == person for rows in members_of(sitting).values() for row in rows):
            raise Refused(_MEMBER, "member")
        row = Attendance(sitting=sitting, person_id=person, unit_id=unit, as_what="standing", stands_for_id=stands_for)
        row.signed_at, row.how = timezone.now(), "list"
        doing.keep(row)
        come_in(doing, row)
    return row
