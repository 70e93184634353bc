"""Put together the report on how earlier matters were carried out, which a sitting hears."""

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.moving import locked_sitting
from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.matters.candidates import candidates, preselected
from yiding.office.matters.models import CarriedOut, ReportedMatter
from yiding.office.matters.report_moving import link_of, opening_case
from yiding.rules.permission import may


def open_report(by: By, pk: int) -> CarriedOut:
    """Open it for a sitting, with the matters that are to be told of; each can be taken out. Before one was heard, a later version can follow it.

    Errors: Refused.
    """
    with deed("open_report", by, f"agenda.sitting:{pk}") as doing:
        locked_sitting(by, pk)
        sitting = Sitting.objects.get(pk=pk)
        doing.allow(may("open_report", by.actor(), opening_case(sitting)))
        report = CarriedOut(sitting=sitting, number=CarriedOut.objects.filter(sitting=sitting).count() + 1)
        doing.keep(report)
        rows = [matter for matter in candidates(sitting) if preselected(matter)]
        for order, matter in enumerate(rows, 1):
            doing.keep(ReportedMatter(report=report, matter=matter, order=order))
        doing.about, doing.after, doing.link = report.about, report.state, link_of(report)
    return report
