"""Slips: a number from the series of its kind and year, and what it says as it is now."""

import datetime

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.chosen import number, text
from yiding.office.base.days import due, today
from yiding.office.base.deeds import Deed
from yiding.office.base.numbers import take
from yiding.office.matters.models import Slip, Task
from yiding.office.matters.telling import tell_units
from yiding.rules.words import Words

_TOLD: dict[str, Words] = {
    "assign": ("收到交办单，请签收", "A task was sent to you: sign for it"),
    "remind": ("收到催办单，请抓紧办理并答复", "A reminder slip came: act on it and answer"),
    "supervise": ("收到督办通知单，请限期办理并答复", "A supervision notice came: act on it in time and answer"),
}


def give_slip(doing: Deed, task: Task, kind: str, by: By, words: str = "") -> Slip:
    """Give the lead unit of a task a slip with its number, and tell it."""
    day = today()
    answer_by = None if kind == "assign" else due(day, number("slip.answer_wd"))
    mark = text(f"slip.{kind}_mark")
    slip = Slip(
        task=task,
        kind=kind,
        unit_id=task.led_by,
        year=day.year,
        number=_next(kind, mark, day.year),
        says=_says(task, words, day) | {"mark": mark},
        answer_by=answer_by,
        at=timezone.now(),
        person=(f"{by.name}（{doing.how}）" if doing.how else by.name)[:120],
    )
    doing.keep(slip)
    tell_units(doing, task, [task.lead_id], _TOLD[kind])
    return slip


def _next(kind: str, mark: str, year: int) -> int:
    """Give the next number of a kind in a year; one that another kind has under the same mark is passed over.

    Kinds that share a mark so share its numbers: no number is printed on two slips.
    """
    while True:
        found = take(f"slip.{kind}.{year}")
        others = Slip.objects.filter(year=year, number=found).exclude(kind=kind)
        if not any(row.mark == mark for row in others):
            return found


def _says(task: Task, words: str, day: datetime.date) -> dict[str, object]:
    """Give what a slip says of a task, as it is on a day: it never changes afterwards."""
    source = task.matter.breakdown
    return {
        "matter": task.matter.title,
        "number": task.matter.number,
        "basis": f"{source.title}（{source.paper}）" if source.paper else source.title,
        "task": task.text,
        "leader": task.leader.name if task.leader else "",
        "lead": task.lead.name if task.lead else "",
        "support": [row.unit.name for row in task.units.all()],
        "due": task.due.isoformat() if task.due else "",
        "due_words": task.due_words,
        "evidence": task.evidence,
        "next_news": task.next_news.isoformat() if task.next_news else "",
        "news": task.news,
        "news_on": task.news_on.isoformat() if task.news_on else "",
        "share": task.share,
        "late": (day - task.due).days if task.due and task.due < day else 0,
        "words": words.strip(),
    }
