"""The quorum of each body that meets in a sitting, by its own members."""

from fractions import Fraction
from typing import NamedTuple

from yiding.office.agenda.models import Sitting
from yiding.office.base.chosen import choices
from yiding.office.base.days import today
from yiding.office.people.models import Body
from yiding.office.people.queries import members_on
from yiding.rules.quorum import Operator, needed
from yiding.rules.settings import value


class Quorum(NamedTuple):
    """How a body stands: how many members it has, how many are not on leave (asked for or granted), how many it needs."""

    body: Body
    members: int
    coming: int
    needed: int


def quorums(sitting: Sitting) -> list[Quorum]:
    """Give the quorum of each body of a sitting on its day; a body without members has none.

    With the setting `quorum.base` on "expected" those with granted leave do not count among the members.
    """
    answers = {row.person_id: row.answer for row in sitting.invitations.all()}
    chosen = choices()
    share = Fraction(str(value("quorum.share", chosen)))
    operator: Operator = ">" if value("quorum.operator", chosen) == ">" else ">="
    found = []
    for part in sitting.bodies.all():
        persons = [row.person_id for row in members_on(part.body, sitting.day or today()) if row.as_what == "member"]
        granted = sum(answers.get(person) == "leave_granted" for person in persons)
        asked = sum(answers.get(person) == "leave_asked" for person in persons)
        base = len(persons) - granted if value("quorum.base", chosen) == "expected" else len(persons)
        if base > 0:
            found.append(Quorum(part.body, len(persons), len(persons) - granted - asked, needed(base, share, operator)))
    return found
