"""Numbers without gaps and doubles: each series is one row, locked while its next number is taken."""

from yiding.office.base.models import Counter


def take(series: str) -> int:
    """Give the next number of a series, from 1. It belongs to the transaction of the deed: rolled back, it is free again."""
    Counter.objects.get_or_create(series=series)
    counter = Counter.objects.select_for_update().get(series=series)
    counter.last += 1
    counter.save()
    return counter.last
