"""What the minutes say of an item, drafted from the record by the office's wordings (`papers.drafting`).

Nothing is invented: what the record does not have is left out with the words around it.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from yiding.office.agenda.models import Sitting
from yiding.office.minutes.models import Wording
from yiding.office.minutes.sat import resolved, sat_of, units_of
from yiding.office.sittings.models import SittingItem
from yiding.papers.drafting import paragraphs_of
from yiding.papers.drafting import preamble as opening
from yiding.papers.minutes import Sat
from yiding.papers.wordings import DEFAULT, Wordings

_OF_ALL = 1  # every item is drafted as the first: its number is written when the minutes are


LONGEST = 200
"""A heading is no longer than so many characters."""


class Drafted(NamedTuple):
    """What is drafted of an item: its heading, and its text, a paragraph a line."""

    heading: str
    text: str


def records(items: Iterable[int]) -> list[SittingItem]:
    """Give items with all of their record that is drafted from, in order, in a fixed number of queries."""
    rows = SittingItem.objects.filter(pk__in=list(items))
    rows = rows.select_related("reviser", "checker", "presenter", "proposal__unit", "sitting")
    return list(
        rows.prefetch_related(
            "speeches", "assignments__units__unit", "assignments__leader", "proposal__documents"
        ).prefetch_related("parts__assignments__units__unit", "parts__assignments__leader")
    )


def wordings() -> Wordings:
    """Give the wordings of this office: its own, and those of the house for the others."""
    own = {(row.kind, row.outcome): row.text for row in Wording.objects.all()}
    items = {key: words._replace(text=own.get(key, words.text)) for key, words in DEFAULT.items.items()}
    return DEFAULT._replace(items=items)


def house(kind: str, outcome: str) -> str:
    """Give the wording of the house for items of a kind with an outcome, "" where there is none."""
    return next((words.text for key, words in DEFAULT.items.items() if key == (kind, outcome)), "")


class Desk(NamedTuple):
    """What items of a sitting are drafted with: the sitting, the office's wordings, and the units of persons."""

    sat: Sat
    words: Wordings
    units: Mapping[int, str]


def desk_for(sitting: Sitting) -> Desk:
    """Give what the items of a sitting are drafted with, in a fixed number of queries."""
    presenters = SittingItem.objects.filter(sitting=sitting, presenter__isnull=False).values_list(
        "presenter", flat=True
    )
    return Desk(sat_of(sitting), wordings(), units_of(list(presenters), sitting.day))


def drafted(item: SittingItem, desk: Desk) -> Drafted:
    """Draft one item from its record."""
    heading, *texts = paragraphs_of(resolved(item, desk.units), _OF_ALL, desk.sat, desk.words)
    lines = [row.text for row in texts]
    return Drafted(_short(heading.heading.partition("、")[2], item), "\n".join([*lines, *_decided(item, lines)]))


def _short(heading: str, item: SittingItem) -> str:
    """Give a heading that its column holds: the title alone where the whole is too long."""
    return heading if len(heading) <= LONGEST else item.title[:LONGEST]


def _decided(item: SittingItem, lines: list[str]) -> list[str]:
    """Give what the sitting decided in its own words, where that is neither a directive nor said already."""
    said = item.decision.strip()
    if not said or said.startswith("要") or any(said.rstrip("。") in line for line in lines):
        return []
    ended = said if said[-1] in "。！？" else f"{said}。"
    return [ended if ended.startswith("会议") else f"会议决定，{ended}"]


def preamble(desk: Desk) -> str:
    """Draft what stands before the items: when, who chaired, where, which sitting."""
    return opening(desk.sat, desk.words)
