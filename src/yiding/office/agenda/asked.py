"""Who is asked to a sitting: whom its agenda needs, and who stands in for them."""

import datetime
from collections.abc import Iterable

from yiding.office.agenda.case import here
from yiding.office.agenda.models import AgendaItem, Invitation, Sitting
from yiding.office.agenda.queries import approved
from yiding.office.agenda.telling import tell_dismissed
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed
from yiding.office.people.queries import holders, members_on
from yiding.rules.words import Words

Asked = dict[int, tuple[str, int | None]]
"""Who is asked to come: person → as what, for which unit."""
_CALLED_OFF: Words = ("不再请您代为参会", "You need not stand in at a sitting any more")


def who_comes(sitting: Sitting, items: list[AgendaItem]) -> Asked:
    """Give who is asked to a sitting; whoever comes as more than one comes as the first.

    These are the members of each body and its standing non-members on that day, the chair, who presents, and the heads of
    the units that wait; for a proposal that left the agenda nobody comes.
    """
    day = sitting.day or today()
    rows = [row for part in sitting.bodies.select_related("body") for row in members_on(part.body, day)]
    asked: Asked = {row.person_id: (row.as_what, None) for row in rows if row.as_what == "member"}
    for row in rows:
        asked.setdefault(row.person_id, (row.as_what, None))
    if sitting.chair_id:
        asked.setdefault(sitting.chair_id, ("standing", None))
    for item in filter(here, items):
        if item.presenter_id:
            asked.setdefault(item.presenter_id, ("presenter", item.proposal.unit_id if item.proposal else None))
        for unit in item.waiting.all():
            _heads(asked, unit.unit_id, day)
    return asked


def _heads(asked: Asked, unit: int, day: datetime.date) -> None:
    for person in holders("unit_head", unit, day):
        asked.setdefault(person.pk, ("item", unit))


def standing_in(sitting: Sitting, persons: Iterable[int]) -> set[int]:
    """Give who stands in for some persons, and for those who stand in, where leave was granted."""
    rows = sitting.invitations.filter(answer="leave_granted", stand_in__isnull=False)
    instead = dict(rows.values_list("person", "stand_in"))
    found: set[int] = set()
    for person in persons:
        following = instead.get(person)
        while following is not None and following not in found:
            found.add(following)
            following = instead.get(following)
    return found


def call_off(doing: Deed, sitting: Sitting, stand_in: int | None) -> None:
    """Ask no longer who was asked only to stand in for somebody who comes again, and tell them; whose answer changed is kept before."""
    if stand_in is None:
        return
    agenda = approved(sitting)
    items = agenda.items.select_related("proposal", "agenda").prefetch_related("waiting") if agenda else []
    needed = set(who_comes(sitting, list(items)))
    gone = {stand_in} | standing_in(sitting, [stand_in])
    gone -= needed | standing_in(sitting, needed)
    dismiss(doing, sitting, sitting.invitations.filter(person__in=gone), _CALLED_OFF)


def dismiss(doing: Deed, sitting: Sitting, rows: Iterable[Invitation], words: Words) -> None:
    """Ask some persons no longer, and tell them why."""
    rows = list(rows)
    tell_dismissed(doing, sitting, [row.person_id for row in rows], words)
    doing.remove(*rows)
