"""What the report on earlier matters puts on the pages of its sitting, into its packet, and on the pages of the matters that stand on it."""

import datetime
from collections.abc import Iterator
from functools import lru_cache

from django.http import HttpRequest

from yiding.office.agenda.added import Added
from yiding.office.agenda.models import AgendaItem, Sitting
from yiding.office.base.asking import held
from yiding.office.base.by import By
from yiding.office.base.slots import Part
from yiding.office.matters.models import CarriedOut, Matter
from yiding.office.matters.report_acts import opening_refusal, report_refusal
from yiding.office.matters.report_page import report_state, standing_state
from yiding.office.matters.report_printing import printers, told
from yiding.office.matters.report_queries import item_of, report_for_packet, reports_of, reports_with
from yiding.papers.carried_out import opening
from yiding.rules.words import Words

_AND_NOW = "现将落实情况汇报如下："
_NOT_YET = ("preparing", "convened", "open", "adjourned", "closed")


def on_sitting(request: HttpRequest, sitting: object) -> Iterator[Part]:
    """Put the report on the page of a sitting, beside the item under which it is heard; before there is one, the offer to put it together."""
    by = held(request)
    if not isinstance(sitting, Sitting):
        return
    reports = reports_of(by, sitting)
    newest = reports[0] if reports else None
    begins = by.has("supervision") and sitting.state in _NOT_YET
    offer = begins and opening_refusal(by, sitting.pk, "open_report") is None
    if newest is None and not offer:
        return
    notes: Words | None = None
    if newest and by.has("supervision", "secretariat") and newest.state == "handed_in":
        refusal = report_refusal(by, newest.pk, "note_hearing")
        notes = refusal.words if refusal and refusal.rule != "hearing_whole" else ("", "")
    yield Part(
        "matters/on_sitting.html",
        {
            "sitting": sitting,
            "report": newest,
            "state": report_state(newest) if newest else None,
            "opening": opening(told(newest)).removesuffix(_AND_NOW) if newest else "",
            "item": item_of(sitting.pk),
            "earlier": reports[1:],
            "offer": offer,
            "notes": notes,
        },
    )


def in_packet(by: By, sitting: Sitting, item: AgendaItem) -> Iterator[Added]:
    """Put the report that was handed in into the packet of its sitting, at the item under which it is heard, for whoever may read it."""
    if item.kind != "report_back":
        return
    report = report_for_packet(by, sitting)
    if report and report.handed_in_at:
        title, _ = printers(report)
        yield Added(item, title, report.handed_in_at, lambda: _printed(report.pk, report.handed_in_at))


@lru_cache(maxsize=4)
def _printed(report: int, handed_in_at: datetime.datetime) -> bytes:
    """Print a report that was handed in at a moment, once for all of its readers: it never changes."""
    _, forms = printers(CarriedOut.objects.get(pk=report, handed_in_at=handed_in_at))
    return forms["pdf"]().content


def on_matter(request: HttpRequest, matter: object) -> Iterator[Part]:
    """Say on the page of a matter on which reports it stands, and what each said of it."""
    if isinstance(matter, Matter):
        rows = reports_with(held(request), matter)
        if rows:
            told_of = [(row, report_state(row), standing_state(one["standing"]), one) for row, one in rows]  # type: ignore[arg-type]
            yield Part("matters/on_matter.html", {"reports": told_of})
