"""What the minutes say of an item, drafted from the record by the office's wordings (`papers.drafting`).

Nothing is invented: what the record does not have is left out with the words around it.
"""

from typing import NamedTuple

from yiding.office.agenda.models import Sitting
from yiding.office.minutes.models import Wording
from yiding.office.minutes.sat import resolved, sat_of
from yiding.office.sittings.models import SittingItem
from yiding.papers.drafting import paragraphs_of
from yiding.papers.drafting import preamble as opening
from yiding.papers.minutes import Sat
from yiding.papers.wordings import DEFAULT, Wordings

_OF_ALL = 1  # every item is drafted as the first: its number is written when the minutes are


class Drafted(NamedTuple):
    """What is drafted of an item: its heading, and its text, a paragraph a line."""

    heading: str
    text: str


def wordings() -> Wordings:
    """Give the wordings of this office: its own, and those of the house for the others."""
    own = {(row.kind, row.outcome): row.text for row in Wording.objects.all()}
    items = {key: words._replace(text=own.get(key, words.text)) for key, words in DEFAULT.items.items()}
    return DEFAULT._replace(items=items)


def house(kind: str, outcome: str) -> str:
    """Give the wording of the house for items of a kind with an outcome, "" where there is none."""
    return next((words.text for key, words in DEFAULT.items.items() if key == (kind, outcome)), "")


def drafted(item: SittingItem, sat: Sat | None = None, words: Wordings | None = None) -> Drafted:
    """Draft one item from its record; the sitting and the wordings are asked for where they are not given."""
    heading, *texts = paragraphs_of(resolved(item), _OF_ALL, sat or sat_of(item.sitting), words or wordings())
    lines = [row.text for row in texts]
    return Drafted(heading.heading.partition("、")[2], "\n".join([*lines, *_decided(item, lines)]))


def _decided(item: SittingItem, lines: list[str]) -> list[str]:
    """Give what the sitting decided in its own words, where that is neither a directive nor said already."""
    said = item.decision.strip()
    if not said or said.startswith("要") or any(said.rstrip("。") in line for line in lines):
        return []
    ended = said if said[-1] in "。！？" else f"{said}。"
    return [ended if ended.startswith("会议") else f"会议决定，{ended}"]


def preamble(sitting: Sitting) -> str:
    """Draft what stands before the items: when, who chaired, where, which sitting."""
    return opening(sat_of(sitting), wordings())
