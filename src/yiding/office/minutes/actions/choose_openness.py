"""Choose how open minutes are, with the ground for it."""

from collections.abc import Sequence

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.words import OPENNESS


def choose_openness(
    by: By, pk: int, openness: str, ground: str, withheld: Sequence[int] = (), why: str = ""
) -> Minutes:
    """Choose it for the whole, and which items are `withheld` where the rest is open, with the ground for these (`why`).

    Minutes and items are never withheld without a ground of their own. Errors: Refused.
    """
    with minutes_moving("choose_openness", by, pk, reason=ground, texts=(why,)) as (minutes, doing):
        if openness not in OPENNESS or not openness:
            raise Refused(("没有这种公开属性；请从列表里选。", "There is no such openness: choose one from the list."))
        closed = [] if openness == "withheld" else [row for row in minutes.items.all() if row.pk in withheld]
        if closed and not why.strip():
            raise Refused(
                ("没有写不公开的事项的依据；请写明。", "The ground for the items that are withheld is not given.")
            )
        minutes.openness, minutes.ground = openness, ground.strip()
        doing.reason = f"{OPENNESS[openness][0]}：{minutes.ground}"
        if closed:
            doing.reason += f"；其中不公开 {len(closed)} 项：{why.strip()}"
        for row in minutes.items.all():
            row.withheld = why.strip() if row in closed else ""
            doing.keep(row)
    return minutes
