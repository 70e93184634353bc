"""Hand a report in: what it says stands from now on."""

from collections.abc import Collection

from django.utils import timezone

from yiding.office.agenda.queries import WHOLE, sent
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.telling import tell
from yiding.office.matters.models import CarriedOut
from yiding.office.matters.report_moving import link_of, report_moving
from yiding.office.matters.reported import said
from yiding.office.people.models import Person
from yiding.office.people.queries import accounts_of, accounts_of_roles

_TO_COME = ("preparing", "convened", "postponed", "open", "adjourned")


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
        _tell_readers(by, report, others)
    return report


def _tell_readers(by: By, report: CarriedOut, told: Collection[int]) -> None:
    """Tell whoever is asked to the whole sitting and has its papers already that the report is now among them."""
    sitting = report.sitting
    if sent(sitting) is None or sitting.state not in _TO_COME:
        return
    persons = sitting.invitations.filter(as_what__in=WHOLE).values("person")
    accounts = accounts_of(Person.objects.filter(pk__in=persons)).values_list("pk", flat=True)
    words = (f"会议材料有增加：{sitting}", f"A paper was added to those of a sitting: {sitting}")
    others = [pk for pk in accounts if pk != by.account and pk not in told]
    tell(others, f"added_paper:{report.about}", words, f"/sittings/{sitting.pk}/")
