"""A fact: one value and the words it was read from."""

from typing import Literal

import msgspec

Span = tuple[int, int]
"""Half-open range [start, end) of code points in the source text."""


class Fact(msgspec.Struct, omit_defaults=True, gc=False):
    """One value read from a source, with the words that give it.

    `value` is normalised: simplified characters, integers, sums in yuan, dates as ISO 8601. `text` is the words as
    they stand in the mended text. `spans` (never empty) say where in the source text they stand, several when the
    evidence is spread. `rule` names the rule that read it. `certainty` lies in 0 to 1; 1 is stated outright.
    `inferred_from` names what a resolved value leans on.
    """

    value: str | int | float | None
    text: str
    spans: list[Span]
    rule: str
    certainty: float
    inferred_from: list[str] | None = None


class Deadline(Fact, omit_defaults=True, gc=False, kw_only=True):
    """When a task is due: `value` is an ISO date where the words fix one day, else None and the words are in `text`.

    `form` says what the words are; `recurrence` is an RFC 5545 frequency for deadlines that come again; `hedged` marks
    力争 and 争取.
    """

    form: Literal["day", "end_of_period", "period", "duration", "recurring", "event", "vague"]
    recurrence: Literal["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY"] | None = None
    hedged: bool = False
