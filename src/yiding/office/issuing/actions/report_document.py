"""Note that an adopted document was reported to the party committee, the congress or the superior."""

import datetime

from yiding.office.base.by import By
from yiding.office.issuing.models import HigherReport, Issuance
from yiding.office.issuing.moving import issuance_moving, text_now
from yiding.rules.outcomes import ROUTES


def report_document(by: By, pk: int, to: str = "", number: str = "", sent_on: datetime.date | None = None) -> Issuance:
    """Note to whom, the number of the report and its day. Errors: Refused."""
    whole = bool(to in ROUTES and number.strip() and sent_on)
    with issuance_moving("report_document", by, pk, texts=(number,), reported=whole) as (issuance, doing):
        assert sent_on is not None
        text = text_now(issuance)
        row = HigherReport(issuance=issuance, revision=text, to=to, number=number.strip()[:80], sent_on=sent_on)
        doing.keep(row)
        doing.reason = f"{ROUTES[to][0]}：{row.number}"
    return issuance
