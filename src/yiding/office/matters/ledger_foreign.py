"""An existing ledger of the office, in its own columns, read into matters and tasks of a draft; nothing is invented.

What a row says stands whole in the words of its matter, and its task rests on them: what could not be resolved is read there by a person.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from hashlib import sha256
from typing import NamedTuple, TypeVar

from yiding.office.base.refused import Refused
from yiding.office.matters.ledger_columns import typed
from yiding.office.matters.ledger_models import ColumnMap
from yiding.office.matters.ledger_plans import names_in
from yiding.office.matters.ledger_preview import Change, Line, Preview
from yiding.office.matters.ledger_words import Wording
from yiding.office.matters.proposing import Named
from yiding.papers.errors import PaperError
from yiding.papers.ledger import Column
from yiding.papers.ledger_cells import as_day
from yiding.papers.ledger_foreign import Head, guess, heads, read_foreign
from yiding.papers.ledger_reading import LedgerRow, Returned
from yiding.papers.opened_workbook import Value
from yiding.rules.words import Words

COLUMNS = (
    Column("matter", ("议定事项", "Matter")),
    Column("task", ("工作任务", "Task")),
    Column("lead", ("牵头单位", "Lead unit")),
    Column("support", ("配合单位", "Supporting units")),
    Column("leader", ("责任领导", "Leader")),
    Column("due", ("完成时限", "Deadline")),
    Column("evidence", ("办结依据", "Evidence")),
)
"""What of an existing ledger is known to a draft; all else stands in its words."""
_WORDS = {column.key: column.words for column in COLUMNS}
_NO_HEAD: Words = (
    "没有找到表头；请确认有一行写着“工作任务”“责任单位”“完成时限”这样的列名，再上传。",
    "No head was found: there has to be a row with names of columns, such as 工作任务, 责任单位, 完成时限.",
)
Result = TypeVar("Result")
_LONGEST_TITLE, _LONGEST_DUE, _LONGEST_EVIDENCE = 200, 60, 300


class Found(NamedTuple):
    """A task that a row of an existing ledger asks for; `line` is what the row says, whole.

    A ready form gives its matter a leader (`chief`) and `facts` besides, and may let the task be due by an `event`, whose day `due_by` set.
    """

    matter: str
    text: str
    lead: int | None
    support: tuple[int, ...]
    leader: int | None
    due: datetime.date | None
    due_words: str
    evidence: str
    line: str
    chief: int | None = None
    facts: Mapping[str, object] | None = None
    event: int | None = None
    due_by: str = ""


def heads_in(data: bytes) -> list[Head]:
    """Give the rows that may be heads, the likeliest first. Errors: Refused where there is none."""
    found = from_file(lambda: heads(data))
    if not found:
        raise Refused(_NO_HEAD, "file")
    return found


def guessed(head: Head) -> dict[str, str]:
    """Guess which head means which of our columns."""
    return guess(head.words, COLUMNS)


def signature(words: Iterable[str]) -> str:
    """Give the mark of a set of heads, by which its columns are known again."""
    return sha256("\n".join(sorted({word for word in words if word})).encode()).hexdigest()


def remembered(found: Iterable[Head]) -> tuple[Head, ColumnMap] | None:
    """Give the first head whose columns are known, with them; None where there is none."""
    rows = {signature(head.words): head for head in reversed(list(found))}
    known = {row.signature: row for row in ColumnMap.objects.filter(signature__in=rows)}
    return next(((head, known[mark]) for mark, head in reversed(rows.items()) if mark in known), None)


def rows_below(data: bytes, head: Head, mapping: dict[str, str]) -> tuple[Returned, dict[str, str]]:
    """Give the rows below a head, with every other cell as well; and the heads of all cells by key. Errors: Refused."""
    words = [word for word in head.words if word]
    others = {f"head:{word}": word for word in words if words.count(word) == 1}
    return from_file(lambda: read_foreign(data, {**others, **mapping}, head.number, head.sheet)), others


def compare_foreign(
    data: bytes,
    head: Head,
    mapping: dict[str, str],
    wrong: Wording,
    there: Set[tuple[str, str]] = frozenset(),
    left_out: Iterable[int] = (),
) -> Preview[Found]:
    """Say what each row of an existing ledger would become.

    `wrong` says what the rules have against its words, `there` are the titles and texts of what is planned already. Errors: Refused where it cannot be read.
    """
    found, others = rows_below(data, head, mapping)
    reading = _Reading(mapping, others, wrong, there, set(left_out))
    lines = [reading.line(row) for row in found.rows]
    return Preview(lines, found.notes, reading.given)


class _Reading:
    """The reading of an existing ledger, row by row."""

    def __init__(
        self,
        mapping: dict[str, str],
        others: dict[str, str],
        wrong: Wording,
        there: Set[tuple[str, str]],
        left_out: set[int],
    ) -> None:
        self._mapping, self._others, self._wrong = mapping, others, wrong
        self._there, self._left_out = there, left_out
        self._named = Named()
        self.given: list[Found] = []

    def line(self, row: LedgerRow) -> Line:
        """Say what becomes of a row."""
        cells = {key: typed(row.cells.get(key)) for key in _WORDS}
        text = cells["task"] or ("" if "task" in self._mapping else cells["matter"])
        matter = cells["matter"] or ("" if "matter" in self._mapping else text)
        line = Line(row.number, "change", text or matter, act="import_ledger")
        if row.number in self._left_out:
            return line._replace(verdict="left_out")
        wrong = _lacks(matter, "matter") or _lacks(text, "task")
        said = self._said(row)
        wrong = wrong or self._wrong(said)
        if wrong:
            return line._replace(verdict="refused", refusal=wrong)
        if (title_of(matter), text) in self._there:
            return line._replace(verdict="same")
        doubts: list[Words] = []
        task = self._task(cells, row.cells.get("due"), doubts)._replace(matter=matter, text=text, line=said)
        self.given.append(task)
        return line._replace(changes=_changes(task, cells, self._named), doubts=tuple(doubts))

    def _said(self, row: LedgerRow) -> str:
        """Write what a row says as one line, each cell behind its head."""
        parts = ((head, " ".join(typed(row.cells.get(key)).split())) for key, head in self._others.items())
        return "；".join(f"{head}：{words}" for head, words in parts if words)

    def _task(self, cells: dict[str, str], due: Value, doubts: list[Words]) -> Found:
        leads = names_in(cells["lead"])
        first = self._one(leads[0], self._named.unit, doubts) if leads else None
        others = (self._one(name, self._named.unit, doubts) for name in (*leads[1:], *names_in(cells["support"])))
        leader = self._one(cells["leader"], self._named.person, doubts) if cells["leader"] else None
        day = as_day(due)
        fixed = day if isinstance(day, datetime.date) else None
        if isinstance(day, tuple):
            doubts.append(_undated(cells["due"]))
        said = cells["due"] if fixed is None or (isinstance(due, str) and cells["due"] != fixed.isoformat()) else ""
        if len(cells["evidence"]) > _LONGEST_EVIDENCE:
            doubts.append(_too_long(_WORDS["evidence"]))
        support = tuple(dict.fromkeys(unit for unit in others if unit and unit != first))
        evidence = cells["evidence"] if len(cells["evidence"]) <= _LONGEST_EVIDENCE else ""
        return Found("", "", first, support, leader, fixed, said[:_LONGEST_DUE], evidence, "")

    def _one(self, name: str, find: Callable[[str], int | None], doubts: list[Words]) -> int | None:
        pk = find(name)
        if pk is None:
            doubts.append(_unresolved(name))
        return pk


def _lacks(text: str, key: str) -> Words | None:
    chinese, english = _WORDS[key]
    if text:
        return None
    return (
        f"这一行没有写“{chinese}”；请补上，几行同属一项的请合并单元格。",
        f"The row has no {english}: write it, or merge the cells of rows that share one.",
    )


def _unresolved(name: str) -> Words:
    short = name[:40]
    return (
        f"“{short}”在通讯录里没有，或者不止一个；先空着，由您在分解方案里确定",
        f"{short} is not in the directory, or there are several: left empty, for a person to settle",
    )


def _undated(words: str) -> Words:
    short = words[:40]
    return (
        f"“{short}”不是写明年份的确定日期；按原话保留，由您在分解方案里确定",
        f"{short} is no certain day of a certain year: kept as it is said, for a person to settle",
    )


def _too_long(words: Words) -> Words:
    return f"“{words[0]}”太长，只留在原文里", f"{words[1]} is too long, and stands in the words alone"


def _changes(task: Found, cells: dict[str, str], named: Named) -> tuple[Change, ...]:
    """Show what a row becomes, beside what it says."""
    day = task.due.isoformat() if task.due else ""
    shown = {
        "matter": task.matter,
        "task": task.text,
        "lead": named.called(task.lead),
        "support": "、".join(named.called(unit) for unit in task.support),
        "leader": cells["leader"] if task.leader else "",
        "due": f"{day}（{task.due_words}）"
        if day and task.due_words
        else day or f"“{task.due_words}”" * bool(task.due_words),
        "evidence": task.evidence,
    }
    rows = ((key, _WORDS[key], "" if cells[key] == now else cells[key], now) for key, now in shown.items())
    return tuple(Change(words, was, now) for _, words, was, now in rows if was or now)


def from_file(do: Callable[[], Result]) -> Result:
    """Read a workbook that was handed in. Errors: Refused where it cannot be read."""
    try:
        return do()
    except PaperError as error:
        raise Refused(error.words, "file") from None


def matters_of_rows(given: Sequence[Found]) -> dict[str, list[Found]]:
    """Gather the tasks by their matter, in the order of the ledger."""
    found: dict[str, list[Found]] = {}
    for task in given:
        found.setdefault(task.matter, []).append(task)
    return found


def title_of(matter: str) -> str:
    """Give the title of a matter: its words, as long as a title can be."""
    title = " ".join(matter.split())
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
