"""How a sitting of the demonstration is recorded: who comes, then item by item, each step by the clerk at its moment."""

import datetime
from collections.abc import Generator, Iterable
from typing import NamedTuple

from yiding.office.agenda.models import Invitation
from yiding.office.base.by import By
from yiding.office.base.days import due
from yiding.office.demo.clock import Story
from yiding.office.demo.persons import RECORDER
from yiding.office.demo.way import Office
from yiding.office.sittings.actions.assign_task import assign_task
from yiding.office.sittings.actions.call_item import call_item
from yiding.office.sittings.actions.decide_item import decide_item
from yiding.office.sittings.actions.note_leaving import note_leaving
from yiding.office.sittings.actions.note_return import note_return
from yiding.office.sittings.actions.note_speech import note_speech
from yiding.office.sittings.actions.note_words import note_words
from yiding.office.sittings.actions.open_sitting import open_sitting
from yiding.office.sittings.actions.sign_in import sign_in
from yiding.office.sittings.actions.start_discussion import start_discussion
from yiding.office.sittings.actions.sum_up import sum_up
from yiding.office.sittings.decided import Decided
from yiding.office.sittings.models import SittingItem
from yiding.office.sittings.said import Said, Tasked

Paced = Generator[datetime.datetime, None, datetime.datetime]
"""A story that ends with the moment that comes after it."""
_MINUTE = datetime.timedelta(minutes=1)


class Says(NamedTuple):
    """One speech: by whom, with which position."""

    name: str
    text: str
    position: str = ""
    dissent: bool = False


class Asks(NamedTuple):
    """What is asked of whom; `days` are working days after the sitting, `term` the deadline as it was said."""

    task: str
    lead: tuple[str, ...]
    support: tuple[str, ...] = ()
    leader: str = ""
    days: int = 0
    term: str = ""


class Came(NamedTuple):
    """To what an item came; units by their short names, `days` as in `Asks`."""

    outcome: str
    decision: str = ""
    reviser: str = ""
    checker: str = ""
    issued_as: str = ""
    days: int = 0
    term: str = ""
    reason: str = ""
    condition: str = ""


class Taken(NamedTuple):
    """How one item went: the report first, then the speeches, the chair's last word, the outcome and the tasks.

    `steps_out` leaves the room for the time of the discussion, for the reason beside the name; `came` is None while the item is
    being taken; `note` is a line of the raw record.
    """

    speeches: tuple[Says, ...]
    summary: str = ""
    came: Came | None = None
    asks: tuple[Asks, ...] = ()
    steps_out: tuple[str, str] = ("", "")
    note: str = ""


class Clerk:
    """Who records a sitting of the demonstration."""

    def __init__(self, office: Office, sitting: int, day: datetime.date) -> None:
        self.office, self.sitting, self.day = office, sitting, day

    @property
    def by(self) -> By:
        """Give who acts."""
        return self.office.by(RECORDER)

    def gather(self, began: datetime.datetime, late: Iterable[str] = ()) -> Story:
        """Sign in everybody who has no leave and is not late, then open the sitting."""
        yield began - 15 * _MINUTE
        asked = Invitation.objects.filter(sitting=self.sitting).exclude(answer="leave_granted")
        for row in asked.exclude(person__name__in=late).order_by("person__order"):
            sign_in(self.by, self.sitting, row.person_id)
        yield began
        open_sitting(self.by, self.sitting)

    def items(self) -> list[int]:
        """Give the items in their order."""
        return list(SittingItem.objects.filter(sitting=self.sitting).values_list("pk", flat=True))

    def take(self, item: int, taken: Taken, moment: datetime.datetime) -> Paced:
        """Record how an item went from a moment on, and give when it was over."""
        yield moment
        call_item(self.by, item)
        for place, says in enumerate(taken.speeches):
            moment += 3 * _MINUTE
            yield moment
            said = Said(self._person(says.name), f"{item}-{place}", says.text, says.position, dissent=says.dissent)
            note_speech(self.by, item, said)
            if place == 0 and taken.came != STUDIED:
                start_discussion(self.by, item)
                self._steps_out(taken)
        if taken.note:
            note_words(self.by, self.sitting, taken.note, f"{item}-note", item)
        moment += 2 * _MINUTE
        if taken.came is not None:
            yield moment
            self._conclude(item, taken, taken.came)
        return moment + _MINUTE

    def _steps_out(self, taken: Taken) -> None:
        name, reason = taken.steps_out
        if name:
            note_leaving(self.by, self.sitting, self._person(name), reason)

    def _conclude(self, item: int, taken: Taken, came: Came) -> None:
        if taken.summary:
            sum_up(self.by, item, taken.summary, f"{item}-summary")
        decide_item(self.by, item, self._decided(came))
        for asks in taken.asks:
            assign_task(self.by, item, self._tasked(asks))
        if taken.steps_out[0]:
            note_return(self.by, self.sitting, self._person(taken.steps_out[0]))

    def _decided(self, came: Came) -> Decided:
        return Decided(
            came.outcome,
            came.decision,
            reviser=self._unit(came.reviser),
            checker=self._unit(came.checker),
            issued_as=came.issued_as,
            due=self._due(came.days),
            due_words=came.term,
            reason=came.reason,
            condition=came.condition,
        )

    def _tasked(self, asks: Asks) -> Tasked:
        keys = self.office.register.keys
        leader = self._person(asks.leader) if asks.leader else None
        return Tasked(asks.task, keys(asks.lead), keys(asks.support), leader, self._due(asks.days), asks.term)

    def _person(self, name: str) -> int:
        return self.office.register.people[name].pk

    def _unit(self, short: str) -> int | None:
        return self.office.register.units[short].pk if short else None

    def _due(self, days: int) -> datetime.date | None:
        return due(self.day, days) if days else None


STUDIED = Came("studied")
"""What comes of what is studied: nobody discusses it, and nobody sums up."""
