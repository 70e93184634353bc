"""The clocks of an adopted document (国办函〔2015〕31号): from the day of the sitting, by when it is revised and co-signed, reviewed, issued."""

import datetime

from django.utils import timezone

from yiding.office.agenda.clocks import Clock
from yiding.office.base.chosen import choices
from yiding.office.base.days import calendar, today
from yiding.office.issuing.models import Issuance
from yiding.rules.settings import value
from yiding.rules.words import Words


def clocks(issuance: Issuance) -> list[Clock]:
    """Give the clocks of a document in order of days; none once it is stopped. A text that was changed much has more time."""
    if issuance.state == "stopped" or issuance.item.sitting.day is None:
        return []
    day, major = issuance.item.sitting.day, any(row.major for row in issuance.revisions.all())
    suffix = "_major_wd" if major else "_wd"
    found = [
        _clock(f"document.drafter{suffix}", ("修改、会签", "revised and co-signed"), day, issuance.to_office_at),
        _clock(f"document.total{suffix}", ("印发", "issued"), day, issuance.issued_at),
    ]
    if issuance.for_review_at:
        came = timezone.localdate(issuance.for_review_at)
        found.append(_clock("document.office_wd", ("办公室审核", "reviewed by the office"), came, issuance.reviewed_at))
    if issuance.item.due:
        found.append(
            _until("item.due", ("会议确定的期限", "the sitting's deadline"), issuance.item.due, issuance.issued_at)
        )
    return sorted(found, key=lambda clock: clock.day)


def _clock(key: str, words: Words, start: datetime.date, at: datetime.datetime | None) -> Clock:
    due, provisional = calendar().add(start, int(value(key, choices())))
    return _until(key, words, due, at)._replace(provisional=provisional)


def _until(key: str, words: Words, due: datetime.date, at: datetime.datetime | None) -> Clock:
    """Give a clock that stopped at a time; late where that came after its day, or has not come and the day is past."""
    return Clock(key, words, due, at is not None, due < (timezone.localdate(at) if at else today()), False)
