"""A ledger of reports that came back, compared with how its tasks stand now."""

from collections.abc import Iterable
from typing import NamedTuple

from django.urls import reverse

from yiding.office.base.by import By
from yiding.office.base.language import language
from yiding.office.matters.case import task_cases
from yiding.office.matters.ledger_columns import (
    NO,
    PROTECTED,
    YES,
    alike,
    key_of,
    one_word,
    report_cells,
    report_columns,
    typed,
)
from yiding.office.matters.ledger_preview import (
    SECRET,
    STALE,
    UNSEEN,
    Change,
    Line,
    Preview,
    batches,
    doubled,
    protected,
    refused,
    twice,
)
from yiding.office.matters.models import Task
from yiding.office.matters.queries import tasks_seen_by, with_units
from yiding.office.matters.reporting import Report, with_place
from yiding.papers.ledger_cells import as_share
from yiding.papers.ledger_reading import LedgerRow, Returned
from yiding.papers.opened_workbook import Value
from yiding.rules.case import Case
from yiding.rules.permission import Actor, may
from yiding.rules.secrecy import marked
from yiding.rules.states import TASK
from yiding.rules.words import Words

_FILLED = ("report", "done", "asks", "where")
_WORDS = {column.key: column.words for column in report_columns(0, fills=True)}
_WHOLE: Words = ("完成比例请写 0 到 100 的整数，如 80。", "Write the share as a whole number from 0 to 100, as 80.")
_YES_NO: Words = ("“申请办结”请填“是”或者“否”。", "Completion asked: write yes or no.")
_WHERE: Words = (
    "写了办结依据在哪里，却没有申请办结；请在“申请办结”填“是”，或者把它写进进展。",
    "It says where the evidence is, but completion is not asked for: write yes there, or put the words into the report.",
)


class Given(NamedTuple):
    """A report that a ledger brings: on which task, by which action, and what is reported."""

    task: Task
    act: str
    report: Report


class _Said(NamedTuple):
    report: str
    share: int | None
    asks: bool
    where: str


def compare_reports(by: By, found: Returned, left_out: Iterable[int] = (), *, lock: bool = False) -> Preview[Given]:
    """Compare a ledger with what stands now; with `lock` its tasks stay as they are until the deed ends."""
    return _Comparison(by, found, set(left_out), lock=lock).preview()


class _Comparison:
    """The comparison: first whose each row is, then what its cells say, at last whether it may be done."""

    def __init__(self, by: By, found: Returned, left_out: set[int], *, lock: bool) -> None:
        self._actor: Actor = by.actor()
        self._found, self._left_out, self._language = found, left_out, language()
        keys = {row.number: key_of(row.cells["id"]) for row in found.rows}
        self._keys = keys
        self._cases = _cases(by, [key for key in keys.values() if key is not None], lock=lock)
        filled = [(keys[row.number], row.number) for row in found.rows if _filled(row) and row.number not in left_out]
        self._doubled = doubled(filled)
        self._given: list[Given] = []

    def preview(self) -> Preview[Given]:
        """Give the comparison."""
        lines = [self._line(row) for row in self._found.rows]
        return Preview(lines, self._found.notes, self._given)

    def _line(self, row: LedgerRow) -> Line:
        key = self._keys[row.number]
        task, case = self._cases.get(key or 0, (None, None))
        if row.number in self._left_out:
            return Line(row.number, "left_out", str(task or ""))
        if task is None or case is None:
            # what was taken away since the export, and nobody filled in, is nobody's worry
            idle = key is not None and not _filled(row)
            return Line(row.number, "same") if idle else Line(row.number, "refused", refusal=UNSEEN)
        line = Line(row.number, "same", str(task), reverse("task", args=[task.pk]))
        if not _filled(row):
            edited = self._edited(row, task) if _fresh(row, task) else None
            return refused(line, edited) if edited else line
        return self._filled_in(line, row, task, case)

    def _filled_in(self, line: Line, row: LedgerRow, task: Task, case: Case) -> Line:
        said = _said(row)
        if not isinstance(said, _Said):
            return refused(line, said)
        act = "ask_completion" if said.asks else "give_feedback"
        line = line._replace(act=act, changes=_changes(task, said))
        wrong = self._wrong(row, task, said) or _by_rules(act, self._actor, case, said)
        if wrong:
            return refused(line, wrong)
        self._given.append(Given(task, act, with_place(Report(said.report, said.share), said.where)))
        return line._replace(verdict="change")

    def _wrong(self, row: LedgerRow, task: Task, said: _Said) -> Words | None:
        if task.pk in self._doubled:
            return twice(self._doubled[task.pk])
        if not _fresh(row, task):
            return STALE
        if marked(f"{said.report}\n\n{said.where}"):
            return SECRET
        return self._edited(row, task)

    def _edited(self, row: LedgerRow, task: Task) -> Words | None:
        """Say which cell that says what the task is was edited."""
        stands = report_cells(task, self._language)
        for key in PROTECTED:
            value: Value = row.cells.get(key)
            if key == "state" and typed(value) in TASK[task.state]:
                continue
            if not alike(value, stands[key]):
                return protected(_WORDS[key], str(stands[key] or ""))
        return None


def _cases(by: By, keys: list[int], *, lock: bool) -> dict[int, tuple[Task, Case]]:
    """Give the tasks that somebody may know of among some, with their cases."""
    rows = tasks_seen_by(by).exclude(state="draft")
    found: list[Task] = []
    for part in batches(keys):
        asked = with_units(rows.filter(pk__in=part))
        found += asked.select_for_update(of=("self", "matter")) if lock else asked
    return {task.pk: (task, case) for task, case in task_cases(found, by)}


def _filled(row: LedgerRow) -> bool:
    return any(typed(row.cells.get(key)) for key in _FILLED)


def _fresh(row: LedgerRow, task: Task) -> bool:
    return typed(row.cells["version"]) == str(task.version)


def _said(row: LedgerRow) -> _Said | Words:
    """Read what was filled in, or say which cell cannot be read."""
    share = as_share(row.cells.get("done"), whole=True)
    if isinstance(share, tuple):
        return share
    if share is not None and share != int(share):
        return _WHOLE
    word = one_word(row.cells.get("asks"), (("yes", YES), ("no", NO), ("no", ("", ""))))
    if word is None:
        return _YES_NO
    where = typed(row.cells.get("where"))
    if where and word == "no":
        return _WHERE
    return _Said(typed(row.cells.get("report")), None if share is None else int(share), word == "yes", where)


def _changes(task: Task, said: _Said) -> tuple[Change, ...]:
    found = [Change(_WORDS["report"], task.news, said.report)]
    if said.share is not None:
        found.append(Change(_WORDS["done"], str(task.share), str(said.share)))
    if said.where:
        found.append(Change(_WORDS["where"], "", said.where))
    return tuple(found)


def _by_rules(act: str, actor: Actor, case: Case, said: _Said) -> Words | None:
    """Ask of one task what its own action asks."""
    followed = case.followed._replace(said=bool(said.report), proved=bool(said.where))
    refusal = may(act, actor, case._replace(followed=followed))
    return refusal.words if refusal else None
