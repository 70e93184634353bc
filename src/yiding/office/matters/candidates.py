"""Which matters a sitting is to hear of: those of earlier sittings that are open, and those that were closed since the last report."""

import datetime

from django.db.models import Prefetch, Q, QuerySet

from yiding.office.agenda.models import Sitting
from yiding.office.base.days import today
from yiding.office.matters.models import CarriedOut, Matter, Task
from yiding.office.matters.queries import with_units

_OVER = ("closed", "ended")
_TOLD = ("heard", "handed_in")


def candidates(sitting: Sitting) -> list[Matter]:
    """Give every matter that can stand on the report to a sitting, oldest paper first, with its tasks.

    Matters of the minutes of earlier sittings of the same bodies, and of other papers of which a sitting is to hear.
    """
    since = last_told(sitting)
    open_or_new = ~Q(state__in=("to_split", *_OVER))
    if since:
        open_or_new |= Q(state="closed", closed_on__gte=since)
    rows = Matter.objects.filter(_of_earlier(sitting) | Q(breakdown__minutes=None, hears=True), open_or_new)
    return list(whole(rows.order_by("breakdown__day", "breakdown_id", "order", "id").distinct()))


def whole(rows: QuerySet[Matter]) -> QuerySet[Matter]:
    """Fetch with matters their tasks and where they come from, in a fixed number of queries."""
    tasks = with_units(Task.objects.all()).prefetch_related("asks")
    found = rows.select_related("breakdown__minutes__sitting", "item")
    return found.prefetch_related(Prefetch("tasks", tasks))


def preselected(matter: Matter) -> bool:
    """Say whether a matter stands on the report unless somebody takes it out.

    What a sitting has heard of as done waits for its closing alone; of another paper that is heard which is done.
    """
    if matter.breakdown.minutes_id is None:
        return matter.state == "done"
    return matter.state != "reported"


def last_told(sitting: Sitting) -> datetime.date | None:
    """Give the day as of which the last report to another sitting of the same bodies was handed in, None where there was none."""
    rows = CarriedOut.objects.filter(sitting__bodies__body__in=_bodies(sitting), state__in=_TOLD)
    return rows.exclude(sitting=sitting).order_by("-as_of").values_list("as_of", flat=True).first()


def _of_earlier(sitting: Sitting) -> Q:
    before = Q(breakdown__minutes__sitting__day__lte=sitting.day or today())
    same = Q(breakdown__minutes__sitting__bodies__body__in=_bodies(sitting))
    return before & same & ~Q(breakdown__minutes__sitting=sitting.pk)


def _bodies(sitting: Sitting) -> list[int]:
    return list(sitting.bodies.values_list("body", flat=True))
