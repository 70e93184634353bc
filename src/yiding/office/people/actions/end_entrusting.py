"""End an entrusting of one's own before its last day."""

import datetime

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.people.keeping import current
from yiding.office.people.models import Entrusting
from yiding.office.people.permission import people_may


def end_entrusting(by: By, pk: int, version: int) -> None:
    """End an entrusting at once: yesterday becomes its last day; one that began today or has not begun goes, history keeps it.

    Errors: Refused where it is another's or over, Outdated; DoesNotExist.
    """
    with deed("end_entrusting", by, f"people.entrusting:{pk}") as doing:
        doing.allow(people_may("end_entrusting", by))
        given = current(Entrusting, pk, version, {"until": None})
        if given.giver_id != by.person:
            raise Refused(
                (
                    f"这是{given.giver}的委托；请由本人结束。",
                    f"This was entrusted by {given.giver}: they alone can end it.",
                ),
                "own",
            )
        if given.until is not None and given.until < today():
            raise Refused(("这个委托已经到期；不用再结束。", "It has run out: there is nothing to end."), "state")
        if given.since is None or given.since < today():
            given.until = today() - datetime.timedelta(days=1)
            doing.keep(given)
        else:
            doing.remove(given)
