"""Set the day of an event."""

import datetime

from yiding.office.base.by import By
from yiding.office.matters.event_days import let_tasks_follow, setting_day
from yiding.office.matters.form_models import EventDay
from yiding.office.matters.form_moving import event_moving


def set_event_day(by: By, pk: int, day: datetime.date, set_by: str) -> EventDay:
    """Set the last day before it, and who set it by what: the tasks that hang on it are due on that day. Errors: Refused."""
    with event_moving("set_event_day", by, pk, setting_day(day, set_by), texts=(set_by,)) as (event, doing):
        event.day, event.set_by = day, set_by.strip()[:200]
        doing.reason = f"{day}：{event.set_by}"
        let_tasks_follow(doing, event)
    return event
