"""Approve a circular: it gets its number, and never changes afterwards."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.numbers import take
from yiding.office.base.refused import Refused
from yiding.office.circulars.models import Circular
from yiding.office.circulars.moving import circular_moving, tell_roles
from yiding.rules.words import Words

_CHANGED: Words = (
    "您打开批准页以后，通报有改动；请回到通报看过，再打开批准。",
    "The circular was changed after you opened this page: look at it again, then approve.",
)


def approve_circular(by: By, pk: int, version: int | None = None) -> Circular:
    """Approve it: praise and criticism are the chief's alone (政府督查工作条例 article 21). `version` is what the chief saw: nothing is approved unseen.

    Errors: Refused.
    """
    with circular_moving("approve_circular", by, pk) as (circular, doing):
        if version is not None and version != circular.version:
            raise Refused(_CHANGED, "version")
        circular.approved_at = timezone.now()
        circular.approved_by = (f"{by.name}（{doing.how}）" if doing.how else by.name)[:120]
        circular.year = timezone.localdate(circular.approved_at).year
        circular.number = take(f"circular.{circular.mark}.{circular.year}"[:60])
        tell_roles(doing, circular, ("supervision",), ("通报已批准，请印发", "The circular is approved: issue it"))
    return circular
