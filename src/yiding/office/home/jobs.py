"""The background work of first pages."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from yiding.office.base.jobs import RETRY_AFTER, enqueue, job
from yiding.office.base.models import Job
from yiding.office.base.outgoing import ways_out
from yiding.office.home.messages import send_digest, send_notices

DIGEST = "home.digest"
NOTICES = "home.notices"
EVERY = datetime.timedelta(minutes=15)
"""So long new notices are gathered for one letter."""


@job(DIGEST)
def digest(given: dict[str, Any]) -> None:
    """Send the digest of a day; what was not sent is tried again."""
    send_digest(datetime.date.fromisoformat(given["day"]))


@job(NOTICES)
def notices(given: dict[str, Any]) -> None:
    """Send how many notices are new; what was not sent is tried again."""
    send_notices(given["slot"])


def ask_for_notices() -> None:
    """Ask for a letter on what was told now, where such letters are switched on: one for all of a quarter of an hour, at its end.

    It is asked for after the deed: in it, two that tell at once would wait for each other's row of this table.
    """
    mail = ways_out().mail
    if mail is not None and mail.notices:
        transaction.on_commit(_ask)


def _ask() -> None:
    now = timezone.localtime()
    begins = now.replace(minute=now.minute // 15 * 15, second=0, microsecond=0)
    slot = f"{begins:%Y-%m-%d %H:%M}"
    if not Job.objects.filter(key=f"{NOTICES} {slot}").exists():
        asked = enqueue(NOTICES, {"slot": slot}, key=f"{NOTICES} {slot}")
        Job.objects.filter(pk=asked.pk, state="queued", tries=0).update(beat=begins + EVERY - RETRY_AFTER)
