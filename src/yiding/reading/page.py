"""The page being read: its mended text by lines, and the one way in which facts are made."""

from collections.abc import Sequence
from typing import NamedTuple

from yiding.records import Fact
from yiding.text import Mended

UNSURE = 0.5
"""Certainty of a value that was chosen among several possible ones."""


class Line(NamedTuple):
    """One line of the mended text, without the blanks around it: [start, end) and its words."""

    start: int
    end: int
    text: str


def split_lines(text: str) -> list[Line]:
    """Cut a text into its lines that hold more than blanks."""
    lines = []
    start = 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            first = start + (0 if raw[0] == words[0] else raw.index(words[0]))
            lines.append(Line(first, first + len(words), words))
        start += len(raw) + 1
    return lines


class Page:
    """A mended text and its lines; `fact` turns a place in it into a fact whose spans lie in the source text.

    `level` is the level of the government that met (县, 市 …) once it is known; `read` the stretches that rules account for.
    """

    __slots__ = ("exact", "level", "lines", "mended", "read", "text")

    def __init__(self, mended: Mended) -> None:
        self.mended = mended
        self.text: str = mended.text
        self.exact: bool = mended.exact
        self.lines = split_lines(mended.text)
        self.level = ""
        self.read: list[tuple[int, int]] = []

    def fact(
        self,
        value: str | int | float | None,
        start: int,
        end: int,
        rule: str,
        certainty: float = 1.0,
        inferred_from: list[str] | None = None,
    ) -> Fact:
        """Make a fact of the words at [start, end) of the mended text; `value` None in the call means: the words themselves."""
        text = self.text[start:end]
        if self.exact:
            return Fact(value, text, [(start, end)], rule, certainty, inferred_from)
        sure = self.mended.certainty(start, end)
        return Fact(value, text, self.mended.spans(start, end), rule, certainty * sure, inferred_from)

    def words(self, start: int, end: int, rule: str, certainty: float = 1.0) -> Fact:
        """Make a fact whose value is the words themselves, without layout blanks."""
        text = self.text[start:end]
        value = text.replace(" ", "") if " " in text else text
        if self.exact:
            return Fact(value, text, [(start, end)], rule, certainty)
        return self.fact(value, start, end, rule, certainty)

    def spread(
        self,
        value: str | int | float | None,
        ranges: Sequence[tuple[int, int]],
        rule: str,
        certainty: float = 1.0,
        inferred_from: list[str] | None = None,
    ) -> Fact:
        """Make a fact whose evidence stands in several places; its text is their words with a blank between."""
        text = " ".join(self.text[a:b] for a, b in ranges)
        if self.exact:
            return Fact(value, text, list(ranges), rule, certainty, inferred_from)
        spans = [span for a, b in ranges for span in self.mended.spans(a, b)]
        sure = min(self.mended.certainty(a, b) for a, b in ranges)
        return Fact(value, text, spans, rule, certainty * sure, inferred_from)

    def account(self, start: int, end: int) -> None:
        """Note that a rule accounts for [start, end)."""
        self.read.append((start, end))
