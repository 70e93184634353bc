"""Excerpts of issued minutes: one item, for one unit."""

from typing import NamedTuple

from yiding.office.base.by import By
from yiding.office.base.sent import Printer
from yiding.office.minutes.printing import official
from yiding.office.minutes.queries import EDITORS, OUT, one
from yiding.office.people.models import Unit
from yiding.papers.letters import excerpt
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf


class Excerpted(NamedTuple):
    """What an excerpt is called, how it is printed in each form, and of which minutes it is."""

    name: str
    printers: dict[str, Printer]
    about: str


def excerpted(by: By, pk: int, item: int, unit: int) -> Excerpted | None:
    """Give the excerpt of an item (its key) for a unit; None where it is not there for who asks."""
    minutes = one(by, pk)
    to = Unit.objects.filter(pk=unit).first()
    if minutes is None or to is None or minutes.state not in OUT or not by.has(*EDITORS):
        return None
    number = next((place for place, row in enumerate(minutes.items.all(), 1) if row.pk == item), 0)
    made = minutes.issued_at
    if not number or made is None:
        return None
    paper = excerpt(official(minutes), number, to.name)
    printers: dict[str, Printer] = {"pdf": lambda: print_pdf(paper, made), "docx": lambda: print_docx(paper, made)}
    return Excerpted(f"{minutes.title}{minutes.numbered}摘录{number}{to.name}", printers, minutes.about)
