"""A reader's own marks: what was looked at, which notices were read; they change no thing, so they need no deed."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.models import Notice
from yiding.office.home.models import Look


def mark_looked(by: By) -> None:
    """Mark that whoever asks has seen everything that changed until now."""
    if by.account:
        Look.objects.update_or_create(account_id=by.account, defaults={"at": timezone.now()})


def read_notices(by: By, pk: int | None = None) -> None:
    """Mark one of one's own notices as read, or all of them."""
    mine = Notice.objects.filter(account=by.account, read_at=None)
    (mine if pk is None else mine.filter(pk=pk)).update(read_at=timezone.now())
