"""Sending the digest: to each account that has an address, and to the robot, each once a day; and, where asked for, notices.

What goes out is claimed first and given back where it was not sent: what a process dies over is not sent twice.
"""

import datetime
import logging
from collections.abc import Callable, Iterator
from functools import partial

from django.db import IntegrityError, transaction
from django.utils import timezone

from yiding.office.base.digest import (
    Counts,
    Letter,
    claim_notices,
    give_back_notices,
    letter,
    notice_letter,
    robot_text,
    unsent,
)
from yiding.office.base.outgoing import NotSent, Outgoing, Server, mail_line, send_mail, send_webhook, ways_out
from yiding.office.home.lists import NOTICES
from yiding.office.home.models import Sent
from yiding.office.home.work import work_of
from yiding.office.people.models import Account
from yiding.office.people.queries import by

_log = logging.getLogger(__name__)


def send_digest(day: datetime.date) -> None:
    """Send the digest of a day by each way that is switched on; what was sent is not sent again. Errors: NotSent."""
    out = ways_out()
    counted = list(_counted(day)) if out.mail or out.webhook else []
    letters = [(account, letter(counts, out.address)) for account, counts in counted]
    failed = _letters(out.mail, f"letter {day}", letters) if out.mail else 0
    failed += _robot(out, counted, day) if out.webhook else 0
    if failed:
        raise NotSent(f"{failed} messages of {day} were not sent")


def send_notices(slot: str) -> None:
    """Send every account that has an address how many notices are new, once for a `slot` of time. Errors: NotSent."""
    out = ways_out()
    if out.mail is None:
        return
    accounts = Account.objects.filter(is_active=True, person__active=True).select_related("person")
    found = ((account, unsent(account.pk)) for account in accounts)
    letters = [(account, notice_letter(count, out.address)) for account, count in found if count]
    if failed := _letters(out.mail, f"notices {slot}", letters):
        raise NotSent(f"{failed} messages of {slot} were not sent")


def _counted(day: datetime.date) -> Iterator[tuple[Account, Counts]]:
    """Give the accounts for which there is something."""
    accounts = Account.objects.filter(is_active=True, person__active=True).select_related("person")
    for account in accounts:
        work = [row for row in work_of(by(account, day), day) if row.key != NOTICES]
        counts = Counts(unsent(account.pk), sum(row.count for row in work), sum(row.late for row in work))
        if any(counts):
            yield account, counts


def _letters(server: Server, key: str, written: list[tuple[Account, Letter]]) -> int:
    """Send the letters over one line; give how many did not go out."""
    letters = [(one.pk, one.person.mail, words) for one, words in written if one.person and one.person.mail]
    failed = 0
    try:
        with mail_line(server) as line:
            for account, to, words in letters:
                send = partial(send_mail, line, server.sender, to, *words)
                failed += not _sent(f"{key} {account}", account, send)
    except NotSent as fault:
        _log.warning("%s", fault)
        return len(letters)
    return failed


def _robot(out: Outgoing, counted: list[tuple[Account, Counts]], day: datetime.date) -> int:
    """Tell the robot; give 1 where that did not go out."""
    waiting = [counts for _, counts in counted if counts.waits]
    if not waiting:
        return 0
    waits, late = (sum(getattr(counts, name) for counts in waiting) for name in ("waits", "late"))
    text = robot_text(len(waiting), waits, late, out.address)
    return not _sent(f"robot {day}", None, partial(send_webhook, out.webhook, text))


def _sent(key: str, account: int | None, send: Callable[[], None]) -> bool:
    """Send under a key that works once, with the account's notices; say whether it has gone out."""
    at = timezone.now()
    try:
        with transaction.atomic():
            Sent.objects.create(key=key, at=at)
            if account:
                claim_notices(account, at)
    except IntegrityError:
        return True
    try:
        send()
    except NotSent as fault:
        _log.warning("%s", fault)
        with transaction.atomic():
            Sent.objects.filter(key=key).delete()
            if account:
                give_back_notices(account, at)
        return False
    return True
