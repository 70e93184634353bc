"""Choose how open minutes are, with the ground for it."""

from collections.abc import Sequence

from yiding.office.base.by import By
from yiding.office.base.refused import Refused, Unseen
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.words import OPENNESS
from yiding.rules.words import Words

_LONGEST = 300
_CHANGED: Words = (
    "您打开这一页以后，纪要有改动；请回到纪要看过，再重新确定。",
    "The minutes were changed after you opened this page: look at them again, then choose.",
)


def choose_openness(
    by: By,
    pk: int,
    openness: str,
    ground: str,
    withheld: Sequence[int] = (),
    why: str = "",
    version: int | None = None,
) -> Minutes:
    """Choose it for the whole, and which items are `withheld` where the rest is open, with the ground for these (`why`).

    Minutes and items are never withheld without a ground of their own; `version` is what the form was made from: nothing is
    opened unseen. Errors: Refused.
    """
    with minutes_moving("choose_openness", by, pk, reason=ground, texts=(why,)) as (minutes, doing):
        if openness not in OPENNESS or not openness:
            raise Refused(("没有这种公开属性；请从列表里选。", "There is no such openness: choose one from the list."))
        if version is not None and version != minutes.version:
            raise Refused(_CHANGED, "version")
        _refuse_long(ground, why)
        if set(withheld) - {row.pk for row in minutes.items.all()}:
            raise Unseen(("这一项", "item"))
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


def _refuse_long(*grounds: str) -> None:
    for ground in grounds:
        if len(ground.strip()) > _LONGEST:
            raise Refused(
                (
                    f"依据有 {len(ground.strip())} 字；最多 {_LONGEST} 字，请改短。",
                    f"A ground has {len(ground.strip())} characters: shorten it to {_LONGEST}.",
                )
            )
