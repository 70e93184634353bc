"""Sign minutes: they get their number, and never change afterwards."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.refused import Refused
from yiding.office.minutes.models import Minutes
from yiding.office.minutes.moving import minutes_moving
from yiding.office.minutes.numbering import take
from yiding.office.minutes.telling import tell_roles
from yiding.rules.words import Words

_CHANGED: Words = (
    "您打开签发页以后，纪要有改动；请回到纪要看过，再打开签发。",
    "The minutes were changed after you opened this page: look at them again, then sign.",
)


def sign_minutes(by: By, pk: int, opinion: str, version: int | None = None) -> Minutes:
    """Sign them with an opinion, name and full date; number, signature and log are written together or not at all.

    `version` is what the signer saw: nothing is signed unseen.
    With a correction what it corrects becomes `corrected`, its words untouched. Errors: Refused.
    """
    with minutes_moving("sign_minutes", by, pk, reason=opinion) as (minutes, doing):
        if version is not None and version != minutes.version:
            raise Refused(_CHANGED, "version")
        minutes.signed_at = timezone.now()
        minutes.signed_by = (f"{by.name}（{doing.how}）" if doing.how else by.name)[:120]
        minutes.opinion = opinion.strip()[:200]
        minutes.year, minutes.number = take(doing, minutes.series_id, timezone.localdate(minutes.signed_at))
        minutes.number_words = minutes.numbered
        if minutes.corrects_id:
            corrected = Minutes.objects.select_for_update().get(pk=minutes.corrects_id)
            corrected.state = "corrected"
            doing.keep(corrected)
        tell_roles(doing, minutes, ("secretariat",), ("纪要已签发，请印发", "Minutes are signed: issue them"))
    return minutes
