"""Note a batch of the funds of a matter."""

import datetime
from decimal import Decimal

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.form_case import over_plan
from yiding.office.matters.form_models import Batch
from yiding.office.matters.form_moving import form_moving
from yiding.office.matters.form_words import BATCHES
from yiding.office.matters.funds import NOTHING, over, said
from yiding.office.matters.models import Matter
from yiding.office.matters.telling import tell_units
from yiding.rules.followed import Followed


def note_batch(
    by: By, pk: int, kind: str, amount: Decimal, reason: str, *, day: datetime.date | None = None, outside: bool = False
) -> Batch:
    """Note what was allotted, or how the plan was adjusted or added to within the budget, with the paper it rests on as `reason`.

    Errors: Refused.
    """

    def asked(matter: Matter, followed: Followed) -> Followed:
        allotted, planned = (amount, NOTHING) if kind == "plan" else (NOTHING, amount)
        form = followed.form._replace(
            inside=not outside,
            amount_fits=amount > 0 or (kind == "adjustment" and amount < 0),
            over=over(matter.breakdown, matter.breakdown.matters.all(), planned),
            over_plan=over_plan(matter, allotted, planned),
        )
        return followed._replace(form=form)

    with form_moving("note_batch", by, pk, asked, reason=reason) as (matter, doing):
        batch = Batch(
            matter=matter, kind=kind, amount=amount, words=reason.strip()[:500], day=day or today(), by=by.name[:120]
        )
        doing.keep(batch)
        doing.reason = f"{BATCHES[kind][0]} {said(amount)} 万元：{reason.strip()}"
        leads = list(matter.tasks.exclude(state="draft").values_list("lead", flat=True))
        tell_units(doing, matter, leads, ("资金有变动，请查看", "Its funds changed: look at it"))
    return batch
