"""The actions on reports to a sitting that pages call by name."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from yiding.office.agenda.queries import one as one_sitting
from yiding.office.base import acts
from yiding.office.base.by import By
from yiding.office.matters.actions.choose_matters import choose_matters
from yiding.office.matters.actions.hand_in_report import hand_in_report
from yiding.office.matters.actions.note_hearing import note_hearing
from yiding.office.matters.actions.open_report import open_report
from yiding.office.matters.candidates import candidates
from yiding.office.matters.models import CarriedOut
from yiding.office.matters.report_forms import HearingsForm, MattersForm, answers_given
from yiding.office.matters.report_moving import opening_case, report_case
from yiding.office.matters.report_queries import one_report
from yiding.office.matters.reported import source_of
from yiding.office.proposals.forms import NothingForm
from yiding.rules.permission import Refusal, may
from yiding.rules.states import MATTER
from yiding.rules.words import Words


def opened(by: By, pk: int) -> HttpResponse:
    """Put a report together, and lead to the choice of its matters."""
    return redirect("report_act", open_report(by, pk).pk, "choose_matters")


def heard(by: By, pk: int, **given: Any) -> CarriedOut:
    """Note what the sitting said, as the form gives it."""
    return note_hearing(by, pk, answers_given(given))


def for_choice(by: By, pk: int) -> dict[str, Any]:
    """Give what can stand on a report, and what stands there now."""
    report = one_report(by, pk)
    if report is None:
        return {}
    rows = [
        (row.pk, f"{row.number} {row.title}（{source_of(row)}，{MATTER[row.state][0]}）".strip())
        for row in candidates(report.sitting)
    ]
    return {"choices": {"matters": rows}, "now": {"matters": list(report.matters.values_list("matter", flat=True))}}


def for_hearings(by: By, pk: int) -> dict[str, Any]:
    """Give the matters that stand on a report."""
    report = one_report(by, pk)
    rows = report.matters.select_related("matter") if report else []
    return {"matters": [(row.matter_id, f"{row.order}. {row.matter.title}") for row in rows]}


def opening_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why no report may be put together for a sitting now. Errors: LookupError where it is not there for who asks."""
    sitting = one_sitting(by, pk)
    if sitting is None:
        raise LookupError(pk)
    return may(name, by.actor(), opening_case(sitting))


def report_refusal(by: By, pk: int, name: str) -> Refusal | None:
    """Say why an action may not be done on a report now. Errors: LookupError."""
    report = one_report(by, pk)
    if report is None:
        raise LookupError(pk)
    return may(name, by.actor(), report_case(report))


def add_all() -> None:
    """Add every action on reports to a sitting."""
    does: Words = (
        "列出以前会议议定、尚未销号的事项，内容按台账生成，可以增减。",
        "The matters of earlier sittings that are not closed, as the ledger has them; some can be taken out.",
    )
    acts.add(acts.Act("open_report", opened, NothingForm, opening_refusal, does, label="agenda.sitting"))
    rows: tuple[acts.Act, ...] = (
        acts.Act("choose_matters", choose_matters, MattersForm, report_refusal, about=for_choice),
        acts.Act(
            "hand_in_report",
            hand_in_report,
            NothingForm,
            report_refusal,
            (
                "提交后内容不再改动；以后有变化的另拟一版。",
                "It never changes afterwards; a later version can follow it.",
            ),
        ),
        acts.Act(
            "note_hearing",
            heard,
            HearingsForm,
            report_refusal,
            (
                "要求继续办理的，已办结的任务退回重办。",
                "Where it goes back, the tasks that were verified are open again.",
            ),
            about=for_hearings,
        ),
    )
    for row in rows:
        acts.add(row._replace(label="matters.carriedout"))
