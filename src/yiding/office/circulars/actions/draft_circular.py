"""Draft a circular: the ledger is counted for its period."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.secrecy import refuse_marked
from yiding.office.circulars.models import Circular
from yiding.office.circulars.writing import Written, put
from yiding.rules.case import Case
from yiding.rules.permission import may


def draft_circular(by: By, written: Written) -> Circular:
    """Draft it. Errors: Refused."""
    with deed("draft_circular", by) as doing:
        refuse_marked(*written.texts)
        doing.allow(may("draft_circular", by.actor(), Case("", today())))
        circular = Circular(done_by={"draft": [by.key]})
        put(circular, written)
        doing.keep(circular)
        doing.about, doing.after, doing.link = circular.about, circular.state, f"/circulars/{circular.pk}/"
    return circular
