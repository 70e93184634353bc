"""Questions of first pages: the next sitting, saved views, notices, whose feed a token is."""

import datetime

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from yiding.office.agenda.models import Sitting
from yiding.office.base.by import By
from yiding.office.base.models import Notice
from yiding.office.home import sitting_rows
from yiding.office.home.models import SavedView
from yiding.office.home.rows import changed
from yiding.office.people.models import Account
from yiding.office.people.queries import by as acting
from yiding.office.proposals.models import Proposal


def next_sitting(by: By, today: datetime.date) -> Sitting | None:
    """Give the next sitting that somebody may know of, None where none is planned."""
    return sitting_rows.ahead(by, today).first()


def newest_changes(by: By, today: datetime.date, most: int) -> list[Proposal]:
    """Give the proposals that others changed last since one looked, the newest first."""
    return list(changed(by, today).select_related("unit").order_by("-changed_at", "-pk")[:most])


def views_of(by: By) -> list[SavedView]:
    """Give the saved views of whoever asks."""
    return list(SavedView.objects.filter(account=by.account or 0))


def notices_of(by: By) -> QuerySet[Notice]:
    """Give the notices of whoever asks."""
    return Notice.objects.filter(account=by.account or 0)


def notice_of(by: By, pk: int) -> Notice | None:
    """Give a notice of whoever asks, None where it is another's."""
    return notices_of(by).filter(pk=pk).first()


def unread(by: By) -> int:
    """Count the notices that whoever asks has not read."""
    return notices_of(by).filter(read_at=None).count()


def feed_of(account: Account | AnonymousUser) -> str:
    """Give the token of an account's calendar, "" where there is none."""
    return account.feed if isinstance(account, Account) else ""


def whose_feed(token: str) -> By | None:
    """Give whose calendar a token opens, None where it opens none."""
    account = Account.objects.select_related("person").filter(feed=token, is_active=True).first() if token else None
    return acting(account) if account else None
