"""How every action on a sitting that runs, and on one of its items, runs: locked, permitted, moved to its next state, noted.

An action on an item locks its sitting too: two clerks who record at once never decide on different states of the room.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.utils import timezone

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.moving import locked_sitting
from yiding.office.base.by import By
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import note_duty
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.sittings.case import item_case, running_case
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.queries import one
from yiding.rules.action import Action
from yiding.rules.actions import ACTIONS
from yiding.rules.permission import may
from yiding.rules.words import Words

_SITTING: Words = ("这次会议", "sitting")
_ITEM: Words = ("这个议题", "item")
KnowsSitting = Callable[[Sitting], Mapping[str, Any]]
"""Gives what the rules have to know of an action on a sitting besides."""
Knows = Callable[[Sitting, SittingItem], Mapping[str, Any]]
"""Gives what the rules have to know of an action on an item besides."""


@contextmanager
def running(
    act: str, by: By, pk: int, *, reason: str = "", texts: tuple[str, ...] = (), knows: KnowsSitting | None = None
) -> Iterator[tuple[Sitting, Deed]]:
    """Open an action on a sitting that runs; on leaving, it stands in its next state and everything is noted.

    `knows` says, under the lock, what the rules have to know of the action besides. Errors: Unseen; Refused with the rule that refuses.
    """
    action = ACTIONS[act]
    with deed(act, by, f"agenda.sitting:{pk}", reason) as doing:
        locked_sitting(by, pk)
        sitting = one(by, pk)
        if sitting is None:
            raise Unseen(_SITTING)
        refuse_marked(reason, *texts)
        doing.allow(may(act, by.actor(), running_case(sitting, by, reason, knows(sitting) if knows else None)))
        _begin(doing, by, action, sitting)
        moved = bool(action.becomes) and action.becomes != sitting.state
        sitting.state = action.becomes or sitting.state
        recorded = _recorded(sitting, action, by)
        yield sitting, doing
        doing.after = sitting.state
        if moved or recorded or act == "name_chair":
            doing.keep(sitting)


@contextmanager
def taking(
    act: str,
    by: By,
    pk: int,
    *,
    reason: str = "",
    texts: tuple[str, ...] = (),
    knows: Knows | None = None,
) -> Iterator[tuple[Sitting, SittingItem, Deed]]:
    """Open an action on an item of a sitting that runs, as `running` does on the sitting."""
    action = ACTIONS[act]
    with deed(act, by, f"sittings.sittingitem:{pk}", reason) as doing:
        found = SittingItem.objects.filter(pk=pk).first()
        if found is None:
            raise Unseen(_ITEM)
        locked_sitting(by, found.sitting_id)
        sitting = one(by, found.sitting_id)
        if sitting is None:
            raise Unseen(_ITEM)
        item = next(row for row in sitting.taken.all() if row.pk == pk)
        refuse_marked(reason, *texts)
        case = item_case(sitting, item, running_case(sitting, by, reason), knows(sitting, item) if knows else None)
        doing.allow(may(act, by.actor(), case))
        _begin(doing, by, action, sitting)
        doing.before = item.state
        if action.becomes:
            item.state = action.becomes
            item.taken = {**item.taken, action.becomes: timezone.now().isoformat()}
        if _recorded(sitting, action, by):
            doing.keep(sitting)
        yield sitting, item, doing
        doing.after = item.state
        doing.keep(item)


def _begin(doing: Deed, by: By, action: Action, sitting: Sitting) -> None:
    doing.before = sitting.state
    doing.link = f"/sittings/{sitting.pk}/record/"
    doing.how = by.how or by.entrusted_by(action.roles)


def _recorded(sitting: Sitting, action: Action, by: By) -> bool:
    """Keep who did which duty on a sitting; say whether that is new."""
    before = sitting.done_by
    note_duty(sitting, action, by)
    return bool(sitting.done_by != before)
