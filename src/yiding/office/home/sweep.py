"""The daily work of first pages: the digest in the morning of a working day."""

import datetime

from django.utils import timezone

from yiding.office.base.days import calendar, today
from yiding.office.base.jobs import RETRY_AFTER, enqueue
from yiding.office.base.models import Job
from yiding.office.base.outgoing import ways_out
from yiding.office.base.sweep import daily
from yiding.office.home.jobs import DIGEST
from yiding.office.home.models import Sent

MORNING = datetime.time(8)
KEEP = datetime.timedelta(days=90)


@daily
def ask_for_digest(day: datetime.date) -> None:
    """Ask for the digest of a working day; it goes out in the morning, and of a day that is past never."""
    out = ways_out()
    if day != today() or not calendar().works(day) or not (out.mail or out.webhook):
        return
    asked = enqueue(DIGEST, {"day": day.isoformat()}, key=f"{DIGEST} {day}")
    morning = timezone.make_aware(datetime.datetime.combine(day, MORNING))
    Job.objects.filter(pk=asked.pk, state="queued", tries=0).update(beat=morning - RETRY_AFTER)


@daily
def forget_sent(day: datetime.date) -> None:
    """Forget which messages went out long ago."""
    Sent.objects.filter(at__lt=timezone.now() - KEEP).delete()
