"""What an office knows of a sitting when it is over: the data that its minutes (会议纪要) are drafted from."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from yiding.records.meeting import ItemKind, MeetingKind, NextStep, Outcome


class Person(NamedTuple):
    """One on the roll: a person, with unit or post as they are to be printed, or a unit or group without a named person.

    `reason` says why one is absent, `stand_in` who came instead.
    """

    name: str = ""
    unit: str = ""
    post: str = ""
    reason: str = ""
    stand_in: str = ""


class Tabled(NamedTuple):
    """A document put before the sitting: its title without 《》, and its status (送审稿, 草案 …)."""

    title: str
    status: str = ""


class Charged(NamedTuple):
    """Who is to do what: `task` and `deadline` are words, `leaders` are persons, `lead` and `support` are units."""

    task: str
    lead: Sequence[str] = ()
    support: Sequence[str] = ()
    leaders: Sequence[str] = ()
    deadline: str = ""


class Money(NamedTuple):
    """A sum in yuan, and what it is for (总投资)."""

    yuan: float
    purpose: str = ""


class Resolved(NamedTuple):
    """One item as it was resolved.

    `title` is the matter without its verb; of one document, the document's. `presenters` are units or persons; `speaker`
    lectured where the item is a study. `steps` come in their order; `reviser` and `checker` revise and check, by `due`;
    `issued_as` is in whose name it is issued (县政府). `receivers` says before whom a step puts it (县委常委会会议); what
    is not there is named by the level of the body. `reason` and `condition` are those of an item deferred or rejected.
    `directives` are sentences (要加强…), `remarks` what the sitting found (会议认为…). `dissent` and `chief_reason` stay out
    of minutes unless a template names them.
    """

    title: str
    kind: ItemKind
    outcome: Outcome
    presenters: Sequence[str] = ()
    speaker: str = ""
    documents: Sequence[Tabled] = ()
    steps: Sequence[NextStep] = ()
    reviser: str = ""
    checker: str = ""
    due: str = ""
    issued_as: str = ""
    receivers: Mapping[NextStep, str] = {}
    reason: str = ""
    condition: str = ""
    charged: Sequence[Charged] = ()
    directives: Sequence[str] = ()
    remarks: str = ""
    amounts: Sequence[Money] = ()
    dissent: str = ""
    chief_reason: str = ""


class Sat(NamedTuple):
    """One sitting that is over; a joint one has several `bodies` (青岫县人民政府) and several `kinds`.

    `number` counts within the `term` (届), or within `year` where that is there.
    """

    bodies: Sequence[str]
    kinds: Sequence[MeetingKind]
    number: int | None
    items: Sequence[Resolved]
    term: int | None = None
    year: int | None = None
    day: datetime.date | None = None
    session: Literal["am", "pm"] | None = None
    place: str = ""
    chair: str = ""
    post: str = ""
    present: Sequence[Person] = ()
    absent: Sequence[Person] = ()
    in_attendance: Sequence[Person] = ()
    recorders: Sequence[Person] = ()
    further_matters: bool = False
