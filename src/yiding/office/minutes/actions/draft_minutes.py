"""Draft the minutes of a sitting from its record."""

from django.utils import timezone

from yiding.office.agenda.moving import locked_sitting
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import Deed, deed
from yiding.office.minutes.drafting import Desk, desk_for, drafted, preamble, records
from yiding.office.minutes.models import Minutes, MinutesItem
from yiding.office.minutes.numbering import series_for
from yiding.office.sittings.models import SittingItem
from yiding.papers.sitting_name import called, mark_of
from yiding.rules.case import Case
from yiding.rules.permission import may
from yiding.rules.written import Written

OVER = ("closed", "recorded")
"""States of a sitting that is over."""


def draft_minutes(by: By, pk: int) -> Minutes:
    """Draft them, an item each; joined items stand with the one that they were joined to. Errors: Refused."""
    with deed("draft_minutes", by, f"agenda.sitting:{pk}") as doing:
        sitting = locked_sitting(by, pk)
        begun = Minutes.objects.filter(sitting=sitting, kind="minutes").exists()
        written = Written(over=sitting.state in OVER, drafted=begun)
        doing.allow(may("draft_minutes", by.actor(), Case("", today(), written=written)))
        desk = desk_for(sitting)
        body = sitting.bodies.select_related("body")[0].body
        minutes = Minutes(
            sitting=sitting,
            mark=mark_of(desk.sat),
            title=f"{called(desk.sat)}纪要",
            preamble=preamble(desk),
            series=series_for(doing, body),
            done_by={"draft": [by.key]},
            drafted_at=timezone.now(),
        )
        doing.keep(minutes)
        _items(doing, minutes, desk)
        doing.about, doing.after, doing.link = minutes.about, minutes.state, f"/minutes/{minutes.pk}/"
    return minutes


def _items(doing: Deed, minutes: Minutes, desk: Desk) -> None:
    rows = SittingItem.objects.filter(sitting=minutes.sitting_id).exclude(state="joined")
    for place, item in enumerate(records(rows.values_list("pk", flat=True)), 1):
        found = drafted(item, desk)
        doing.keep(MinutesItem(minutes=minutes, item=item, order=place, heading=found.heading, text=found.text))
