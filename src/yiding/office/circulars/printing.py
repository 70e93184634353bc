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
from yiding.papers.official import Level, Paragraph
from yiding.rules.words import Words

# 一、总体情况 · （二）存在问题
_HEADINGS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (1, re.compile(r"[一二三四五六七八九十]+、[^。；]{1,40}$")),
    (2, re.compile(r"[（(][一二三四五六七八九十]+[）)][^。；]{1,40}$")),
)


def told(circular: Circular) -> papers.Circular:
    """Give a circular as `papers` wants it."""
    office = Unit.objects.filter(kind="office").first()
    approved = circular.approved_at
    return papers.Circular(
        circular.title,
        [paragraph(line.strip()) for line in circular.text.splitlines() if line.strip()],
        tables(circular.tables),
        office.name if office else "",
        timezone.localdate(approved) if approved else today(),
        circular.numbered,
        circular.to,
        tuple(one for one in re.split("[，,、]", circular.copies) if one.strip()),
        tuple(circular.vouched),
    )


def paragraph(line: str) -> Paragraph:
    """Make a paragraph of a line; a line that is a heading by its number is one."""
    level = next((level for level, pattern in _HEADINGS if pattern.match(line)), None)
    return Paragraph(line) if level is None else Paragraph("", level, line)


def gaps(circular: Circular) -> tuple[Words, ...]:
    """Give everything of a circular that does not add up, a sentence each."""
    return tuple(papers.checks(told(circular)))


def printers(circular: Circular) -> tuple[str, dict[str, Printer]]:
    """Give what a circular is called as a file, and how it is printed in each form. Errors: PaperError where it does not add up."""
    draft = "" if circular.approved_at else "（稿）"
    paper = papers.circular(told(circular))
    return f"{circular.title}{circular.numbered}{draft}", official(paper, circular.approved_at or timezone.now())
