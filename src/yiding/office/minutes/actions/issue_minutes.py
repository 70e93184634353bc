"""Issue signed minutes: their files, and the units to which they are sent."""

from collections.abc import Sequence

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.files import keep
from yiding.office.base.refused import Refused
from yiding.office.minutes.models import Issued, Minutes, Receipt
from yiding.office.minutes.moving import minutes_moving, minutes_refusal
from yiding.office.minutes.printing import printed
from yiding.office.minutes.queries import one
from yiding.office.minutes.telling import tell_roles, tell_units
from yiding.office.people.models import Unit


def issue_minutes(by: By, pk: int, units: Sequence[int]) -> Minutes:
    """Issue them: they are printed first, outside the transaction, as their words are fixed; then kept, sent and told.

    Errors: Refused, also where a printer fails.
    """
    ready = one(by, pk)
    may_be = ready is not None and minutes_refusal(ready, by, "issue_minutes", "") is None
    files = printed(ready) if ready and may_be else []
    with minutes_moving("issue_minutes", by, pk) as (minutes, doing):
        if not files:
            raise Refused(
                ("纪要刚刚签发，还没有印好；请再办一次。", "They were signed just now: issue them once more.")
            )
        found = list(Unit.objects.filter(pk__in=units))
        if not found:
            raise Refused(("没有选发给哪些单位；请至少选一个。", "It is not said to whom: choose one unit at least."))
        minutes.issued_at = timezone.now()
        doing.keep(
            *(
                Issued(minutes=minutes, form=one.form, file=keep(one.content, one.kind), warnings=list(one.warnings))
                for one in files
            ),
            *(Receipt(minutes=minutes, unit=unit, sent_at=minutes.issued_at) for unit in found),
        )
        tell_units(
            doing, minutes, [unit.pk for unit in found], ("纪要已印发，请签收", "Minutes were issued: sign for them")
        )
        tell_roles(doing, minutes, ("supervision", "disclosure"), ("纪要已印发", "Minutes were issued"))
    return minutes
