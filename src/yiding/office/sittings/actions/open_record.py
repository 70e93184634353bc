"""Open the raw record of a sitting."""

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Unseen
from yiding.office.sittings.case import running_case
from yiding.office.sittings.queries import one
from yiding.rules.permission import may


def open_record(by: By, pk: int, reason: str = "") -> Sitting:
    """Give a sitting with its raw record to who may read it; that it was opened is noted. Errors: Unseen; Refused."""
    with deed("open_record", by, f"agenda.sitting:{pk}", reason) as doing:
        sitting = one(by, pk)
        if sitting is None:
            raise Unseen(("这次会议", "sitting"))
        doing.allow(may("open_record", by.actor(), running_case(sitting, by)))
        doing.before = doing.after = sitting.state
    return sitting
