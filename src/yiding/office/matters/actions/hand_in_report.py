"""Hand a report in: what it says stands from now on."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.telling import tell
from yiding.office.matters.models import CarriedOut
from yiding.office.matters.report_moving import link_of, report_moving
from yiding.office.matters.reported import said
from yiding.office.people.queries import accounts_of_roles


def hand_in_report(by: By, pk: int) -> CarriedOut:
    """Hand it in as the ledger is today; a version before it is superseded, its words untouched. Errors: Refused."""
    with report_moving("hand_in_report", by, pk) as (report, doing):
        report.as_of = today()
        report.says = said(report, report.as_of)
        report.handed_in_at = timezone.now()
        report.handed_in_by = (f"{by.name}（{doing.how}）" if doing.how else by.name)[:120]
        for earlier in CarriedOut.objects.filter(sitting=report.sitting_id, state="handed_in"):
            earlier.state = "superseded"
            doing.keep(earlier)
        told = (
            f"落实情况汇报已提交：{report.sitting}",
            f"The report on earlier matters was handed in: {report.sitting}",
        )
        others = [pk for pk in accounts_of_roles(("secretariat", "office_head")) if pk != by.account]
        tell(others, f"{doing.act}:{report.about}", told, link_of(report))
    return report
