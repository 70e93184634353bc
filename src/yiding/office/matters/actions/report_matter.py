"""Note what a sitting said of a matter."""

from yiding.office.agenda.queries import seen_by as sittings_seen_by
from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.matters.hearing import hear, was_heard
from yiding.office.matters.models import Hearing
from yiding.office.matters.moving import matter_moving
from yiding.office.sittings.models import SittingItem
from yiding.rules.words import Words

_TWICE: Words = ("这一项会议已经登记过；请看登记的内容。", "It is noted for this item already: look at it there.")


def report_matter(by: By, pk: int, item: int, *, back: bool = False, words: str = "") -> Hearing:
    """Note that the sitting heard of it under an item, or that it goes back with what the sitting said: then its verified tasks are open again.

    Errors: Refused.
    """
    row = SittingItem.objects.filter(pk=item, sitting__in=sittings_seen_by(by)).first()
    with matter_moving("report_matter", by, pk, reason=words, heard_here=was_heard(row)) as (matter, doing):
        if row is None or matter.hearings.filter(item=row).exists():
            raise Refused(_TWICE)
        hearing = hear(doing, matter, row, back=back, words=words)
        if not doing.reason:
            doing.reason = f"{row.sitting.title}：{row.title}"
    return hearing
