"""Break issued minutes down: a matter for each item that leaves something to do, with the tasks that its words ask for."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed, deed
from yiding.office.base.refused import Unseen
from yiding.office.matters.models import Breakdown, Matter, Task, TaskUnit
from yiding.office.matters.proposing import Proposed, propose
from yiding.office.matters.queries import breakdown_of
from yiding.office.minutes.models import Minutes, MinutesItem
from yiding.office.minutes.moving import MINUTES
from yiding.office.minutes.queries import OUT, seen_by
from yiding.rules.case import Case
from yiding.rules.followed import Followed
from yiding.rules.permission import may
from yiding.rules.sources import SOURCES

_LEAVES = ("adopted", "adopted_in_principle", "deferred")
"""Outcomes that leave something to do, even where nobody was charged with it."""


def open_breakdown(by: By, pk: int) -> Breakdown:
    """Open the break-down of minutes. Tasks are proposed from their words and stand as drafts until a person confirms each.

    Errors: Refused.
    """
    with deed("open_breakdown", by, f"minutes.minutes:{pk}") as doing:
        if not seen_by(by).filter(pk=pk).exists():
            raise Unseen(MINUTES)
        minutes = Minutes.objects.select_for_update().get(pk=pk)
        case = Followed(out=minutes.state in OUT, begun=breakdown_of(pk) is not None)
        doing.allow(may("open_breakdown", by.actor(), Case("", today(), followed=case)))
        breakdown = Breakdown(
            kind="sitting",
            minutes=minutes,
            title=minutes.title,
            paper=minutes.numbered,
            day=minutes.issued_at.date() if minutes.issued_at else today(),
            done_by={"draft": [by.key]},
        )
        doing.keep(breakdown)
        propose_matters(doing, breakdown, minutes)
        doing.about, doing.after, doing.link = breakdown.about, breakdown.state, f"/breakdowns/{breakdown.pk}/"
    return breakdown


def propose_matters(doing: Deed, breakdown: Breakdown, minutes: Minutes) -> None:
    """Propose the matters of minutes with their tasks."""
    proposed = propose(minutes)
    order = 0
    for item in minutes.items.select_related("item__proposal"):
        tasks = proposed[item.pk]
        if not tasks and not _leaves(item):
            continue
        order += 1
        matter = Matter(
            breakdown=breakdown,
            item=item,
            order=order,
            title=item.heading,
            words=item.text,
            hears=SOURCES["sitting"].hears,
        )
        doing.keep(matter)
        for place, one in enumerate(tasks, 1):
            keep_proposed(doing, matter, place, one)


def _leaves(item: MinutesItem) -> bool:
    return item.item is not None and item.item.outcome in _LEAVES and item.item.kind != "study"


def keep_proposed(doing: Deed, matter: Matter, place: int, one: Proposed) -> None:
    """Keep a proposed task as a draft that nobody has confirmed."""
    task = Task(
        matter=matter,
        order=place,
        text=one.text,
        words=one.words,
        start=one.start,
        end=one.end,
        lead_id=one.lead,
        leader_id=one.leader,
        due=one.due,
        due_words=one.due_words,
        origin=one.origin,
    )
    doing.keep(task)
    for unit in one.support:
        doing.keep(TaskUnit(task=task, unit_id=unit, part="support"))
