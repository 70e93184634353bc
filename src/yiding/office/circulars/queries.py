"""Questions about circulars, each asked through who asks: what is not yours to know is not there."""

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from yiding.office.base.by import By
from yiding.office.base.models import Step
from yiding.office.circulars.counting import BY_UNIT
from yiding.office.circulars.models import Circular, CircularReceipt
from yiding.office.matters.queries import PLANNERS, STAFF, UNITS
from yiding.office.people.models import Unit

OUT = ("issued",)
LEADERS = ("vice_head",)


def circulars_seen_by(by: By) -> QuerySet[Circular]:
    """Give the circulars that somebody may know of: who plans all, the office what is approved, vice-heads what is issued, units what was sent to them."""
    if by.has(*PLANNERS):
        return Circular.objects.all()
    if by.has(*STAFF):
        return Circular.objects.filter(state__in=("approved", *OUT))
    sent = CircularReceipt.objects.filter(circular=OuterRef("pk"), unit__in=by.units(UNITS))
    found: QuerySet[Circular] = Circular.objects.filter(state__in=OUT)
    return found if by.has(*LEADERS) else found.filter(Exists(sent))


def one_circular(by: By, pk: int) -> Circular | None:
    """Give a circular, None where it is not there for who asks."""
    receipts = Prefetch("receipts", CircularReceipt.objects.select_related("unit"))
    return circulars_seen_by(by).prefetch_related(receipts).filter(pk=pk).first()


def receipts_of(by: By, circular: Circular) -> list[CircularReceipt]:
    """Give to whom a circular was sent: the office sees all, a unit itself."""
    rows, mine = list(circular.receipts.all()), by.units(UNITS)
    return rows if by.has(*STAFF) else [row for row in rows if row.unit_id in mine]


def waiting_receipts(by: By, circular: int) -> QuerySet[CircularReceipt]:
    """Give the receipts of a circular that wait for one's units."""
    return CircularReceipt.objects.filter(circular=circular, unit__in=by.units(UNITS), received_at=None)


def circular_history(by: By, circular: Circular) -> list[Step]:
    """Give what was done to a circular, newest first; outside the office only that it was issued."""
    rows = Step.objects.filter(about=circular.about)
    return list(rows if by.has(*STAFF) else rows.filter(act="issue_circular"))


def last_mark() -> str:
    """Give the mark of the newest circular, "" where there is none."""
    return str(Circular.objects.order_by("-id").values_list("mark", flat=True).first() or "")


def units_counted(circular: Circular) -> list[int]:
    """Give the units that a circular counts."""
    names = [row[0] for table in circular.tables if table["name"] == BY_UNIT for row in table["rows"]]
    return list(Unit.objects.filter(name__in=names).values_list("pk", flat=True))
