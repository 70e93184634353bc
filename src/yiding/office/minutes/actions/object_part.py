"""Object to what minutes say of an item."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.minutes.models import Part
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.telling import tell_roles


def object_part(by: By, pk: int, part: int, reason: str) -> Part:
    """Object to the own part, and say what is wrong; the secretariat is told. Errors: Refused for whoever is not asked."""
    with minutes_moving("object_part", by, pk, reason=reason, part=part) as (minutes, doing):
        row = Part.objects.select_related("item").get(pk=part)
        row.answer, row.words, row.at = "objected", reason.strip()[:500], timezone.now()
        doing.keep(row)
        doing.reason = f"{row.item.heading}：{row.words}"
        tell_roles(doing, minutes, ("secretariat",), ("纪要有异议", "An objection to the minutes"))
    return row
