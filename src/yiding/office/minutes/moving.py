"""How every action on minutes runs: fetched through the user, locked, permitted, moved, noted."""

from collections.abc import Iterator
from contextlib import contextmanager

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import move
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.minutes.case import minutes_case
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.queries import seen_by
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.citations import cite
from yiding.rules.minutes_actions import SIGNABLE, SIGNED
from yiding.rules.permission import Refusal, may
from yiding.rules.words import Words

MINUTES: Words = ("这份纪要", "minutes")
_SOURCE = cite("14", "22", "E").words()
_FIXED: Words = (
    f"纪要已经签发，内容不能再改（依据{_SOURCE[0]}）；要改请在印发后另起更正。",
    f"The minutes are signed and never change (by {_SOURCE[1]}): once they are issued, open a correction.",
)


def minutes_refusal(
    minutes: Minutes, by: By, act: str, reason: str, case: Case | None = None, part: int | None = None
) -> Refusal | None:
    """Say why an action may not be done now; of signed minutes, that a correction is the way.

    A `case` that was made before is not made again.
    """
    if case is None:
        case = minutes_case(minutes, by, reason, part, looks=bool({*SIGNABLE} & {*ACTIONS[act].guards}))
    found = may(act, by.actor(), case)
    if found and found.rule == "state" and minutes.state in SIGNED and not set(ACTIONS[act].states) & set(SIGNED):
        return Refusal("state", _FIXED)
    return found


@contextmanager
def minutes_moving(
    act: str, by: By, pk: int, *, reason: str = "", texts: tuple[str, ...] = (), part: int | None = None
) -> Iterator[tuple[Minutes, Deed]]:
    """Open an action on minutes; on leaving, they stand in their next state and everything is noted.

    `part` is the part that is acted on. Errors: Unseen; Refused with the rule that refuses.
    """
    action = ACTIONS[act]
    with deed(act, by, f"minutes.minutes:{pk}", reason) as doing:
        minutes = locked(by, pk)
        refuse_marked(reason, *texts)
        doing.allow(minutes_refusal(minutes, by, act, reason, part=part))
        doing.before, doing.link = minutes.state, f"/minutes/{pk}/"
        doing.how = by.how or by.entrusted_by(action.roles)
        move(minutes, action, by)
        yield minutes, doing
        doing.after = minutes.state
        doing.keep(minutes)


def locked(by: By, pk: int) -> Minutes:
    """Give minutes that somebody may know of, their sitting locked with them until the deed ends. Errors: Unseen."""
    found = seen_by(by).filter(pk=pk).first()
    if found is None:
        raise Unseen(MINUTES)
    Sitting.objects.select_for_update().get(pk=found.sitting_id)
    minutes: Minutes = Minutes.objects.select_for_update().get(pk=pk)
    return minutes
