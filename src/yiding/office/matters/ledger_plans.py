"""A ledger of a break-down that came back, compared with how its tasks are planned now; rows without a key are new tasks."""

import copy
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.language import language
from yiding.office.matters.actions.plan_task import EMPTY
from yiding.office.matters.case import fits, task_cases
from yiding.office.matters.form_case import asked_of
from yiding.office.matters.ledger_added import OTHER, AddedTo
from yiding.office.matters.ledger_columns import (
    NO,
    SEPARATOR,
    YES,
    alike,
    key_of,
    one_word,
    plan_cells,
    plan_columns,
    typed,
)
from yiding.office.matters.ledger_preview import (
    SECRET,
    STALE,
    UNSEEN,
    Change,
    Line,
    Preview,
    doubled,
    protected,
    refused,
    twice,
)
from yiding.office.matters.models import Breakdown, Task
from yiding.office.matters.planning import Plan, put_plan
from yiding.office.matters.proposing import Named
from yiding.office.matters.queries import tasks_seen_by, with_units
from yiding.office.matters.words import CLASSES
from yiding.papers.ledger_cells import as_day
from yiding.papers.ledger_reading import LedgerRow, Returned
from yiding.papers.opened_workbook import Value
from yiding.rules.case import Case
from yiding.rules.permission import may
from yiding.rules.secrecy import marked
from yiding.rules.words import Words

_COLUMNS = plan_columns(0)
_WORDS = {column.key: column.words for column in _COLUMNS}
_EDITED = [column.key for column in _COLUMNS if column.editable]
_LOCKED = ("matter", "words")
_FIELDS = {"class": "kind"}
_LONGEST_EVIDENCE, _MOST_WEIGHT = 300, 100
_CONFIRM: Words = ("“已核对确认”请填“是”或者“否”。", "Confirmed: write yes or no.")
_CLASS: Words = ("没有这个类别；请从列表里选。", "There is no such class: choose from the list.")
_WEIGHT: Words = ("权重请写 1 到 100 的整数。", "Write the weight as a whole number from 1 to 100.")
_LONG: Words = (
    f"办结依据超过 {_LONGEST_EVIDENCE} 字；请写短些。",
    f"The evidence has more than {_LONGEST_EVIDENCE} characters: shorten it.",
)


class Planned(NamedTuple):
    """What a ledger plans of a task: by which action, how, and whether it is confirmed by it."""

    task: Task
    act: str
    plan: Plan
    confirm: bool


def compare_plans(
    by: By, breakdown: Breakdown, found: Returned, left_out: Iterable[int] = (), *, lock: bool = False
) -> Preview[Planned]:
    """Compare a ledger with how a break-down is planned now; with `lock` its tasks stay as they are until the deed ends."""
    return _Comparison(by, breakdown, found, set(left_out), lock=lock).preview()


