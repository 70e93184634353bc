"""Questions about reports to sittings, each asked through who asks: what is not yours to know is not there."""

from django.db.models import Exists, OuterRef, QuerySet

from yiding.office.agenda.models import AgendaItem, Invitation, Sitting
from yiding.office.agenda.queries import WHOLE as TO_THE_WHOLE
from yiding.office.base.by import By
from yiding.office.base.models import Step
from yiding.office.matters.models import CarriedOut, Matter
from yiding.office.matters.queries import PLANNERS, STAFF
from yiding.office.sittings.models import SittingItem


def reports_seen_by(by: By) -> QuerySet[CarriedOut]:
    """Give the reports that somebody may know of: what is being put together who plans, the rest the office and who is asked to the whole sitting."""
    if by.has(*PLANNERS):
        return CarriedOut.objects.all()
    told = CarriedOut.objects.exclude(state="draft")
    if by.has(*STAFF):
        return told
    asked = Invitation.objects.filter(sitting=OuterRef("sitting"), person=by.person or 0, as_what__in=TO_THE_WHOLE)
    return told.filter(Exists(asked))


def one_report(by: By, pk: int) -> CarriedOut | None:
    """Give a report, None where it is not there for who asks."""
    return reports_seen_by(by).select_related("sitting").filter(pk=pk).first()


def reports_of(by: By, sitting: Sitting) -> list[CarriedOut]:
    """Give the reports to a sitting, newest first."""
    return list(reports_seen_by(by).filter(sitting=sitting).select_related("sitting"))


def report_for_packet(by: By, sitting: Sitting) -> CarriedOut | None:
    """Give the report to a sitting as it was last handed in; None where there is none, its item left the agenda, or it is not for who asks."""
    listed = AgendaItem.objects.filter(agenda__sitting=sitting, agenda__state="approved", kind="report_back")
    rows = reports_seen_by(by).filter(Exists(listed), sitting=sitting, state__in=("handed_in", "heard"))
    return rows.select_related("sitting").first()


def reports_with(by: By, matter: Matter) -> list[tuple[CarriedOut, dict[str, object]]]:
    """Give the reports that were handed in with a matter on them, newest first, with what each said of it."""
    rows = reports_seen_by(by).filter(matters__matter=matter).exclude(state="draft").select_related("sitting")
    return [(row, next(said for said in row.says if said["matter"] == matter.pk)) for row in rows]


def item_of(sitting: int) -> SittingItem | None:
    """Give the item under which a sitting hears of earlier matters, as it is taken; None before it has begun."""
    found = SittingItem.objects.filter(sitting=sitting, listed__kind="report_back").select_related("of").first()
    seen: set[int] = set()
    while found is not None and found.state == "joined" and found.of is not None and found.pk not in seen:
        seen.add(found.pk)
        found = found.of
    return found


def report_history(report: CarriedOut) -> list[Step]:
    """Give what was done to a report, newest first."""
    return list(Step.objects.filter(about=report.about))
