"""The columns of our two ledgers, and what stands in them: that of reports, one row a task, and that of a break-down that is planned."""

import datetime
from collections.abc import Iterable, Sequence

from yiding.office.matters.lights import LIGHTS
from yiding.office.matters.models import Task, TaskUnit
from yiding.office.matters.words import CLASSES
from yiding.papers.ledger import MOST_SIGNS, Column
from yiding.papers.opened_workbook import Value
from yiding.papers.printed import LACKING
from yiding.rules.states import TASK
from yiding.rules.words import Words

YES: Words = ("是", "yes")
NO: Words = ("否", "no")
SEPARATOR = "、"
_KEYS = (
    Column("id", ("键", "Key"), hidden=True),
    Column("version", ("版次", "Version"), kind="number", hidden=True),
)
LISTED = "listed_units"
"""Where a task that is one of many has its units as a list, which is quicker to make than a queryset of its own."""
_LONGEST = MOST_SIGNS - 100
PROTECTED = ("number", "matter", "text", "lead", "due", "state", "share")
"""Columns of the ledger of reports that say what the task is: what stands in them is compared when it comes back."""


def report_columns(language: int, *, fills: bool) -> list[Column]:
    """Give the columns of the ledger of reports; those to be filled in only for who `fills`."""
    columns = [
        *_KEYS,
        Column("number", ("立项编号", "Number"), 12),
        Column("matter", ("事项", "Matter"), 26),
        Column("text", ("工作要求", "Task"), 40),
        Column("lead", ("牵头单位", "Lead unit"), 16),
        Column("support", ("配合单位", "Supporting units"), 18),
        Column("leader", ("责任领导", "Leader"), 10),
        Column("due", ("完成时限", "Deadline"), 12, "day"),
        Column("class", ("类别", "Class"), 10),
        Column("state", ("状态", "State"), 10),
        Column("light", ("预警", "Light"), 8),
        Column("share", ("已报完成%", "Share so far (%)"), 10, "number"),
        Column("news", ("最近进展", "Last news"), 36),
        Column("news_on", ("最近反馈", "Reported on"), 12, "day"),
    ]
    if not fills:
        return columns
    return [
        *columns,
        Column("report", ("本次进展", "How it goes now"), 40, editable=True),
        Column("done", ("本次完成%", "Share now (%)"), 10, "number", bounds=(0, 100), editable=True),
        Column("asks", ("申请办结", "Completion asked"), 10, "choice", _words(language, YES, NO), editable=True),
        Column("where", ("办结依据在哪里", "Where the evidence is"), 24, editable=True),
    ]


def plan_columns(language: int, units: Sequence[str] = (), persons: Sequence[str] = ()) -> list[Column]:
    """Give the columns of the ledger of a break-down, with the units and persons that can be chosen."""
    return [
        *_KEYS,
        Column("matter", ("事项", "Matter"), 26),
        Column("words", ("原文", "Words"), 36),
        Column("text", ("工作要求", "Task"), 40, editable=True),
        Column("lead", ("牵头单位", "Lead unit"), 16, "choice", units, editable=True),
        Column("support", ("配合单位", "Supporting units"), 20, editable=True),
        Column("local", ("属地单位", "Local units"), 16, editable=True),
        Column("leader", ("责任领导", "Leader"), 10, "choice", persons, editable=True),
        Column("due", ("完成时限", "Deadline"), 12, "day", editable=True),
        Column("due_words", ("时限原话", "Deadline as it was said"), 14),
        Column("class", ("类别", "Class"), 10, "choice", _words(language, *CLASSES.values()), editable=True),
        Column("review", ("复查日期", "Day of review"), 12, "day", editable=True),
        Column("evidence", ("办结依据", "Evidence"), 24, editable=True),
        Column("weight", ("权重", "Weight"), 8, "number", bounds=(1, 100), editable=True),
        Column("confirm", ("已核对确认", "Confirmed"), 10, "choice", _words(language, YES, NO), editable=True),
    ]


def _words(language: int, *words: Words) -> list[str]:
    return [one[language] for one in words]


def report_cells(task: Task, language: int) -> dict[str, object]:
    """Give what stands in the columns of a task that was sent out; its light was computed with it."""
    return {
        "id": str(task.pk),
        "version": task.version,
        "number": task.matter.number,
        "matter": task.matter.title,
        "text": cut(task.text),
        "lead": str(task.lead or ""),
        "support": named(task, "support", "local"),
        "leader": str(task.leader or ""),
        "due": task.due or task.due_words,
        "class": CLASSES[task.kind][language],
        "state": TASK[task.state][language],
        "light": LIGHTS[getattr(task, "light", "over")][language],
        "share": task.share,
        "news": cut(task.news),
        "news_on": task.news_on,
    }


def plan_cells(task: Task, language: int) -> dict[str, object]:
    """Give what stands in the columns of a task that is planned."""
    return {
        "id": str(task.pk),
        "version": task.version,
        "matter": task.matter.title,
        "words": cut(task.words),
        "text": task.text,
        "lead": str(task.lead or ""),
        "support": named(task, "support"),
        "local": named(task, "local"),
        "leader": str(task.leader or ""),
        "due": task.due,
        "due_words": task.due_words,
        "class": CLASSES[task.kind][language],
        "review": task.review,
        "evidence": task.evidence,
        "weight": task.weight,
        "confirm": (YES if task.confirmed else NO)[language],
    }


def named(task: Task, *parts: str) -> str:
    """Give the units of a task that have some part in it, as a cell says them."""
    rows: Iterable[TaskUnit] = getattr(task, LISTED) if hasattr(task, LISTED) else task.units.all()
    return SEPARATOR.join(str(row.unit) for row in rows if row.part in parts)


def cut(text: str) -> str:
    """Give a text as long as a cell holds it."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def typed(value: Value) -> str:
    """Give what stands in a cell as text; a day as 2026-06-30."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, datetime.date) else "" if value is None else str(value).strip()


def alike(one: object, other: object) -> bool:
    """Say whether two cells say the same: blanks and what a workbook cannot hold apart."""
    return _bare(one) == _bare(other)


def _bare(value: object) -> str:
    text = value.isoformat() if isinstance(value, datetime.date) else "" if value is None else str(value)
    return "".join(sign for sign in text if sign.isprintable() and not sign.isspace() and sign != LACKING)


def key_of(value: Value) -> int | None:
    """Give the key that a row bears, None for none."""
    text = typed(value)
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= 18 else None


def one_word(value: Value, words: Iterable[tuple[str, Words]]) -> str | None:
    """Give which of some words stands in a cell, in either language; None for none of them."""
    text = typed(value).lower()
    return next((key for key, pair in words if text in (pair[0], pair[1].lower())), None)
