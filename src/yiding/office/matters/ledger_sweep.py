"""The daily work of ledgers: what was handed in and not confirmed is forgotten."""

import datetime

from yiding.office.base.sweep import daily
from yiding.office.matters.ledger_uploads import forget_uploads


@daily
def forget_ledgers(day: datetime.date) -> None:
    """Forget the ledgers that waited for a day; their files go with the sweep of files."""
    forget_uploads()
