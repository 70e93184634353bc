"""A meeting, what it took up, who was there and who was given what to do."""

from typing import Literal

import msgspec

from yiding.records.fact import Deadline, Fact

MeetingKind = Literal["executive", "executive_enlarged", "party_group", "plenary", "office", "special", "other"]
ItemKind = Literal["study", "report", "deliberation", "consideration", "other"]
Outcome = Literal[
    "adopted", "adopted_in_principle", "heard", "studied", "considered", "deferred", "rejected", "withdrawn", "other"
]
NextStep = Literal[
    "revise_and_issue",
    "revise",
    "issue",
    "submit_to_party_committee",
    "submit_to_congress",
    "submit_to_superior",
    "resubmit",
]
Role = Literal["present", "in_attendance", "absent", "recorder"]


class Chair(msgspec.Struct, omit_defaults=True):
    """Who chaired (主持), with the post as it is written beside the name."""

    name: Fact
    post: Fact | None = None


class Attendee(msgspec.Struct, omit_defaults=True):
    """One person, or a unit without a named person, in one role: 出席, 列席, 请假 or 记录."""

    role: Role
    name: Fact | None = None
    unit: Fact | None = None
    post: Fact | None = None
    reason: Fact | None = None


class Document(msgspec.Struct, omit_defaults=True):
    """A document put before the meeting: the name inside 《》 without its status, and the status (送审稿, 草案 …)."""

    title: Fact
    status: Fact | None = None


class Assignment(msgspec.Struct, omit_defaults=True):
    """What named persons or units are to do: `leaders` are persons, `lead` and `support` are units."""

    task: Fact
    leaders: list[Fact] = []
    lead: list[Fact] = []
    support: list[Fact] = []
    deadline: Deadline | None = None


class Amount(Fact, omit_defaults=True, gc=False):
    """A sum of money in yuan; `purpose` is what it is for, as written, where the words before or after it say so."""

    purpose: Fact | None = None


class Item(msgspec.Struct, omit_defaults=True):
    """One matter that the meeting took up, `number` counting from 1 in the order taken up."""

    number: int
    title: Fact
    kind: ItemKind
    outcome: Fact | None = None
    documents: list[Document] = []
    next_steps: list[Fact] = []
    presenter: Fact | None = None
    assignments: list[Assignment] = []
    directives: list[Fact] = []
    amounts: list[Amount] = []
    objects: list[Fact] = []


class Meeting(msgspec.Struct, omit_defaults=True):
    """One sitting; a joint sitting has several `bodies` and several kinds."""

    bodies: list[Fact]
    kind: list[MeetingKind]
    items: list[Item]
    term: Fact | None = None
    number: Fact | None = None
    year: Fact | None = None
    held_on: Fact | None = None
    session: Literal["am", "pm"] | None = None
    place: Fact | None = None
    chair: Chair | None = None
    attendance: list[Attendee] = []
    further_matters: bool = False
