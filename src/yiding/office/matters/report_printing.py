"""The report to a sitting on paper: the same words as on its page, as PDF and as docx."""

import datetime
from typing import Any

from django.utils import timezone

from yiding.office.base.days import today
from yiding.office.base.sent import Printer
from yiding.office.matters.models import CarriedOut
from yiding.office.matters.reported import said
from yiding.office.people.models import Unit
from yiding.office.sittings.printed import official
from yiding.papers import carried_out
from yiding.papers.carried_out import Row


def told(report: CarriedOut) -> carried_out.CarriedOut:
    """Give a report as `papers` wants it: as it was handed in, before that as it is today."""
    day = report.as_of or today()
    rows = said(report, day)
    office = Unit.objects.filter(kind="office").first()
    return carried_out.CarriedOut(
        list(dict.fromkeys(row["sitting"] for row in rows if row["sitting"])),
        day,
        [_row(row) for row in rows],
        office.name if office else "",
        day,
    )


def _row(row: dict[str, Any]) -> Row:
    due = datetime.date.fromisoformat(row["due"]) if row["due"] else None
    names = ("standing", "lead", "deadline", "state", "share", "done", "left", "reasons")
    return Row(matter=row["title"], item=row["from"], due=due, **{name: row[name] for name in names})


def printers(report: CarriedOut) -> tuple[str, dict[str, Printer]]:
    """Give what a report is called as a file, and how it is printed in each form."""
    paper = carried_out.report(told(report))
    name = f"{paper.title}（第{report.number}版）" if report.number > 1 else paper.title
    draft = "（拟稿）" if report.state == "draft" else ""
    return f"{name}{draft}", official(paper, report.handed_in_at or timezone.now())
