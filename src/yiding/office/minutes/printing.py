"""Signed minutes as an official paper, and the files that are made of it: docx and PDF/A, each with its seal."""

import datetime
from collections.abc import Callable, Mapping
from typing import NamedTuple

from django.utils import timezone

from yiding.office.base.files import read
from yiding.office.base.refused import Refused
from yiding.office.base.sealing import seal_for
from yiding.office.minutes.filling import filled
from yiding.office.minutes.models import Minutes, Template
from yiding.office.minutes.queries import template_for
from yiding.office.minutes.sat import sat_of
from yiding.office.people.models import Unit
from yiding.papers.drafting import rolls
from yiding.papers.errors import PaperError
from yiding.papers.official import Official, Paragraph
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf
from yiding.papers.printed import Printed
from yiding.text.numerals import day_words, ordinal


class Made(NamedTuple):
    """A file that was made: its form (`words.FORMS`), the kind of its bytes (`base.files`), and of what its printer warns."""

    form: str
    kind: str
    content: bytes
    warnings: tuple[str, ...] = ()


Printer = Callable[[Official, Mapping[str, bytes]], Made]
"""Makes one file of a paper; what was made before it is given by form, so that a seal can be set on it."""


def _docx(template: Template | None) -> Printer:
    """Give what prints the docx: into the body's own template where there is one, else in the form of the house."""

    def docx(paper: Official, made: Mapping[str, bytes]) -> Made:
        now = timezone.now()
        found = _into(template, paper, now) if template else print_docx(paper, now)
        return Made("docx", "docx", found.content, tuple(words[0] for words in found.warnings))

    return docx


def _into(template: Template, paper: Official, now: datetime.datetime) -> Printed:
    """Print into a template. Errors: Refused, which says the template of which body it is."""
    try:
        return filled(read(template.file), paper, now)
    except Refused as refused:
        (chinese, english), body = refused.words, template.body.name
        told = (
            f"{body}的纪要模板“{template.file_name}”用不上：{chinese}",
            f"The template “{template.file_name}” for minutes of {body} fails: {english}",
        )
        raise Refused(told, refused.rule) from None


def _pdf(paper: Official, made: Mapping[str, bytes]) -> Made:
    found = print_pdf(paper, timezone.now())
    return Made("pdf", "pdf", found.content, tuple(words[0] for words in found.warnings))


def _sealed(form: str) -> Printer:
    """Give what seals the file of a form."""

    def sealed(paper: Official, made: Mapping[str, bytes]) -> Made:
        return Made(f"{form}_seal", "json", seal_for(made[form], f"{paper.title}{paper.number}.{form}"))

    return sealed


def printers(minutes: Minutes) -> list[Printer]:
    """Give what makes the files of issued minutes, in order."""
    return [_docx(template_for(minutes)), _sealed("docx"), _pdf, _sealed("pdf")]


def printed(minutes: Minutes) -> list[Made]:
    """Make the files of signed minutes. Errors: Refused where a printer fails."""
    paper, found = official(minutes), list[Made]()
    try:
        for printer in printers(minutes):
            found.append(printer(paper, {one.form: one.content for one in found}))
    except PaperError as error:
        raise Refused(error.words, "paper") from None
    return found


def official(minutes: Minutes, day: datetime.date | None = None) -> Official:
    """Give minutes as an official paper, issued on a day, today where none is given."""
    office = Unit.objects.filter(kind="office").first()
    issued = day or timezone.localdate(minutes.issued_at)
    return Official(
        minutes.mark,
        minutes.numbered,
        minutes.title,
        _paragraphs(minutes),
        () if minutes.kind == "correction" else rolls(sat_of(minutes.sitting)),
        copies=tuple(copy for copy in minutes.copies.split("，") if copy),
        issuer=office.name if office else "",
        issued=day_words(issued),
    )


def _paragraphs(minutes: Minutes) -> list[Paragraph]:
    found = [Paragraph(line) for line in minutes.preamble.splitlines() if line.strip()]
    for place, row in enumerate(minutes.items.all(), 1):
        found.append(Paragraph("", 1, f"{ordinal(place)}{row.heading}"))
        found += [Paragraph(line.strip()) for line in row.text.splitlines() if line.strip()]
    return found
