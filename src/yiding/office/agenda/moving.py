"""How every action on a sitting and on a version of its agenda runs: fetched through the user, locked, permitted, moved, noted."""

from collections.abc import Iterator
from contextlib import contextmanager

from yiding.office.agenda.case import agenda_case, sitting_case
from yiding.office.agenda.models import Agenda, Invitation, Sitting
from yiding.office.agenda.queries import FIXED, agenda_of, one, seen_by
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import move
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.rules.action import Action
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

_FIXED: Words = (
    "这一版议程已经审定，不能再改（依据各地政府工作规则的通行做法）；要改请另起议程版本。",
    "This version of the agenda is approved and never changes (by common practice of local rules of procedure): "
    "open the next version.",
)
_SITTING: Words = ("这次会议", "sitting")


def agenda_refusal(
    agenda: Agenda, by: By, act: str, reason: str, case: Case | None = None, *, late: bool = False
) -> Refusal | None:
    """Say why an action may not be done on a version now; of an approved one, that the next version is to be opened.

    A `case` that was made before is not made again; `late` says that a proposal is put on after the notices went out.
    """
    action = ACTIONS[act]
    found = may(act, by.actor(), (case or agenda_case(agenda, by, action, reason))._replace(late=late))
    if found and found.rule == "state" and agenda.state in FIXED and "draft" in action.states:
        return Refusal("state", _FIXED)
    return found


@contextmanager
def sitting_moving(
    act: str, by: By, pk: int, *, reason: str = "", texts: tuple[str, ...] = (), asked: int | None = None
) -> Iterator[tuple[Sitting, Deed]]:
    """Open an action on a sitting; on leaving, it stands in its next state and everything is noted.

    `asked` is the invitation that is acted on. Errors: Unseen; Refused with the rule that refuses.
    """
    action = ACTIONS[act]
    with deed(act, by, f"agenda.sitting:{pk}", reason) as doing:
        sitting = locked_sitting(by, pk)
        refuse_marked(reason, *texts)
        row = None if asked is None else Invitation.objects.filter(sitting=sitting, pk=asked).first()
        doing.allow(may(act, by.actor(), sitting_case(sitting, by, reason, row)))
        if asked is not None and row is None:
            raise Unseen(_SITTING)
        _begin(doing, by, action, sitting)
        if action.becomes:
            sitting.state = action.becomes
        yield sitting, doing
        doing.after = sitting.state
        doing.keep(sitting)


@contextmanager
def sitting_looking(act: str, by: By, pk: int) -> Iterator[tuple[Sitting, Deed]]:
    """Open an act that changes nothing of a sitting, and is noted. Errors: Unseen; Refused with the rule that refuses."""
    with deed(act, by, f"agenda.sitting:{pk}") as doing:
        sitting = one(by, pk)
        if sitting is None:
            raise Unseen(_SITTING)
        doing.allow(may(act, by.actor(), sitting_case(sitting, by)))
        yield sitting, doing


@contextmanager
def agenda_moving(
    act: str, by: By, pk: int, *, reason: str = "", texts: tuple[str, ...] = ()
) -> Iterator[tuple[Agenda, Deed]]:
    """Open an action on a version of an agenda, as `sitting_moving` does on a sitting."""
    action = ACTIONS[act]
    with deed(act, by, f"agenda.agenda:{pk}", reason) as doing:
        agenda = locked_agenda(by, pk)
        refuse_marked(reason, *texts)
        doing.allow(agenda_refusal(agenda, by, act, reason))
        _begin(doing, by, action, agenda)
        move(agenda, action, by)
        yield agenda, doing
        doing.after = agenda.state
        doing.keep(agenda)


def locked_sitting(by: By, pk: int) -> Sitting:
    """Give a sitting that somebody may know of, locked until the deed ends. Errors: Unseen."""
    if not seen_by(by).filter(pk=pk).exists():
        raise Unseen(_SITTING)
    return Sitting.objects.select_for_update().get(pk=pk)


def locked_agenda(by: By, pk: int) -> Agenda:
    """Give a version that somebody may know of, its sitting locked until the deed ends. Errors: Unseen."""
    found = agenda_of(by, pk)
    if found is None:
        raise Unseen(_SITTING)
    Sitting.objects.select_for_update().get(pk=found.sitting_id)
    return Agenda.objects.select_related("sitting").get(pk=pk)


def within(by: By) -> By:
    """Give who acts in a deed within a deed: the form's key is claimed once."""
    return by._replace(once="")


def _begin(doing: Deed, by: By, action: Action, thing: Sitting | Agenda) -> None:
    doing.before = thing.state
    sitting = thing.sitting_id if isinstance(thing, Agenda) else thing.pk
    doing.link = f"/sittings/{sitting}/"
    doing.how = by.how or by.entrusted_by(action.roles)
