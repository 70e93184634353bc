"""How every action on a report to a sitting runs: fetched through the user, locked with its sitting, permitted, moved, noted."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from yiding.office.agenda.models import AgendaItem, Sitting
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.refused import Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.matters.hearing import was_heard
from yiding.office.matters.models import CarriedOut
from yiding.office.matters.report_queries import item_of, reports_seen_by
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.followed import Followed
from yiding.rules.permission import may
from yiding.rules.told import Told
from yiding.rules.words import Words

REPORT: Words = ("这份汇报", "report")


def opening_case(sitting: Sitting) -> Case:
    """Give the case of a report that is to be put together for a sitting."""
    listed = AgendaItem.objects.filter(agenda__sitting=sitting, agenda__state="approved", kind="report_back").exists()
    begun = CarriedOut.objects.filter(sitting=sitting, state__in=("draft", "heard")).exists()
    told = Told(listed=listed, begun=begun or was_heard(item_of(sitting.pk)))
    return Case("", today(), told=told)


def report_case(report: CarriedOut, unanswered: tuple[str, ...] = ()) -> Case:
    """Give the case of a report; `unanswered` are the matters of which it is not said what the sitting said."""
    told = Told(bare=not report.matters.exists(), unanswered=unanswered)
    heard = Followed(heard_here=was_heard(item_of(report.sitting_id)))
    return Case(report.state, today(), told=told, followed=heard)


@contextmanager
def report_moving(
    act: str, by: By, pk: int, *, texts: tuple[str, ...] = (), **more: Any
) -> Iterator[tuple[CarriedOut, Deed]]:
    """Open an action on a report; on leaving, it stands in its next state and everything is noted.

    `more` is what `report_case` has to know of the action. Errors: Unseen; Refused with the rule that refuses.
    """
    action = ACTIONS[act]
    with deed(act, by, f"matters.carriedout:{pk}") as doing:
        found = reports_seen_by(by).filter(pk=pk).first()
        if found is None:
            raise Unseen(REPORT)
        Sitting.objects.select_for_update().get(pk=found.sitting_id)
        report: CarriedOut = CarriedOut.objects.select_for_update().get(pk=pk)
        refuse_marked(*texts)
        doing.allow(may(act, by.actor(), report_case(report, **more)))
        doing.before, doing.link = report.state, link_of(report)
        doing.how = by.how or by.entrusted_by(action.roles)
        yield report, doing
        report.state = action.becomes or report.state
        doing.after = report.state
        doing.keep(report)


def link_of(report: CarriedOut) -> str:
    """Give the address of a report."""
    return f"/matters/reports/{report.pk}/"
