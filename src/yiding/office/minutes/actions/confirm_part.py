"""Confirm what minutes say of an item."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.minutes.models import Part
from yiding.office.minutes.moving import minutes_moving


def confirm_part(by: By, pk: int, part: int) -> Part:
    """Confirm the own part; an objection is taken back by it. Errors: Refused for whoever is not asked."""
    with minutes_moving("confirm_part", by, pk, part=part) as (_, doing):
        row = Part.objects.select_related("item").get(pk=part)
        row.answer, row.words, row.at = "confirmed", "", timezone.now()
        doing.keep(row)
        doing.reason = row.item.heading
    return row
