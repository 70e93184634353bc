"""What follows for a matter when a sitting has heard of it."""

from django.utils import timezone

from yiding.office.base.days import today
from yiding.office.base.deeds import Deed
from yiding.office.matters.clocks import first_news
from yiding.office.matters.models import Hearing, Matter
from yiding.office.matters.stages import begin_anew
from yiding.office.matters.telling import tell_roles, tell_units
from yiding.office.sittings.models import SittingItem

_UNHEARD = ("deferred", "withdrawn")
"""Outcomes with which an item is over and nothing was heard."""


def was_heard(item: SittingItem | None) -> bool:
    """Say whether a sitting has decided an item, and not put it off."""
    return item is not None and item.state == "decided" and item.outcome not in _UNHEARD


def hear(doing: Deed, matter: Matter, item: SittingItem, *, back: bool, words: str) -> Hearing:
    """Note that the sitting heard of a matter under an item, or that it goes back: then its verified tasks are open again."""
    result = "back" if back else "heard"
    hearing = Hearing(matter=matter, item=item, result=result, words=words.strip()[:500], at=timezone.now())
    doing.keep(hearing)
    if back:
        _back(matter, doing)
    elif matter.state == "done":
        matter.state = "reported"
    return hearing


def _back(matter: Matter, doing: Deed) -> None:
    """Open the tasks of a matter again that were verified before the sitting heard of it."""
    told = ("会议要求继续办理", "The sitting asks to go on with it")
    tasks = list(matter.tasks.filter(state="done")) if matter.state in ("done", "reported", "closed") else []
    for task in tasks:
        task.state, task.done_on, task.share = "sent_back", None, 0
        task.times_back += 1
        task.next_news = first_news(today(), task.due)
    doing.keep(*tasks)
    if tasks:
        matter.state, matter.closed_on = "running", None
        begin_anew(doing, matter)
    tell_units(doing, matter, matter.tasks.values_list("lead", flat=True), told)
    tell_roles(doing, matter, ("supervision",), told)
