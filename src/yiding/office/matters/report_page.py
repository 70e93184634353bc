"""What the page of a report to a sitting shows."""

import datetime
from typing import Any, NamedTuple

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.pages import Fact, State, ThingPage, Weight
from yiding.office.matters.models import CarriedOut, Hearing
from yiding.office.matters.offering import offered
from yiding.office.matters.queries import matters_seen_by
from yiding.office.matters.report_moving import report_case
from yiding.office.matters.report_queries import item_of, report_history
from yiding.office.matters.reported import counts_of, said
from yiding.office.matters.words import HEARD
from yiding.papers.carried_out import COUNTED, Standing
from yiding.rules.report_actions import REPORT_ACTIONS
from yiding.rules.roles import ROLES
from yiding.rules.states import REPORT
from yiding.rules.words import Words

_WEIGHTS: dict[str, Weight] = {"draft": "waits", "handed_in": "runs", "heard": "done", "superseded": "done"}
_HOLDERS = {"draft": "supervision", "handed_in": "supervision"}
_STANDING: dict[Standing, tuple[str, Weight]] = {
    "done": ("done", "done"),
    "running": ("under way", "runs"),
    "late": ("late", "late"),
    "suspended": ("suspended", "waits"),
    "ended": ("ended", "done"),
    "standing": ("standing", "runs"),
}


class ReportRow(NamedTuple):
    """A matter as it is told of: what is said, how it stands, whether who asks knows of it, and what the sitting said of it."""

    said: dict[str, Any]
    state: State
    due: datetime.date | None
    known: bool
    hearing: Hearing | None
    result: Words


def report_state(report: CarriedOut) -> State:
    """Give the state of a report in words."""
    return State(REPORT[report.state], _WEIGHTS[report.state])


def standing_state(standing: Standing) -> State:
    """Give how a matter stands in words."""
    english, weight = _STANDING[standing]
    return State((COUNTED[standing], english), weight)


def report_rows(report: CarriedOut, by: By) -> list[ReportRow]:
    """Give what a report says of each matter, with what the sitting said then."""
    rows = said(report, report.as_of or today())
    keys = [row["matter"] for row in rows]
    known = set(matters_seen_by(by).filter(pk__in=keys).values_list("pk", flat=True))
    item = item_of(report.sitting_id) if report.state == "heard" else None
    heard = {row.matter_id: row for row in Hearing.objects.filter(item=item, matter__in=keys)} if item else {}
    return [_row(row, row["matter"] in known, heard.get(row["matter"])) for row in rows]


def _row(row: dict[str, Any], known: bool, hearing: Hearing | None) -> ReportRow:
    due = datetime.date.fromisoformat(row["due"]) if row["due"] else None
    result = HEARD[hearing.result] if hearing else ("", "")
    return ReportRow(row, standing_state(row["standing"]), due, known, hearing, result)


def report_page(report: CarriedOut, by: By, rows: list[ReportRow]) -> ThingPage:
    """Give the skeleton of the page of a report."""
    counts = counts_of([row.said for row in rows])
    english = {word: _STANDING[key][0] for key, word in COUNTED.items()}
    facts = (
        Fact(("截至", "As of"), report.as_of or today()),
        Fact(("事项", "Matters"), len(rows)),
        *(Fact((word, english[word]), number) for word, number in counts),
    )
    acts = [act for act in REPORT_ACTIONS if act != "open_report"]
    if report.state == "draft":
        acts = ["hand_in_report", "choose_matters"]
    return ThingPage(
        f"第{report.number}版" if report.number > 1 else "",
        str(report),
        report_state(report),
        facts[:5],
        _holder(report),
        report.sitting.day if report.state == "draft" else None,
        offered(by, acts, report_case(report), ("report_act", report.pk)),
        report_history(report),
    )


def _holder(report: CarriedOut) -> Words:
    return ROLES[_HOLDERS[report.state]].name if report.state in _HOLDERS else ("", "")
