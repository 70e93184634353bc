"""Ask for an addition outside the budget."""

from decimal import Decimal

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.form_models import Batch
from yiding.office.matters.form_moving import form_moving, formed
from yiding.office.matters.funds import said
from yiding.office.matters.telling import tell_roles


def ask_addition(by: By, pk: int, amount: Decimal, reason: str) -> Batch:
    """Ask the chief for it; until it is approved it counts nowhere. Errors: Refused."""
    with form_moving("ask_addition", by, pk, formed(amount_fits=amount > 0), reason=reason) as (matter, doing):
        batch = Batch(
            matter=matter,
            kind="addition",
            amount=amount,
            inside=False,
            words=reason.strip()[:500],
            day=today(),
            state="asked",
            by=by.name[:120],
            done_by={"draft": [by.key]},
        )
        doing.keep(batch)
        doing.reason = f"{said(amount)} 万元：{reason.strip()}"
        told = ("申请预算外追加资金，请批示", "An addition outside the budget is asked for")
        tell_roles(doing, matter, ("chief",), told)
    return batch
