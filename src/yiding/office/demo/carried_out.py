"""What the sittings of the demonstration hear of earlier matters: a report that was heard, the matter that is closed by it, one that is being put together."""

import datetime
from collections.abc import Generator

from yiding.office.demo.clock import Story
from yiding.office.demo.persons import SECOND_SUPERVISOR, SECRETARY, SUPERVISOR
from yiding.office.demo.way import Office
from yiding.office.matters.actions.close_matter import close_matter
from yiding.office.matters.actions.hand_in_report import hand_in_report
from yiding.office.matters.actions.note_hearing import Answer, note_hearing
from yiding.office.matters.actions.open_report import open_report
from yiding.office.matters.models import Matter, ReportedMatter

_BACK = {"占道": "沿街商户意见分歧大，逐户走访、修改方案后再报告。"}
"""What goes back to its unit, by words of the matter, with what the sitting said."""


def handed_in(office: Office, sitting: int, day: int) -> Generator[datetime.datetime, None, int]:
    """Put the report to a sitting together and hand it in two working days later; give it."""
    yield office.on(day, 15)
    report = open_report(office.by(SUPERVISOR), sitting).pk
    yield office.on(day - 2, 16)
    hand_in_report(office.by(SUPERVISOR), report)
    return report


def heard(office: Office, report: int, day: int) -> Story:
    """Note what the sitting said of each matter; what was done and heard of is closed."""
    yield office.on(day, 9)
    rows = list(ReportedMatter.objects.filter(report=report).select_related("matter"))
    back = {row.matter_id: words for row in rows for key, words in _BACK.items() if key in row.matter.title}
    answers = {row.matter_id: Answer(row.matter_id in back, back.get(row.matter_id, "")) for row in rows}
    note_hearing(office.by(SECRETARY), report, answers)
    yield office.on(day, 15)
    for matter in list(Matter.objects.filter(reported__report=report, state="reported")):
        close_matter(office.by(SECOND_SUPERVISOR), matter.pk)


def begun(office: Office, sitting: int, day: int) -> Story:
    """Begin the report to a sitting to come."""
    yield office.on(day, 15)
    open_report(office.by(SECOND_SUPERVISOR), sitting)
