"""What a report says of each matter, computed from its tasks: how it stands, what was done, what is left."""

import datetime
from collections.abc import Sequence
from typing import Any

from yiding.office.matters.candidates import whole
from yiding.office.matters.lights import light_of
from yiding.office.matters.models import CarriedOut, Matter, Task
from yiding.office.matters.queries import share_of
from yiding.papers.carried_out import COUNTED, Standing
from yiding.rules.states import MATTER
from yiding.text.numerals import day_words, numeral

_OVER = ("ended", "draft")


def said_of(matter: Matter, day: datetime.date) -> dict[str, Any]:
    """Give what is said of a matter on a day, as it is kept: fields of `papers.carried_out.Row`, days as text; its tasks are there already."""
    tasks = [task for task in matter.tasks.all() if task.state not in _OVER]
    late = max(((day - task.due).days for task in tasks if task.due and light_of(task, day) == "late"), default=0)
    standing = _standing(matter, bool(late))
    waiting = [task for task in tasks if task.state != "done"]
    state = MATTER[matter.state][0] + (f"，逾期{late}天" if standing == "late" else "")
    due = min((task.due for task in waiting or tasks if task.due), default=None)
    return {
        "matter": matter.pk,
        "number": matter.number,
        "title": matter.title,
        "sitting": matter.breakdown.minutes.sitting.title if matter.breakdown.minutes else "",
        "from": source_of(matter),
        "standing": standing,
        "lead": list(dict.fromkeys(task.lead.name for task in tasks if task.lead)),
        "deadline": tasks[0].due_words if len(tasks) == 1 else "",
        "due": due.isoformat() if due else "",
        "state": state,
        "share": share_of(tasks),
        "done": _news(tasks),
        "left": "；".join(_left(task) for task in waiting) if standing in ("running", "late") else "",
        "reasons": _reasons(waiting) if standing == "late" else "",
    }


def _standing(matter: Matter, late: bool) -> Standing:
    if matter.state in ("done", "reported", "closed"):
        return "done"
    known: dict[str, Standing] = {"suspended": "suspended", "ended": "ended", "standing": "standing"}
    return known.get(matter.state) or ("late" if late else "running")


def source_of(matter: Matter) -> str:
    """Say where a matter comes from: the sitting and the item, or the paper."""
    minutes = matter.breakdown.minutes
    if minutes is None:
        return f"{matter.breakdown.title}{matter.breakdown.paper}"
    place = f"议题{numeral(matter.item.order)}" if matter.item else ""
    return f"{minutes.sitting.title}{place}"


def _news(tasks: Sequence[Task]) -> str:
    found = []
    for task in tasks:
        words = task.news.strip().rstrip("。；") or ("已核验办结" if task.state == "done" else "")
        if not words:
            continue
        day = f"（{day_words(task.news_on)}反馈）" if task.news_on else ""
        found.append(f"{task.text.strip().rstrip('。；')}：{words}{day}" if len(tasks) > 1 else f"{words}{day}")
    return "；".join(found)


def _left(task: Task) -> str:
    text = task.text.strip().rstrip("。；")
    return f"{text}（{day_words(task.due)}前）" if task.due else text


def _reasons(tasks: Sequence[Task]) -> str:
    """Give why units asked for more time, the last word of each: what they did not say is not made up."""
    asked = (next((ask for ask in task.asks.all() if ask.kind == "extension"), None) for task in tasks)
    return "；".join(dict.fromkeys(ask.reason.strip().rstrip("。；") for ask in asked if ask and ask.reason.strip()))


def counts_of(said: Sequence[dict[str, Any]]) -> list[tuple[str, int]]:
    """Count what is said by how it stands, in order; what nothing stands as is left out."""
    found = [(word, sum(row["standing"] == key for row in said)) for key, word in COUNTED.items()]
    return [(word, number) for word, number in found if number]


def said(report: CarriedOut, day: datetime.date) -> list[dict[str, Any]]:
    """Give what a report says: as it was handed in, before that as the ledger has it on a day."""
    if report.state != "draft":
        return list(report.says)
    rows = {row.pk: row for row in whole(Matter.objects.filter(reported__report=report))}
    order = report.matters.values_list("matter", flat=True)
    return [said_of(rows[pk], day) for pk in order]
