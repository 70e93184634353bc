"""How leave from a sitting is decided."""

from yiding.office.agenda.asked import call_off
from yiding.office.agenda.models import Invitation, Sitting
from yiding.office.agenda.moving import sitting_moving
from yiding.office.agenda.telling import tell_persons
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed
from yiding.office.base.refused import Refused
from yiding.rules.words import Words

_NO_REASON: Words = ("不准假没有写明理由；请写明。", "Leave is refused without a reason: give it.")


def decide(act: str, by: By, pk: int, asked: int, granted: bool, stand_in: int | None, reason: str) -> Invitation:
    """Grant leave or refuse it; whoever is concerned is told. Errors: Refused."""
    with sitting_moving(act, by, pk, reason=reason, asked=asked) as (sitting, doing):
        if not granted and not reason.strip():
            raise Refused(_NO_REASON, "reason_given")
        row = sitting.invitations.select_related("person").get(pk=asked)
        before = row.stand_in_id
        row.answer = "leave_granted" if granted else "leave_refused"
        row.granted_by = by.name
        row.stand_in_id = (stand_in or row.stand_in_id) if granted else None
        doing.keep(row)
        doing.reason = f"{row.person}：{row.get_answer_display()}" + (f"（{reason}）" if reason else "")
        said = ("已准假", "Leave is granted") if granted else ("没有准假，请参会", "Leave is refused: please come")
        tell_persons(doing, sitting, [row.person_id], said)
        if before != row.stand_in_id:
            call_off(doing, sitting, before)
        if granted and row.stand_in_id:
            _ask_instead(doing, sitting, row)
    return row


def _ask_instead(doing: Deed, sitting: Sitting, row: Invitation) -> None:
    """Ask who stands in; who is asked already comes as that."""
    if row.stand_in_id is None or sitting.invitations.filter(person=row.stand_in_id).exists():
        return
    as_what = "standing" if row.as_what == "member" else row.as_what
    doing.keep(Invitation(sitting=sitting, person_id=row.stand_in_id, unit_id=row.unit_id, as_what=as_what))
    tell_persons(doing, sitting, [row.stand_in_id], ("请您代为参会", "You are asked to stand in at a sitting"))
