"""What the rules have against the words that a row brings into a draft: secrets, and what names a petitioner."""

from collections.abc import Callable

from yiding.office.base.by import By
from yiding.office.matters.case import breakdown_case
from yiding.office.matters.form_case import asked_of
from yiding.office.matters.ledger_preview import SECRET
from yiding.office.matters.models import Breakdown
from yiding.rules.permission import may
from yiding.rules.secrecy import marked
from yiding.rules.words import Words

Wording = Callable[[str], Words | None]
"""Says why a text may not be taken over, None where it may."""


def wording(by: By, breakdown: Breakdown) -> Wording:
    """Make the question of the words of a row; they are asked as a matter is that is added by its form."""
    case, actor = breakdown_case(breakdown, by), by.actor()

    def wrong(text: str) -> Words | None:
        if marked(text):
            return SECRET
        refusal = may("add_matter", actor, asked_of(case, breakdown, (text,), {}))
        return refusal.words if refusal else None

    return wrong
