"""Slips as official papers: printed when they are asked for, of what they said when they were sent."""

import datetime
from typing import Any

from django.utils import timezone

from yiding.office.base.sent import Printer
from yiding.office.matters.models import Slip
from yiding.office.people.models import Unit
from yiding.papers.official_docx import print_docx
from yiding.papers.official_pdf import print_pdf
from yiding.papers.slips import Issued, Progress
from yiding.papers.slips import Slip as Told
from yiding.papers.slips import slip as paper_of


def printers(slip: Slip) -> dict[str, Printer]:
    """Give what prints a slip in each form; the same slip gives the same bytes."""
    paper = paper_of(_told(slip))
    return {"pdf": lambda: print_pdf(paper, slip.at), "docx": lambda: print_docx(paper, slip.at)}


def _told(slip: Slip) -> Told:
    says: dict[str, Any] = slip.says
    office = Unit.objects.filter(kind="office").first()
    before = Slip.objects.filter(task=slip.task_id, pk__lt=slip.pk).exclude(kind="assign").order_by("pk")
    return Told(
        slip.kind,  # type: ignore[arg-type] # the kinds of slips are those of the paper
        slip.numbered,
        slip.unit.name,
        says["matter"],
        says["task"],
        office.name if office else "",
        timezone.localdate(slip.at),
        basis=says["basis"],
        leaders=[says["leader"]] if says["leader"] else [],
        lead=[says["lead"]] if says["lead"] else [],
        support=says["support"],
        deadline=says["due_words"],
        due=_day(says["due"]),
        evidence=says["evidence"],
        news_due=_day(says["next_news"]),
        progress=Progress(says["news"], _day(says["news_on"]), says["share"] if says["news"] else None, says["late"]),
        before=[Issued(row.kind, row.numbered, timezone.localdate(row.at)) for row in before],  # type: ignore[arg-type]
        asked=[says["words"]] if says["words"] else [],
        asked_by=slip.answer_by,
    )


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