class _Comparison:
    """The comparison: whose each row is, what its cells say and differ in, whether it may be done."""

    def __init__(self, by: By, breakdown: Breakdown, found: Returned, left_out: set[int], *, lock: bool) -> None:
        self._by, self._actor, self._found, self._left_out = by, by.actor(), found, left_out
        self._breakdown, self._language, self._named = breakdown, language(), Named()
        self._added_to = AddedTo(by, breakdown)
        asked = with_units(tasks_seen_by(by).filter(matter__breakdown=breakdown))
        rows = asked.select_for_update(of=("self", "matter")) if lock else asked
        self._cases = {task.pk: (task, case) for task, case in task_cases(rows, by)}
        self._keys = {row.number: key_of(row.cells["id"]) for row in found.rows}
        self._doubled = doubled(
            (self._keys[row.number], row.number) for row in found.rows if row.number not in left_out
        )
        self._given: list[Planned] = []

    def preview(self) -> Preview[Planned]:
        """Give the comparison."""
        lines = [self._line(row) for row in self._found.rows]
        return Preview(lines, self._found.notes, self._given)

    def _line(self, row: LedgerRow) -> Line:
        key = self._keys[row.number]
        task, case = self._cases.get(key or 0, (None, None))
        if row.number in self._left_out:
            return Line(row.number, "left_out", str(task or ""))
        if not typed(row.cells["id"]):
            return self._added(row)
        if task is None or case is None:
            return Line(row.number, "refused", refusal=UNSEEN)
        stands = plan_cells(task, self._language)
        link = f"{reverse('breakdown', args=[task.matter.breakdown_id])}#task-{task.pk}"
        line = Line(row.number, "same", str(task), link)
        other = [key for key in _EDITED if not alike(typed(row.cells.get(key)), stands[key])]
        line = line._replace(
            changes=tuple(Change(_WORDS[key], str(stands[key] or ""), typed(row.cells.get(key))) for key in other)
        )
        wrong = self._wrong(row, task, stands, edited=bool(other))
        if wrong:
            return refused(line, wrong)
        return self._planned(line, row, task, case, other) if other else line

    def _added(self, row: LedgerRow) -> Line:
        """Read a row that was added: a task of the matter that it names."""
        line = Line(row.number, "change", typed(row.cells.get("text")), act="plan_task", new=True)
        other = [key for key in _EDITED if typed(row.cells.get(key))]
        changes = tuple(Change(_WORDS[key], "", typed(row.cells.get(key))) for key in other)
        line = line._replace(changes=(Change(_WORDS["matter"], "", typed(row.cells.get("matter"))), *changes))
        matter = self._added_to.matter(typed(row.cells.get("matter")))
        if isinstance(matter, tuple):
            return refused(line, matter)
        task = Task(matter=matter, order=self._added_to.order(matter))
        line = line._replace(link=f"{reverse('breakdown', args=[matter.breakdown_id])}#matter-{matter.pk}")
        found = self._plan(row, task, other)
        if isinstance(found, _Wrong):
            return refused(line, found.words)
        plan, confirm = found
        wrong = _unfit(plan) or self._added_to.once(matter, plan.text, row.number)
        if wrong:
            return refused(line, wrong)
        there = self._added_to.there(matter, plan.text)
        if there is not None:
            return line._replace(verdict="same") if _stands(there, plan, other) else refused(line, OTHER)
        wrong = self._by_rules("plan_task", task, self._added_to.case(matter), plan, confirm=confirm)
        if wrong:
            return refused(line, wrong)
        self._given.append(Planned(task, "plan_task", plan, confirm))
        return line

    def _wrong(self, row: LedgerRow, task: Task, stands: dict[str, object], *, edited: bool) -> Words | None:
        if task.pk in self._doubled:
            return twice(self._doubled[task.pk])
        if typed(row.cells["version"]) != str(task.version):
            return STALE if edited else None
        for key in _LOCKED:
            if not alike(row.cells.get(key), stands[key]):
                return protected(_WORDS[key], str(stands[key] or ""))
        return None

    def _planned(self, line: Line, row: LedgerRow, task: Task, case: Case, other: list[str]) -> Line:
        """Read what differs; by what is confirmed alone a task is confirmed, by anything else it is edited."""
        found = self._plan(row, task, other)
        if isinstance(found, _Wrong):
            return refused(line, found.words)
        plan, confirm = found
        act = "confirm_task" if confirm and other == ["confirm"] else "edit_task"
        line = line._replace(act=act)
        wrong = _unfit(plan) or self._by_rules(act, task, case, plan, confirm=confirm)
        if wrong:
            return refused(line, wrong)
        self._given.append(Planned(task, act, plan, confirm))
        return line._replace(verdict="change")

    def _plan(self, row: LedgerRow, task: Task, other: list[str]) -> "_Wrong | tuple[Plan, bool]":
        """Read what a row plans of a task where it differs in some columns, and whether it confirms it."""
        now: dict[str, Any] = {_FIELDS.get(key, key): value for key, value in _now(task).items()}
        for key in other:
            value = self._read(key, row.cells.get(key))
            if isinstance(value, _Wrong):
                return value
            now[_FIELDS.get(key, key)] = value
        confirm = bool(now.pop("confirm"))
        return Plan(**now, event=None if "due" in other else task.event_id), confirm  # another day is no event's

    def _by_rules(self, act: str, task: Task, case: Case, plan: Plan, *, confirm: bool) -> Words | None:
        """Ask of one task what its own action asks; what is confirmed by it has to be whole, too."""
        planned = copy.copy(task)
        put_plan(planned, plan, self._by)
        refusal = may(act, self._actor, asked_of(case, self._breakdown, plan.texts, {}))
        if confirm and not refusal:
            whole = case._replace(state="draft", followed=case.followed._replace(fits=fits(planned)))
            refusal = may("confirm_task", self._actor, whole)
        return refusal.words if refusal else None

    def _read(self, key: str, value: Value) -> "_Wrong | object":
        text = typed(value)
        if key in ("lead", "leader"):
            return self._one(text, self._named.unit if key == "lead" else self._named.person)
        if key in ("support", "local"):
            return self._units(text)
        if key in ("due", "review"):
            day = as_day(value)
            return _Wrong(day) if isinstance(day, tuple) else day
        if key == "class":
            return one_word(value, CLASSES.items()) or _Wrong(_CLASS)
        if key == "weight":
            fine = text.isdecimal() and len(text) < 4 and 1 <= int(text) <= _MOST_WEIGHT
            return int(text) if fine else _Wrong(_WEIGHT)
        if key == "confirm":
            word = one_word(value, (("yes", YES), ("no", NO), ("no", ("", ""))))
            return _Wrong(_CONFIRM) if word is None else word == "yes"
        return text

    def _one(self, name: str, find: Callable[[str], int | None]) -> "_Wrong | int | None":
        if not name:
            return None
        return find(name) or _Wrong(unknown(name))

    def _units(self, text: str) -> "_Wrong | list[int]":
        found = [(name, self._named.unit(name)) for name in names_in(text)]
        lacking = next((name for name, pk in found if pk is None), None)
        return _Wrong(unknown(lacking)) if lacking else [pk for _, pk in found if pk]


