"""A crowd for the bench of matters: 20,000 tasks of 300 papers led by 60 units, put in directly.

They spread over two years and all states; a third of the papers are sittings' minutes by their kind, without the sittings themselves.
"""

import datetime
import random
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from django.db import models
from django.utils import timezone

from yiding.office.matters.models import Breakdown, Feedback, Matter, Slip, Task, TaskUnit
from yiding.office.people.models import Account, Person, RoleHeld, Unit
from yiding.rules.sources import SOURCES
from yiding.rules.task_actions import OPEN

_Row = TypeVar("_Row", bound=models.Model)
SEED = 20260508
LEADERS = 9
_TOPICS = ("水务", "交通", "住房", "教育", "医疗", "就业", "环保", "农业", "应急", "财政")
_YEARS = 730


class Size(NamedTuple):
    """How many of each."""

    tasks: int = 20_000
    matters: int = 600
    papers: int = 300
    units: int = 60


class Crowd:
    """What was made: its units and its leaders."""

    def __init__(self, size: Size) -> None:
        self.size, self.chance, self.today = size, random.Random(SEED), timezone.localdate()
        self.units: list[Unit] = []
        self.leaders: list[Person] = []

    def ago(self, days: int) -> datetime.date:
        """Give the day so many days before today; after it, where the number is negative."""
        return self.today - datetime.timedelta(days)


def make_crowd(size: Size) -> Crowd:
    """Make it in an empty database."""
    crowd = Crowd(size)
    _people(crowd)
    papers = _many(Breakdown, (_paper(crowd, n) for n in range(size.papers)))
    matters = _many(Matter, (_matter(crowd, papers[n % size.papers], n) for n in range(size.matters)))
    tasks = _many(Task, (_task(crowd, matters[n % size.matters], n) for n in range(size.tasks)))
    _many(TaskUnit, (row for task in tasks for row in _units(crowd, task)))
    _many(Feedback, (row for task in tasks for row in _reports(task)))
    _many(Slip, (_slip(crowd, task, n) for n, task in enumerate(tasks, 1)))
    return crowd


def askers() -> list[tuple[str, Account, int, int]]:
    """Give who asks of a crowd that was made: the role, the account, a unit whose page it may see, and a matter."""
    found = []
    for role in ("supervision", "liaison"):
        held = list(RoleHeld.objects.filter(role=role).order_by("pk"))
        row = held[len(held) // 2]
        task = Task.objects.filter(lead=row.unit).order_by("-pk").select_related("matter")[0]
        assert row.unit_id
        found.append((role, Account.objects.get(person=row.person), row.unit_id, task.matter_id))
    return found


def _many(model: type[_Row], rows: Iterable[_Row]) -> list[_Row]:
    return model._default_manager.bulk_create(rows, batch_size=500)


def _people(crowd: Crowd) -> None:
    """Make units, their liaisons, leaders, and one of supervision, with accounts."""
    count = crowd.size.units
    crowd.units = _many(Unit, (Unit(name=f"青岫县第{n}单位", short=f"第{n}单位", order=n) for n in range(1, count + 1)))
    crowd.leaders = _many(Person, (Person(name=f"领导{n}", order=n) for n in range(1, LEADERS + 1)))
    people = _many(Person, (Person(name=f"联络员{n}", order=100 + n) for n in range(1, count + 1)))
    (watcher,) = _many(Person, [Person(name="督查员", order=99)])
    held = [("liaison", person, unit) for person, unit in zip(people, crowd.units)]
    held += [("supervision", watcher, crowd.units[0])]
    _many(RoleHeld, (RoleHeld(person=person, role=role, unit=unit) for role, person, unit in held))
    _many(
        Account,
        (
            Account(username=f"u{n}", full_name=person.name, person=person, password="!")
            for n, (_, person, _) in enumerate(held)
        ),
    )


def _paper(crowd: Crowd, number: int) -> Breakdown:
    kind = "sitting" if number % 3 else crowd.chance.choice(list(SOURCES))
    day = crowd.ago(_YEARS * number // crowd.size.papers)
    title = f"青岫县人民政府第十届第{number + 1}次常务会议纪要"
    return Breakdown(kind=kind, title=title, paper=f"青政纪要〔2026〕{number + 1}号", day=day, state="approved")


def _matter(crowd: Crowd, paper: Breakdown, number: int) -> Matter:
    return Matter(
        breakdown=paper,
        order=number,
        number=f"青督〔2026〕{number + 1:04}号",
        title=f"推进第{number + 1}项议定事项",
        words="会议要求有关单位抓紧落实。" * 5,
        topic=crowd.chance.choice(_TOPICS),
        leader=crowd.chance.choice(crowd.leaders),
        hears=number % 2 == 0,
        state=crowd.chance.choice(("registered", "running", "running", "running", "done", "reported", "closed")),
        registered_on=paper.day,
    )


def _task(crowd: Crowd, matter: Matter, number: int) -> Task:
    chance, sent = crowd.chance, matter.breakdown.day
    age = (crowd.today - sent).days
    over = chance.random() < min(0.95, age / 120)
    state = chance.choice(("done", "done", "done", "done", "ended")) if over else chance.choice(OPEN)
    reported = None if state == "assigned" else sent + datetime.timedelta(chance.randint(0, max(0, min(age, 60))))
    due = None if number % 40 == 0 else sent + datetime.timedelta(chance.randint(15, 150))
    return Task(
        matter=matter,
        order=number // crowd.size.matters,
        text=f"完成第{number + 1}项任务，按月报告进展，形成可以检查的成果并报县政府办公室备案",
        words="由有关单位抓紧落实",
        leader=None if number % 50 == 0 else matter.leader,
        lead=chance.choice(crowd.units),
        due=due,
        evidence="印发的方案",
        weight=chance.randint(1, 3),
        confirmed=True,
        state=state,
        share=100 if state == "done" else chance.randint(0, 90),
        news="正在推进。" if reported else "",
        news_on=reported,
        next_news=None if over else crowd.ago(chance.randint(-30, 20)),
        sent_on=sent,
        accepted_on=reported,
        done_on=reported if state == "done" else None,
    )


def _units(crowd: Crowd, task: Task) -> Iterator[TaskUnit]:
    others = [unit for unit in crowd.chance.sample(crowd.units, 2) if unit.pk != task.lead_id]
    return (TaskUnit(task=task, unit=unit) for unit in others)


def _reports(task: Task) -> Iterator[Feedback]:
    if task.news_on:
        at = timezone.make_aware(datetime.datetime.combine(task.news_on, datetime.time(9)))
        yield Feedback(task=task, unit=task.lead, text=task.news, share=task.share, at=at, person="联络员")


def _slip(crowd: Crowd, task: Task, number: int) -> Slip:
    assert task.lead is not None
    at = timezone.make_aware(datetime.datetime.combine(task.sent_on or crowd.today, datetime.time(8)))
    received = None if task.state == "assigned" else at
    return Slip(
        task=task, kind="assign", unit=task.lead, year=2026, number=number, at=at, person="督查员", received_at=received
    )
