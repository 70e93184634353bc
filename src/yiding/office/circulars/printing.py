"""A circular as an official paper, and what of it does not add up."""

import re

from django.utils import timezone

from yiding.office.base.days import today
from yiding.office.base.sent import Printer
from yiding.office.circulars.counting import tables
from yiding.office.circulars.models import Circular
from yiding.office.people.models import Unit
from yiding.office.sittings.printed import official
from yiding.papers import circular as papers
from yiding.papers.official_words import paragraph_of
from yiding.rules.words import Words


def told(circular: Circular) -> papers.Circular:
    """Give a circular as `papers` wants it."""
    office = Unit.objects.filter(kind="office").first()
    approved = circular.approved_at
    return papers.Circular(
        circular.title,
        [paragraph_of(line.strip()) for line in circular.text.splitlines() if line.strip()],
        tables(circular.tables),
        office.name if office else "",
        timezone.localdate(approved) if approved else today(),
        circular.numbered,
        circular.to,
        tuple(one for one in re.split("[，,、]", circular.copies) if one.strip()),
        tuple(circular.vouched),
    )


def gaps(circular: Circular) -> tuple[Words, ...]:
    """Give everything of a circular that does not add up, a sentence each."""
    return tuple(papers.checks(told(circular)))


def printers(circular: Circular) -> tuple[str, dict[str, Printer]]:
    """Give what a circular is called as a file, and how it is printed in each form. Errors: PaperError where it does not add up."""
    draft = "" if circular.approved_at else "（稿）"
    paper = papers.circular(told(circular))
    return f"{circular.title}{circular.numbered}{draft}", official(paper, circular.approved_at or timezone.now())
