"""Open a correction of issued minutes."""

from collections.abc import Sequence

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.minutes.models import Minutes, MinutesItem
from yiding.office.minutes.moving import minutes_moving


def correct_minutes(by: By, pk: int, items: Sequence[int], reason: str) -> Minutes:
    """Open minutes of its own for what is wrong, with the words of the items as they stand; those stay untouched.

    It goes the way of all minutes and gets a number of its own. Errors: Refused.
    """
    with minutes_moving("correct_minutes", by, pk, reason=reason) as (minutes, doing):
        rows = list(minutes.items.filter(pk__in=items))
        if not rows:
            raise Refused(
                ("没有选更正哪几项；请至少选一项。", "It is not said what is wrong: choose one item at least.")
            )
        new = Minutes(
            sitting=minutes.sitting,
            kind="correction",
            corrects=minutes,
            why=reason.strip(),
            mark=minutes.mark,
            title=f"关于更正《{minutes.title}》的纪要"[:200],
            preamble=f"《{minutes.title}》（{minutes.numbered}）有误，现更正如下，原文以更正后的为准：",
            copies=minutes.copies,
            series=minutes.series,
            openness=minutes.openness,
            ground=minutes.ground,
            done_by={"draft": [by.key]},
            drafted_at=timezone.now(),
        )
        doing.keep(new)
        doing.keep(
            *(
                MinutesItem(
                    minutes=new,
                    item=row.item,
                    order=row.order,
                    heading=row.heading,
                    text=row.text,
                    withheld=row.withheld,
                )
                for row in rows
            )
        )
        doing.link = f"/minutes/{new.pk}/"
    return new
