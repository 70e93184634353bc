"""What is shown of break-downs and matters: the fields of their kind in words, and the words of an item with its tasks marked in them."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Literal

from yiding.office.matters.models import Task
from yiding.rules.sources import SOURCES
from yiding.rules.words import Words
from yiding.text.numerals import day_words

Piece = tuple[str, int | None]
"""Words of a text, and the key of the task that rests on them (None: of none)."""


def facts_said(kind: str, part: Literal["about", "facts"], facts: Mapping[str, object]) -> list[tuple[Words, Words]]:
    """Give the fields of a form with what was filled in, in its order."""
    found = []
    for one in getattr(SOURCES[kind], part):
        value = facts.get(one.key)
        if value not in (None, ""):
            text = str(value)
            said = _day(text) if one.typed == "day" else (text, text)
            found.append((one.words, dict(one.choices).get(text, said)))
    return found


def _day(text: str) -> Words:
    try:
        return day_words(datetime.date.fromisoformat(text)), text
    except ValueError:
        return text, text


def marked(text: str, tasks: Iterable[Task]) -> list[list[Piece]]:
    """Cut a text at the words on which tasks rest, line by line; of words that two rest on the first counts."""
    spans = sorted(
        ((task.start, task.end, task.pk) for task in tasks if task.start is not None and task.end is not None),
        key=lambda span: (span[0], -span[1]),
    )
    lines: list[list[Piece]] = [[]]
    at = 0

    def put(words: str, key: int | None) -> None:
        first, *rest = words.split("\n")
        if first:
            lines[-1].append((first, key))
        lines.extend([(line, key)] if line else [] for line in rest)

    for start, end, key in spans:
        if start < at or end > len(text):
            continue
        put(text[at:start], None)
        put(text[start:end], key)
        at = end
    put(text[at:], None)
    return [line for line in lines if line]
