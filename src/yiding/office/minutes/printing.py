"""Signed minutes as an official paper, and the files that are made of it.

`printers` is the one place where the room of papers, and sealing, are plugged in.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from django.utils import timezone

from yiding.office.agenda.models import Invitation
from yiding.office.agenda.packets import numeral
from yiding.office.base.refused import Refused
from yiding.office.minutes.models import Minutes
from yiding.office.people.models import Unit
from yiding.office.sittings.models import Attendance
from yiding.papers.errors import PaperError
from yiding.papers.official import Official, Paragraph, Roll


class Made(NamedTuple):
    """A file that was made: its form (`words.FORMS`), the kind of its bytes (`base.files`), and of what its printer warns."""

    form: str
    kind: str
    content: bytes
    warnings: tuple[str, ...] = ()


Printer = Callable[[Official, Mapping[str, bytes]], Made]
"""Makes one file of a paper; what was made before it is given by form, so that a seal can be set on the PDF."""


def printers() -> list[Printer]:
    """Give what makes the files of issued minutes, in order."""
    return []


def printed(minutes: Minutes) -> list[Made]:
    """Make the files of signed minutes. Errors: Refused where a printer fails."""
    paper, found = official(minutes), list[Made]()
    try:
        for printer in printers():
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
        _rolls(minutes),
        copies=minutes.copies,
        issuer=office.name if office else "",
        issued=f"{issued.year}年{issued.month}月{issued.day}日",
    )


def _paragraphs(minutes: Minutes) -> list[Paragraph]:
    found = [Paragraph(line) for line in minutes.preamble.splitlines() if line.strip()]
    for place, row in enumerate(minutes.items.all(), 1):
        found.append(Paragraph("", 1, f"{numeral(place)}{row.heading}"))
        found += [Paragraph(line.strip()) for line in row.text.splitlines() if line.strip()]
    return found


def _rolls(minutes: Minutes) -> list[Roll]:
    """Give who was there as members, who was on leave, and who came besides, by unit."""
    if minutes.kind == "correction":
        return []
    rows = Attendance.objects.filter(sitting=minutes.sitting_id, signed_at__isnull=False)
    there = list(rows.select_related("person", "unit", "stands_for"))
    away = Invitation.objects.filter(sitting=minutes.sitting_id, answer="leave_granted", as_what="member")
    rolls = (
        Roll("出席", [_name(row) for row in there if row.as_what == "member"]),
        Roll("请假", [row.person.name for row in away.select_related("person")]),
        Roll("列席", _by_unit(row for row in there if row.as_what != "member")),
    )
    return [roll for roll in rolls if roll.groups]


def _by_unit(rows: Iterable[Attendance]) -> list[str]:
    units: dict[str, list[str]] = {}
    for row in rows:
        units.setdefault(row.unit.name if row.unit else "", []).append(_name(row))
    return [f"{unit} {'、'.join(names)}".strip() for unit, names in units.items()]


def _name(row: Attendance) -> str:
    return f"{row.person}（代{row.stands_for}）" if row.stands_for else row.person.name
