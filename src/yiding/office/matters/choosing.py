"""What can be chosen in the forms of matters, and how they stand now."""

import datetime
from typing import Any

from yiding.office.agenda.choosing import persons, units
from yiding.office.agenda.queries import seen_by as sittings_seen_by
from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.matters.clocks import usual_due
from yiding.office.matters.form_queries import event_said, events_to_choose
from yiding.office.matters.models import Breakdown, Task
from yiding.office.matters.queries import files_of, one_breakdown, one_matter, one_task, tasks_of
from yiding.office.matters.stages import year_of
from yiding.office.sittings.models import SittingItem
from yiding.rules.sources import SOURCES
from yiding.rules.words import Words

_FACT = "fact_"


def for_breakdown(by: By, pk: int) -> dict[str, Any]:
    """Give how the source of a break-down is now."""
    breakdown = one_breakdown(by, pk)
    if breakdown is None:
        return {}
    now = {"title": breakdown.title, "paper": breakdown.paper, "day": breakdown.day}
    return {"now": now | facts_now(breakdown.facts), "facts": SOURCES[breakdown.kind].about}


def facts_now(facts: dict[str, object]) -> dict[str, object]:
    """Give facts under the names of their fields."""
    return {f"{_FACT}{key}": value for key, value in facts.items()}


def facts_given(given: dict[str, Any]) -> dict[str, object]:
    """Take facts out of what a form gives, as they are kept: days and sums as text."""
    found: dict[str, object] = {}
    for name in [name for name in given if name.startswith(_FACT)]:
        value = given.pop(name)
        found[name.removeprefix(_FACT)] = value if value is None or isinstance(value, int | str) else str(value)
    return found


def for_new_matter(by: By, pk: int) -> dict[str, Any]:
    """Give what a matter of a break-down is asked for."""
    breakdown = one_breakdown(by, pk)
    kind = SOURCES[breakdown.kind] if breakdown else SOURCES["sitting"]
    return {"choices": {"leader": persons()}, "facts": kind.facts, "now": {"hears": kind.hears}}


def for_matter(by: By, pk: int) -> dict[str, Any]:
    """Give how a matter is now."""
    matter = one_matter(by, pk)
    if matter is None:
        return {}
    names = ("title", "words", "topic", "hears")
    now = {name: getattr(matter, name) for name in names} | {"leader": matter.leader_id}
    facts = SOURCES[matter.breakdown.kind].facts
    return {"choices": {"leader": persons()}, "facts": facts, "now": now | facts_now(matter.facts)}


def _chosen() -> dict[str, Any]:
    there = units()
    return {"lead": there, "support": there, "local": there, "leader": persons(), "event": events_to_choose()}


def for_new_task(by: By, pk: int) -> dict[str, Any]:
    """Give what a task of a matter can be given."""
    matter = one_matter(by, pk)
    now: dict[str, Any] = {"due": usual(matter.breakdown), "leader": matter.leader_id} if matter else {}
    if matter and matter.breakdown.kind == "event":
        event = event_said(str(matter.breakdown.facts.get("event") or ""), year_of(matter))
        now["event"] = event.pk if event else None
    return {"choices": _chosen(), "now": now}


def usual(breakdown: Breakdown, kind: str = "minutes") -> datetime.date | None:
    """Give the deadline that is offered where the paper sets none: that of its class, from the day of the paper."""
    return usual_due(kind, max(breakdown.day, today()))


def for_task(by: By, pk: int) -> dict[str, Any]:
    """Give how a task is now; a day that the paper did not set is offered, and said to be so."""
    task = one_task(by, pk)
    if task is None:
        return {}
    warnings: list[Words] = []
    if task.due is None and task.kind != "standing":
        said = task.due_words or "没有说"
        warnings.append(
            (
                f"原文没有定日期（{said}），下面的日期按类别时限推算，请核定",
                f"The paper sets no day ({said}): that below follows from the class, look at it",
            )
        )
    return {"choices": _chosen(), "now": _now(task), "warnings": warnings}


def _now(task: Task) -> dict[str, Any]:
    rows = list(task.units.all())
    names = ("text", "kind", "due_words", "review", "evidence", "weight")
    return {
        **{name: getattr(task, name) for name in names},
        "lead": task.lead_id,
        "leader": task.leader_id,
        "due": task.due or usual(task.matter.breakdown, task.kind),
        "event": _event_of(task),
        "support": [row.unit_id for row in rows if row.part == "support"],
        "local": [row.unit_id for row in rows if row.part == "local"],
    }


def _event_of(task: Task) -> int | None:
    """Give the event on which a task hangs; of a planned one without a day that which its words name."""
    if task.event_id or task.due or task.state != "draft":
        return task.event_id
    event = event_said(task.due_words, task.matter.breakdown.day.year)
    return event.pk if event else None


def for_change(by: By, pk: int) -> dict[str, Any]:
    """Give how a task that was sent out is now."""
    task = one_task(by, pk)
    if task is None:
        return {}
    choices = {key: rows for key, rows in _chosen().items() if key != "lead"}
    return {"choices": choices, "now": {**_now(task), "due": task.due}}


def for_report(by: By, pk: int) -> dict[str, Any]:
    """Give the share that was reported last."""
    task = one_task(by, pk)
    return {"now": {"share": task.share}} if task else {}


def for_reassign(by: By, pk: int) -> dict[str, Any]:
    """Give to which units a task can be given."""
    task = one_task(by, pk)
    there = [row for row in units() if task is None or row[0] != task.lead_id]
    return {"choices": {"lead": there, "support": there}}


def for_grant(by: By, pk: int) -> dict[str, Any]:
    """Give the day that was asked for."""
    task = one_task(by, pk)
    ask = task.asks.filter(kind="extension", answer="").first() if task else None
    return {"now": {"until": ask.wanted}} if ask else {}


def for_wipe(by: By, pk: int) -> dict[str, Any]:
    """Give the files of the reports on a task that are there."""
    task = one_task(by, pk)
    return {"papers": [(row.pk, row.name) for row in files_of(task)] if task else []}


def for_reopen(by: By, pk: int) -> dict[str, Any]:
    """Give the tasks of a matter that are over."""
    matter = one_matter(by, pk)
    rows = [task for task in tasks_of(by, matter) if task.state in ("done", "ended")] if matter else []
    return {"choices": {"tasks": [(row.pk, str(row)) for row in rows]}}


def for_hearing(by: By, pk: int) -> dict[str, Any]:
    """Give the decided items of sittings under which it can have been heard, newest first: reports of what was done."""
    rows = SittingItem.objects.filter(sitting__in=sittings_seen_by(by), state="decided", kind="report")
    found = rows.exclude(hearings__matter=pk).select_related("sitting").order_by("-sitting__day", "order")
    return {"choices": {"item": [(row.pk, f"{row.sitting.title}：{row.title}") for row in found[:100]]}}
