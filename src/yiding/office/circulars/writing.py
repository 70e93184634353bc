"""What a clerk writes of a circular, and how it is kept."""

import datetime
from typing import NamedTuple

from yiding.office.base.days import today
from yiding.office.base.refused import Refused
from yiding.office.circulars.counting import counted, kept
from yiding.office.circulars.models import Circular
from yiding.rules.words import Words

_BACKWARDS: Words = ("止日早于起日；请改正。", "It ends before it begins: mend the days.")


class Written(NamedTuple):
    """A circular as somebody writes it: `vouched` are words of the text that count something else than the tables do."""

    title: str
    since: datetime.date
    until: datetime.date
    mark: str = ""
    text: str = ""
    vouched: tuple[str, ...] = ()
    to: str = ""
    copies: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what was typed."""
        return self.title, self.mark, self.text, self.to, self.copies, *self.vouched


def put(circular: Circular, written: Written) -> None:
    """Put it into a circular; where the period is another, the ledger is counted for it. Errors: Refused where it ends before it begins."""
    if written.until < written.since:
        raise Refused(_BACKWARDS)
    changed = (circular.since, circular.until) != (written.since, written.until)
    circular.title, circular.mark, circular.text = written.title.strip(), written.mark.strip(), written.text.strip()
    circular.since, circular.until = written.since, written.until
    circular.vouched = [one.strip() for one in written.vouched if one.strip()]
    circular.to, circular.copies = written.to.strip(), written.copies.strip()
    if changed:
        count(circular)


def count(circular: Circular) -> None:
    """Count the ledger for a circular as it is today."""
    circular.as_of = today()
    circular.tables = kept(counted(circular.since, circular.until, circular.as_of))
