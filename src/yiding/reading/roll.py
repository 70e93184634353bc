"""Roll: attendance entries as records."""

from collections.abc import Iterable

from yiding.reading.page import Page
from yiding.reading.roster import Entry
from yiding.records import Attendee, Fact


def attendees(page: Page, entries: Iterable[Entry]) -> list[Attendee]:
    """Make the records of attendance entries."""
    return [
        Attendee(
            role=entry.role,
            name=_words(page, entry.name, entry, "name"),
            unit=_unit(page, entry),
            post=_words(page, entry.post, entry, "post"),
            reason=_words(page, entry.reason, entry, "reason"),
        )
        for entry in entries
    ]


def _words(page: Page, span: tuple[int, int] | None, entry: Entry, part: str) -> Fact | None:
    return page.words(*span, f"{entry.rule}.{part}", entry.certainty) if span else None


def _unit(page: Page, entry: Entry) -> Fact | None:
    """One unit, or two that share a person, with 、 between."""
    if not entry.unit:
        return None
    value = "、".join(page.text[a:b].replace(" ", "") for a, b in entry.unit)
    if len(entry.unit) == 1:
        return page.fact(value, *entry.unit[0], f"{entry.rule}.unit", entry.certainty)
    first, last = entry.unit[0][0], entry.unit[-1][1]
    if last - first <= len(value) + 2:
        return page.fact(value, first, last, f"{entry.rule}.unit", entry.certainty)
    return page.spread(value, entry.unit, f"{entry.rule}.unit", entry.certainty)
