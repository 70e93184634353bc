"""Many tasks of the invented county, put in directly: lights, counts and queries of pages need rows, not their story."""

import datetime
import random
from collections.abc import Sequence

from django.utils import timezone

from office.cast import Cast
from yiding.office.base.days import today
from yiding.office.matters.models import Breakdown, Hearing, Matter, Slip, Task, TaskUnit
from yiding.rules.states import TASK

SEED = 20260508
_LEADS = ("县水务局", "县交通运输局", "县财政局")


def near(chance: random.Random, days: int = 12) -> datetime.date | None:
    """Give a day around today, on a working day or not; sometimes none."""
    return None if chance.random() < 0.15 else today() + datetime.timedelta(chance.randint(-days, days))


def many(cast: Cast, count: int, matters: int = 6, states: Sequence[str] = tuple(TASK)) -> list[Task]:
    """Make so many tasks of two papers, by chance but always the same: of all states, units, leaders, days, some of which they lack."""
    chance, day = random.Random(SEED + count), today()
    papers = [
        Breakdown.objects.create(kind="event", title=title, paper=f"青政办〔2026〕{n}号", day=day, state="approved")
        for n, title in enumerate(("防汛工作安排", "秋粮收购安排"), 1)
    ]
    rows = [_matter(cast, papers[n % 2], n, count) for n in range(matters)]
    tasks = Task.objects.bulk_create(_task(cast, chance, chance.choice(rows), states) for _ in range(count))
    TaskUnit.objects.bulk_create(
        TaskUnit(task=task, unit=cast.units["县水务局"])
        for task in tasks
        if task.lead != cast.units["县水务局"] and chance.random() < 0.3
    )
    return tasks


def _matter(cast: Cast, paper: Breakdown, number: int, count: int) -> Matter:
    leader = (cast.people["vice_head"], cast.people["executive_vice"], None)[number % 3]
    made: Matter = Matter.objects.create(
        breakdown=paper,
        number=f"青督〔{count}〕{number + 1}号",
        title=f"第{number + 1}项议定事项",
        topic=("水务", "农业", "")[number % 3],
        leader=leader,
        hears=number % 2 == 0,
        state="running",
    )
    return made


def _task(cast: Cast, chance: random.Random, matter: Matter, states: Sequence[str]) -> Task:
    state, sent = chance.choice(states), today() - datetime.timedelta(chance.randint(0, 60))
    done = sent + datetime.timedelta(chance.randint(0, 40))
    unit = None if state == "draft" else chance.choice(_LEADS)
    return Task(
        matter=matter,
        text="检修水源地围网",
        lead=cast.units[unit] if unit else None,
        leader=None if chance.random() < 0.1 else matter.leader,
        due=near(chance),
        next_news=near(chance),
        news_on=near(chance),
        kind=chance.choice(("minutes", "standing")),
        weight=chance.randint(1, 4),
        share=chance.randint(0, 100),
        state=state,
        sent_on=None if state == "draft" else sent,
        done_on=done if state == "done" else None,
    )


def waiting_slip(task: Task, number: int, kind: str = "remind") -> Slip:
    """Give the lead unit of a task a slip for which nobody has signed."""
    made: Slip = Slip.objects.create(
        task=task, kind=kind, unit_id=task.led_by, year=2026, number=number, at=timezone.now(), person="石磊"
    )
    return made


def hearing(matter: Matter, item: int, result: str, days: int = 0) -> Hearing:
    """Say that a sitting heard of a matter, so many days ago."""
    at = timezone.now() - datetime.timedelta(days)
    made: Hearing = Hearing.objects.create(matter=matter, item_id=item, result=result, at=at)
    return made
