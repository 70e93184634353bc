"""Ask units for their view on a proposal."""

from collections.abc import Sequence

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.chosen import number
from yiding.office.base.days import due, today
from yiding.office.base.refused import Refused
from yiding.office.people.models import Unit
from yiding.office.proposals.models import Consultation, Proposal
from yiding.office.proposals.moving import moving
from yiding.office.proposals.telling import tell_roles
from yiding.rules.words import Words

_ITSELF: Words = (
    "不用征求申报单位自己的意见；请去掉它。",
    "The filing unit is not asked for its own view: take it off.",
)


def start_consultation(by: By, pk: int, units: Sequence[int]) -> Proposal:
    """Ask units; each gets the term of the settings. A matter that touches nobody else goes on with none. Errors: Refused."""
    with moving("start_consultation", by, pk) as (proposal, doing):
        if proposal.unit_id in units:
            raise Refused(_ITSELF)
        until = due(today(), number("consult.reply_wd"))
        asked = Unit.objects.filter(pk__in=units)
        doing.keep(*(Consultation(proposal=proposal, unit=unit, asked_at=timezone.now(), due=until) for unit in asked))
        said = ("有议题征求贵单位意见", "Your unit is asked for its view")
        tell_roles(doing, proposal, ("liaison", "unit_head"), said, [unit.pk for unit in asked])
    return proposal
