"""How a sitting of the demonstration is prepared: planned, its agenda drafted and approved, leave granted from it."""

import datetime
from collections.abc import Iterable

from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.approve_agenda import approve_agenda
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.draft_agenda import draft_agenda
from yiding.office.agenda.actions.grant_leave import grant_leave
from yiding.office.agenda.actions.grant_member_leave import grant_member_leave
from yiding.office.agenda.actions.plan_sitting import plan_sitting
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.agenda.actions.send_agenda import send_agenda
from yiding.office.agenda.models import Agenda, Study
from yiding.office.demo.clock import Story
from yiding.office.demo.persons import CHIEF, OFFICE_HEAD, SECRETARY
from yiding.office.demo.plan import Plan
from yiding.office.demo.way import Office

PLACE = "县政府二楼会议室"
MORNING, AFTERNOON = datetime.time(8, 30), datetime.time(14, 30)


def planned(office: Office, bodies: Iterable[str], day: datetime.date, time: datetime.time, place: str = PLACE) -> int:
    """Plan a sitting, under the chief."""
    keys = [office.register.bodies[name].pk for name in bodies]
    chair = office.register.people[CHIEF].pk
    return plan_sitting(office.by(SECRETARY), bodies=keys, day=day, time=time, place=place, chair=chair).pk


def drafted(
    office: Office, sitting: int, plans: Iterable[Plan], studies: Iterable[int] = (), *, report_back: bool = False
) -> Agenda:
    """Put proposals and studies on the agenda of a sitting."""
    asked = [office.proposals[plan.key] for plan in plans]
    return draft_agenda(office.by(SECRETARY), sitting, asked, list(studies), report_back)


def approved(office: Office, agenda: Agenda, day: int) -> Story:
    """Have an agenda reviewed and approved on a day."""
    yield office.on(day, 14)
    send_agenda(office.by(SECRETARY), agenda.pk)
    yield office.on(day, 15)
    review_agenda(office.by(OFFICE_HEAD), agenda.pk)
    yield office.on(day, 17)
    approve_agenda(office.by(CHIEF), agenda.pk)


def coming(office: Office, sitting: int, names: Iterable[str]) -> None:
    """Let people answer that they come."""
    for name in names:
        acknowledge_notice(office.by(name), sitting)


def on_leave(office: Office, sitting: int, name: str, reason: str, stand_in: str = "") -> None:
    """Let somebody ask for leave and be granted it: a member by the chief, others by the head of the office."""
    instead = office.register.people[stand_in].pk if stand_in else None
    asked = ask_leave(office.by(name), sitting, reason, instead)
    if asked.as_what == "member":
        grant_member_leave(office.by(CHIEF), sitting, asked.pk)
    else:
        grant_leave(office.by(OFFICE_HEAD), sitting, asked.pk)


def study(office: Office, steps: int = 0) -> int:
    """Give the topic of the year's plan whose turn it is, or that of so many steps before it."""
    rows = list(Study.objects.order_by("month", "pk"))
    turn = next((place for place, row in enumerate(rows) if (row.month or 0) >= office.clock.today.month), 0)
    return rows[(turn - steps) % len(rows)].pk
