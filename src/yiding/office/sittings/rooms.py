"""The quorum of each body of a sitting, by its members in the room."""

from fractions import Fraction

from yiding.office.agenda.models import Sitting
from yiding.office.base.chosen import choices
from yiding.office.sittings.queries import inside, members_of
from yiding.rules.quorum import Operator, needed
from yiding.rules.running import Room
from yiding.rules.settings import value


def rooms(sitting: Sitting) -> tuple[Room, ...]:
    """Give how each body stands; with the setting `quorum.base` on "expected" members on leave who did not come do not count among them.

    A body without members can hold no sitting: it has nobody and needs one.
    """
    there = {row.person_id for row in inside(sitting)}
    leave = {row.person_id for row in sitting.invitations.all() if row.answer == "leave_granted"}
    chosen = choices()
    share = Fraction(str(value("quorum.share", chosen)))
    operator: Operator = ">" if value("quorum.operator", chosen) == ">" else ">="
    away = leave - there if value("quorum.base", chosen) == "expected" else set()
    found, members = [], members_of(sitting)
    for part in sitting.bodies.all():
        persons = {row.person_id for row in members[part.body_id]}
        base = len(persons - away)
        least = needed(base, share, operator) if base else 1
        found.append(Room(str(part.body), len(persons & there), least))
    return tuple(found)
