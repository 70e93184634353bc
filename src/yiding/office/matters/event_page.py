"""What the page of an event shows: its day, who set it, what can be done."""

from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.pages import Fact, Offer, State, ThingPage, concerns
from yiding.office.matters.form_acts import EVENT_ACTS, event_refusal
from yiding.office.matters.form_models import EventDay
from yiding.office.matters.queries import history
from yiding.rules.actions import ACTIONS
from yiding.rules.case import Case
from yiding.rules.permission import Refusal, may
from yiding.rules.roles import ROLES
from yiding.rules.states import EVENT


def event_state(event: EventDay) -> State:
    """Give the state of an event in words."""
    return State(EVENT[event.state], "near" if event.state == "undated" else "done")


def new_refusal(by: By) -> Refusal | None:
    """Say why somebody may not name an event."""
    return may("name_event", by.actor(), Case("", today()))


def event_page(event: EventDay, by: By) -> ThingPage:
    """Give the skeleton of the page of an event."""
    undated = event.state == "undated"
    facts = (
        Fact(("年度", "Year"), event.year),
        Fact(("时限日期", "Last day before it"), event.day or ""),
        Fact(("由谁、依据什么确定", "Who set it, and by what"), event.set_by),
    )
    offers = []
    for act in EVENT_ACTS:
        if concerns(by, act) and event.state in ACTIONS[act].states:
            refusal = event_refusal(by, event.pk, act)
            address = reverse("event_act", args=[event.pk, act])
            offers.append(Offer(act, ACTIONS[act].name, address, refusal.words if refusal else None, undated))
    return ThingPage(
        str(event.year),
        event.name,
        event_state(event),
        facts,
        ROLES["supervision"].name if undated else ("", ""),
        None,
        offers,
        history([event.about]),
    )
