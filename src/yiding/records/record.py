"""The record: one source, its publication data and the meetings it tells of."""

from typing import Literal

import msgspec

from yiding.records.fact import Fact, Span
from yiding.records.meeting import Meeting

SCHEMA = "yiding/record/1"


class Damage(msgspec.Struct):
    """One kind of damage in the source text: what was repaired, left out or only marked, and where."""

    kind: str
    count: int
    spans: list[Span]
    repaired: bool = True
    evidence: list[str] = []


class Place(msgspec.Struct, omit_defaults=True):
    """Where the characters of the source text from `start` on stand in the file.

    HTML and plain text: `offset`, in characters of the decoded file; docx: `paragraph`, counted from 1; PDF: `page`,
    counted from 1, and `box` as left, bottom, right, top in points (1/72 inch).
    """

    start: int
    offset: int | None = None
    paragraph: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


class Trust(msgspec.Struct):
    """How far the source can be relied on, and why."""

    level: Literal["high", "medium", "low"]
    reasons: list[str]


class Source(msgspec.Struct, omit_defaults=True):
    """What was read: its identity, script and damage, and the share that no rule accounts for (`unread`, 0 to 1)."""

    id: str
    name: str
    media_type: str
    encoding: str
    sha256: str
    length: int
    script: Literal["simplified", "traditional", "mixed"]
    damage: list[Damage] = msgspec.field(default_factory=list)
    trust: Trust | None = None
    unread: float | None = None
    not_a_meeting: str | None = None
    url: str | None = None
    places: list[Place] = msgspec.field(default_factory=list)
    text: str | None = None


class Link(msgspec.Struct, omit_defaults=True):
    """Something else published about the same meeting."""

    kind: Literal["news", "interpretation", "video", "picture", "attachment"]
    url: Fact | None = None
    title: Fact | None = None


class Publication(msgspec.Struct, omit_defaults=True):
    """What the page says of itself: GB/T 9704 elements and the metadata that 711 asks for."""

    title: Fact | None = None
    index_no: Fact | None = None
    document_no: Fact | None = None
    publisher: Fact | None = None
    openness: Fact | None = None
    category: Fact | None = None
    validity: Fact | None = None
    written_on: Fact | None = None
    published_on: Fact | None = None
    links: list[Link] = []


class Record(msgspec.Struct):
    """What reading one source yields."""

    schema: Literal["yiding/record/1"]
    source: Source
    publication: Publication
    meetings: list[Meeting]