class _Wrong(NamedTuple):
    words: Words


def unknown(name: str) -> Words:
    """Say that a name is nobody's, or that of several."""
    short = name[:40]
    return (
        f"通讯录里没有“{short}”，或者有几个都叫这个名称；请按通讯录写全称。",
        f"The directory has no {short}, or several of that name: write it as the directory has it.",
    )


def names_in(text: str) -> list[str]:
    """Give the names of a cell that has several, each once."""
    parts = text
    for sign in "，,；;\n\t 　":
        parts = parts.replace(sign, SEPARATOR)
    return list(dict.fromkeys(part for part in parts.split(SEPARATOR) if part))


def _now(task: Task) -> dict[str, object]:
    rows = list(task.units.all()) if task.pk else []
    return {
        **{name: getattr(task, name) for name in ("text", "due", "due_words", "kind", "review", "evidence", "weight")},
        "lead": task.lead_id,
        "leader": task.leader_id,
        "support": [row.unit_id for row in rows if row.part == "support"],
        "local": [row.unit_id for row in rows if row.part == "local"],
        "confirm": task.confirmed,
    }


def _stands(there: Task, plan: Plan, said: Iterable[str]) -> bool:
    """Say whether a task stands as a row plans it, in what the row says."""
    now = _now(there)
    names = [_FIELDS.get(key, key) for key in said if key not in ("text", "confirm")]
    return all(_plain(now[name]) == _plain(getattr(plan, name)) for name in names)


def _plain(value: Any) -> object:
    return set(value) if isinstance(value, list | tuple) else value


def _unfit(plan: Plan) -> Words | None:
    """Say what of a plan cannot be kept, whoever plans it."""
    if not plan.text.strip():
        return EMPTY
    if len(plan.evidence) > _LONGEST_EVIDENCE:
        return _LONG
    return SECRET if any(marked(text) for text in plan.texts) else None
