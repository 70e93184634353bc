"""How every action on a circular runs: fetched through the user, locked, permitted, moved, noted."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.moving import move
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.base.telling import tell
from yiding.office.circulars.models import Circular
from yiding.office.circulars.printing import gaps
from yiding.office.circulars.queries import circulars_seen_by, waiting_receipts
from yiding.office.people.queries import accounts_of_roles
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.permission import may
from yiding.rules.told import Told
from yiding.rules.words import Words

CIRCULAR: Words = ("这份通报", "circular")


def circular_case(circular: Circular, by: By, reason: str = "") -> Case:
    """Give the case of a circular for who acts."""
    told = Told(
        blank=not (circular.title.strip() and circular.text.strip() and circular.mark.strip()),
        gaps=gaps(circular) if circular.state in ("draft", "reviewed") else (),
        waits=waiting_receipts(by, circular.pk).exists(),
    )
    done_by = {duty: frozenset(persons) for duty, persons in circular.done_by.items()}
    return Case(circular.state, today(), done_by=done_by, reason=reason, told=told)


@contextmanager
def circular_moving(
    act: str, by: By, pk: int, *, reason: str = "", texts: tuple[str, ...] = ()
) -> Iterator[tuple[Circular, Deed]]:
    """Open an action on a circular; on leaving, it stands in its next state and everything is noted. Errors: Unseen; Refused with the rule that refuses."""
    action = ACTIONS[act]
    with deed(act, by, f"circulars.circular:{pk}", reason) as doing:
        if not circulars_seen_by(by).filter(pk=pk).exists():
            raise Unseen(CIRCULAR)
        circular: Circular = Circular.objects.select_for_update().get(pk=pk)
        refuse_marked(reason, *texts)
        doing.allow(may(act, by.actor(), circular_case(circular, by, reason)))
        doing.before, doing.link = circular.state, f"/circulars/{pk}/"
        doing.how = by.how or by.entrusted_by(action.roles)
        move(circular, action, by)
        yield circular, doing
        if circular.pk is not None:
            doing.after = circular.state
            doing.keep(circular)


def tell_roles(doing: Deed, circular: Circular, roles: Iterable[str], words: Words) -> None:
    """Tell whoever holds one of the roles."""
    _tell(doing, circular, accounts_of_roles(roles), words)


def tell_units(doing: Deed, circular: Circular, units: Iterable[int], words: Words) -> None:
    """Tell the liaisons and heads of some units."""
    _tell(doing, circular, accounts_of_roles(("liaison", "unit_head"), list(units)), words)


def _tell(doing: Deed, circular: Circular, accounts: Iterable[int], words: Words) -> None:
    said = (f"{words[0]}：{circular.title}", f"{words[1]}: {circular.title}")
    others = [pk for pk in accounts if pk != doing.by.account]
    tell(others, f"{doing.act}:{circular.about}:{circular.version + 1}", said, f"/circulars/{circular.pk}/")
