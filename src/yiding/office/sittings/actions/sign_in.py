"""Sign somebody in."""

from django.utils import timezone

from yiding.office.agenda.models import Invitation, Sitting
from yiding.office.agenda.queries import WHOLE
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.refused import Refused
from yiding.office.sittings.codes import code_of, typed_code
from yiding.office.sittings.models import Attendance, Presence
from yiding.office.sittings.moving import running
from yiding.rules.words import Words

_NOBODY: Words = (
    "没有找到这个人，或者不在参会名单上；请核对，确需参会的用“增加参会人员”。",
    "Nobody of that name or code is asked to come: look again, or add the attendee.",
)
_TWO: Words = ("有几个人同名；请在名单上签到。", "Several bear that name: sign in on the list.")


def sign_in(by: By, pk: int, person: int | None = None, typed: str = "") -> Attendance:
    """Sign in who is chosen on the list, or whose name or code was typed. Who comes to the whole sitting is in the room then.

    Who comes for an item waits outside until it is called. Signed in twice, the first time counts. Errors: Refused.
    """
    with running("sign_in", by, pk, texts=(typed,)) as (sitting, doing):
        asked, how = _found(sitting, typed) if person is None else (_chosen(sitting, person), "list")
        row = Attendance.objects.filter(sitting=sitting, person=asked.person_id).first()
        row = row or Attendance(sitting=sitting, person_id=asked.person_id)
        if row.signed_at is None:
            row.unit_id, row.as_what = asked.unit_id, asked.as_what
            row.stands_for_id = row.stands_for_id or _stands_for(sitting, asked.person_id)
            row.signed_at, row.how = timezone.now(), how
            doing.keep(row)
            if row.as_what in WHOLE or row.person_id == sitting.chair_id:
                come_in(doing, row)
    return row


def come_in(doing: Deed, row: Attendance) -> None:
    """Note that somebody is in the room from now on, where they are not yet."""
    if not Presence.objects.filter(attendance=row, left_at=None).exists():
        doing.keep(Presence(attendance=row, came_at=timezone.now()))


def go_out(doing: Deed, row: Attendance, why: str) -> None:
    """Note that somebody is no longer in the room."""
    for presence in Presence.objects.filter(attendance=row, left_at=None):
        presence.left_at, presence.why = timezone.now(), why
        doing.keep(presence)


def _chosen(sitting: Sitting, person: int) -> Invitation | Attendance:
    """Give who is asked, or was added and struck again."""
    rows: list[Invitation | Attendance] = [*sitting.invitations.all(), *sitting.attendance.all()]
    found = next((row for row in rows if row.person_id == person), None)
    if found is None:
        raise Refused(_NOBODY, "not_asked")
    return found


def _found(sitting: Sitting, typed: str) -> tuple[Invitation | Attendance, str]:
    """Give who bears a name or a code, and how that was told. Errors: Refused where nobody does, or several."""
    code, name = typed_code(typed), "".join(typed.split())
    rows = list(sitting.invitations.all())
    by_code = [row for row in rows if code and code_of(sitting.pk, row.person_id) == code]
    by_name = [row for row in rows if row.person.name == name]
    if len(by_name) > 1:
        raise Refused(_TWO, "several")
    if not by_code and not by_name:
        raise Refused(_NOBODY, "not_asked")
    return (by_code[0], "code") if by_code else (by_name[0], "keyboard")


def _stands_for(sitting: Sitting, person: int) -> int | None:
    """Give for whom somebody stands in, by the leave that was granted."""
    rows = (row for row in sitting.invitations.all() if row.answer == "leave_granted")
    return next((row.person_id for row in rows if row.stand_in_id == person), None)
