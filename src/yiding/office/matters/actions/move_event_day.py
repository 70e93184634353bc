"""Move the day of an event."""

import datetime

from yiding.office.base.by import By
from yiding.office.matters.event_days import let_tasks_follow, setting_day
from yiding.office.matters.form_models import EventDay
from yiding.office.matters.form_moving import event_moving


def move_event_day(by: By, pk: int, day: datetime.date, set_by: str, reason: str) -> EventDay:
    """Move it, and say why: the open tasks that hang on it are due on the new day. Errors: Refused."""
    asked = setting_day(day, set_by)
    with event_moving("move_event_day", by, pk, asked, reason=reason, texts=(set_by,)) as (event, doing):
        was, event.day, event.set_by = event.day, day, set_by.strip()[:200]
        doing.reason = f"{was} → {day}（{event.set_by}）：{reason.strip()}"
        let_tasks_follow(doing, event)
    return event
