"""Name an event by which work is due."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.secrecy import refuse_marked
from yiding.office.matters.form_models import EventDay
from yiding.rules.case import Case
from yiding.rules.followed import Followed
from yiding.rules.formed import Formed
from yiding.rules.permission import may


def name_event(by: By, name: str, year: int) -> EventDay:
    """Name it, once a year; its day is set by itself. Errors: Refused."""
    called = name.strip()
    with deed("name_event", by) as doing:
        refuse_marked(name)
        new = bool(called) and not EventDay.objects.filter(name=called, year=year).exists()
        case = Case("", today(), followed=Followed(form=Formed(new=new)))
        doing.allow(may("name_event", by.actor(), case))
        event = EventDay(name=called, year=year)
        doing.keep(event)
        doing.about, doing.after, doing.link = event.about, event.state, f"/events/{event.pk}/"
    return event
