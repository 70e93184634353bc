"""What changed between the last two submissions of a proposal, in words."""

from collections.abc import Collection
from typing import Any, NamedTuple

from yiding.office.proposals.filling import changes
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.words import FIELDS, KINDS
from yiding.rules.gates import QUESTIONS
from yiding.rules.words import Words


class Change(NamedTuple):
    """One change: what, and what it said before and after ("" where it was not there)."""

    words: Words
    before: Words
    after: Words


def since_last_time(proposal: Proposal, readable: Collection[str]) -> list[Change]:
    """Give what the newest submission changed against the one before it; of papers those with a title that is readable."""
    rows = list(proposal.submissions.all())
    if len(rows) < 2:
        return []
    found = changes(rows[-2].says, rows[-1].says)
    known = {f"papers.{name}" for name in readable}
    return [_told(*row) for row in found if not row[0].startswith("papers.") or row[0] in known]


def _told(name: str, before: Any, after: Any) -> Change:
    group, _, part = name.partition(".")
    if group == "answers":
        return Change(QUESTIONS[part].words if part in QUESTIONS else (part, part), _yes_no(before), _yes_no(after))
    if group == "papers":
        return Change((part, part), _plain(before), _plain(after))
    if name == "kind":
        return Change(FIELDS[name], KINDS.get(before, ("", "")), KINDS.get(after, ("", "")))
    if name == "secret":
        return Change(FIELDS[name], _yes_no(before), _yes_no(after))
    return Change(FIELDS.get(name, (name, name)), _plain(before), _plain(after))


def _plain(value: Any) -> Words:
    text = "" if value is None else str(value)
    return text, text


def _yes_no(value: bool | None) -> Words:
    return ("", "") if value is None else ("是", "yes") if value else ("否", "no")
