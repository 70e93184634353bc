"""Choose the matters that stand on a report."""

from collections.abc import Sequence

from yiding.office.base.by import By
from yiding.office.matters.candidates import candidates
from yiding.office.matters.models import CarriedOut, ReportedMatter
from yiding.office.matters.report_moving import report_moving


def choose_matters(by: By, pk: int, matters: Sequence[int]) -> CarriedOut:
    """Let those stand on it, and no other, in the order of their papers; what cannot be told of there is passed over. Errors: Refused."""
    with report_moving("choose_matters", by, pk) as (report, doing):
        wanted = set(matters)
        rows = [row for row in candidates(report.sitting) if row.pk in wanted]
        there = {row.matter_id: row for row in report.matters.all()}
        doing.remove(*(row for key, row in there.items() if key not in {one.pk for one in rows}))
        for order, matter in enumerate(rows, 1):
            row = there.get(matter.pk) or ReportedMatter(report=report, matter=matter)
            if row.pk is None or row.order != order:
                row.order = order
                doing.keep(row)
    return report
