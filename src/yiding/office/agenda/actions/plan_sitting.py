"""Plan a sitting, or change one that was not convened yet."""

import datetime
from collections.abc import Mapping, Sequence

from yiding.office.agenda.models import Sitting
from yiding.office.agenda.moving import locked_sitting
from yiding.office.agenda.numbering import number_bodies, title_of
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Outdated, Refused, Unseen
from yiding.office.base.secrecy import refuse_marked
from yiding.office.people.models import Body
from yiding.rules.case import Case
from yiding.rules.permission import may
from yiding.rules.words import Words

_NO_BODY: Words = ("没有选由谁开会；请至少选一个议事机构。", "No body was chosen: choose at least one.")


def plan_sitting(  # noqa: PLR0913 - the fields of its form
    by: By,
    pk: int | None = None,
    version: int = 0,
    *,
    bodies: Sequence[int],
    day: datetime.date | None = None,
    time: datetime.time | None = None,
    place: str = "",
    chair: int | None = None,
    numbers: Mapping[int, int] | None = None,
    title: str = "",
) -> Sitting:
    """Plan a sitting of one body, or of several jointly (the first one leads); each has its own number.

    `numbers` are those that were chosen by hand, by body; an empty `title` is written from bodies and numbers.
    Errors: Refused; Outdated where `version` is not the sitting's.
    """
    with deed("plan_sitting", by, "" if pk is None else f"agenda.sitting:{pk}") as doing:
        refuse_marked(title, place)
        sitting = Sitting(state="") if pk is None else locked_sitting(by, pk)
        doing.allow(may("plan_sitting", by.actor(), Case(sitting.state, today())))
        fields = {"day": day, "time": time, "place": place, "chair_id": chair}
        if pk is not None and sitting.version != version:
            raise Outdated(_theirs(sitting))
        meeting = _bodies(bodies)
        doing.before = sitting.state
        sitting.state = "preparing"
        for name, value in fields.items():
            setattr(sitting, name, value)
        if pk is None:
            doing.keep(sitting)
        rows = number_bodies(doing, sitting, meeting, day or today(), numbers or {})
        sitting.title = title.strip() or title_of(rows)
        doing.keep(sitting)
        doing.about, doing.after, doing.link = sitting.about, sitting.state, f"/sittings/{sitting.pk}/"
    return sitting


def _bodies(asked: Sequence[int]) -> list[Body]:
    """Give the bodies in the order asked for, locked in one order for all until the deed ends."""
    found = {body.pk: body for body in Body.objects.select_for_update().filter(pk__in=asked).order_by("pk")}
    if not asked:
        raise Refused(_NO_BODY)
    if len(found) != len(set(asked)):
        raise Unseen(("这个议事机构", "body"))
    return [found[pk] for pk in dict.fromkeys(asked)]


def _theirs(sitting: Sitting) -> dict[str, str]:
    return {
        "title": sitting.title,
        "day": str(sitting.day or ""),
        "time": sitting.time.strftime("%H:%M") if sitting.time else "",
        "place": sitting.place,
    }
