"""A ready form that was filled in, read into matters and tasks of a draft by the rules of the page's own forms.

What a row says stands whole in the words of its matter, as of an existing ledger (`ledger_foreign`); but here a cell that cannot be read is refused.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from yiding.office.base.language import language
from yiding.office.base.refused import Refused
from yiding.office.matters.blank import FACT, LATER, asked_of_rows, columns_of
from yiding.office.matters.case import lacking
from yiding.office.matters.form_queries import event_said
from yiding.office.matters.ledger_columns import typed
from yiding.office.matters.ledger_facts import day_of_cell, facts_of, refused_cell
from yiding.office.matters.ledger_foreign import Found, from_file, rows_below, title_of
from yiding.office.matters.ledger_plans import names_in, unknown
from yiding.office.matters.ledger_preview import Change, Line, Preview, refused, twice
from yiding.office.matters.ledger_words import Wording
from yiding.office.matters.models import Breakdown, Matter, Task
from yiding.office.matters.proposing import Named
from yiding.office.matters.stages import year_of
from yiding.papers.ledger_foreign import Head, heads
from yiding.papers.ledger_reading import LedgerRow
from yiding.papers.opened_workbook import Value
from yiding.rules.sources import SOURCES
from yiding.rules.words import Words

_LONGEST_TITLE, _LONGEST_EVIDENCE, _LONGEST_DUE = 200, 300, 60
_SHEETS: Words = (
    "这个工作簿里有几张填好的表；请合成一张，或者分成几个文件上传。",
    "Several sheets of the workbook are such forms: put them together, or upload them one by one.",
)
_OPEN = ("lead", "due", "evidence")
"""What of a task may be left to a person."""


class FormHead(NamedTuple):
    """Where the heads of a ready form stand in a workbook, and which of them is which of our columns; `lacking` are the columns that are not there."""

    head: Head
    mapping: dict[str, str]
    lacking: tuple[str, ...]


def form_in(data: bytes, kind: str) -> FormHead | None:
    """Find the form of a kind in a workbook: the heads that have the most of its columns, None where no sheet has any.

    Errors: Refused where it cannot be read.
    """
    rows = [_mapped(head, kind) for head in from_file(lambda: heads(data))]
    found = max(rows, key=lambda row: len(row.mapping), default=None)
    return found if found and found.mapping else None


def whole_form(data: bytes, kind: str) -> FormHead:
    """Find the form of a kind with every column that has to be there. Errors: Refused, naming what is not there."""
    found = form_in(data, kind)
    there = found.mapping if found else {}
    if found:
        _refuse_lost(data, kind, found)
    words = [
        column.words for column in columns_of(kind) if column.key in asked_of_rows(kind) and column.key not in there
    ]
    if found is None or words:
        name, gone, gone_en = SOURCES[kind].name, *("、".join(row[place] for row in words) for place in (0, 1))
        raise Refused(
            (
                f"这不是“{name[0]}”的空表，表头没有“{gone}”；请在这一页下载空表，填好再上传，表头不要改。",
                f"This is not the form of {name[1]}: its heads lack {gone_en}; download the empty form here, and leave its heads as they are.",
            ),
            "file",
        )
    return found


def _refuse_lost(data: bytes, kind: str, found: FormHead) -> None:
    """Refuse a workbook of which rows or columns would be left out. Errors: Refused."""
    sheets = {
        row.head.sheet
        for row in (_mapped(head, kind) for head in from_file(lambda: heads(data)))
        if not set(row.lacking) & set(asked_of_rows(kind))
    }
    if len(sheets) > 1:
        raise Refused(_SHEETS, "file")
    words = [word for word in found.head.words if word]
    twice_there = next((word for word in words if words.count(word) > 1), "")
    if twice_there:
        raise Refused(
            (
                f"表头有两列都叫“{twice_there[:20]}”；请改成不同的名字，再上传。",
                f"Two columns are called {twice_there[:20]}: give them different heads, and upload it again.",
            ),
            "file",
        )


def _mapped(head: Head, kind: str) -> FormHead:
    mapping, gone = {}, []
    for column in columns_of(kind):
        word = next((word for word in map(_tight, column.words) if word in head.words), None)
        if word is None:
            gone.append(column.key)
        else:
            mapping[column.key] = word
    return FormHead(head, mapping, tuple(gone))


def _tight(words: str) -> str:
    return "".join(words.split())


def compare_form(
    data: bytes,
    head: Head,
    mapping: dict[str, str],
    breakdown: Breakdown,
    wrong: Wording,
    left_out: Iterable[int] = (),
) -> Preview[Found]:
    """Say what each row of a filled-in form would become; `wrong` says what the rules have against its words. Errors: Refused where it cannot be read."""
    found, others = rows_below(data, head, mapping)
    reading = _Reading(breakdown, mapping, others, wrong, set(left_out))
    lines = [reading.line(row) for row in found.rows]
    known = set(mapping.values())
    notes = [_unknown_column(word) for word in others.values() if word not in known]
    return Preview(lines, (*found.notes, *notes), reading.given)


class _Wrong(Exception):  # noqa: N818 - not an error of the program
    """A row that is refused, with its sentence."""

    def __init__(self, words: Words) -> None:
        super().__init__(words[1])
        self.words = words


class _Reading:
    """The reading of a form, row by row; several rows of one matter are several tasks of it."""

    def __init__(
        self,
        breakdown: Breakdown,
        mapping: dict[str, str],
        others: dict[str, str],
        wrong: Wording,
        left_out: set[int],
    ) -> None:
        self._breakdown, self._kind, self._wrong = breakdown, SOURCES[breakdown.kind], wrong
        self._mapping, self._others, self._left_out = mapping, others, left_out
        self._columns = {column.key: column.words for column in columns_of(breakdown.kind)}
        self._named, self._year = Named(), year_of(Matter(breakdown=breakdown))
        tasks = Task.objects.filter(matter__breakdown=breakdown).select_related("matter").prefetch_related("units")
        self._there = {(task.matter.title, task.text): task for task in tasks}
        self._titles = set(breakdown.matters.values_list("title", flat=True))
        self._matters: dict[str, Found] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self.given: list[Found] = []

    def line(self, row: LedgerRow) -> Line:
        """Say what becomes of a row."""
        cells = {key: typed(row.cells.get(key)) for key in self._columns}
        line = Line(row.number, "change", cells["task"] or cells["matter"], act="import_ledger")
        if row.number in self._left_out:
            return line._replace(verdict="left_out")
        doubts: list[Words] = []
        try:
            task = self._task(row, cells, doubts)
        except _Wrong as stopped:
            return refused(line, stopped.words)
        there = self._there.get((task.matter, task.text))
        if there is not None and _stands(there, task):
            return line._replace(verdict="same")
        if task.matter in self._titles:
            return refused(line, _other_there(task.matter))
        self.given.append(task)
        self._matters.setdefault(task.matter, task)
        self._numbers[(task.matter, task.text)] = row.number
        return line._replace(changes=self._changes(task, cells), doubts=tuple(doubts))

    def _task(self, row: LedgerRow, cells: dict[str, str], doubts: list[Words]) -> Found:
        """Read a row. Errors: _Wrong."""
        said = self._said(row)
        if words := self._wrong(said):
            raise _Wrong(words)
        title = title_of(cells["matter"])
        first = self._matters.get(title)
        facts = self._facts(row, first)
        chief = self._person(cells["leader"]) or (first.chief if first else None)
        self._asked(cells, facts, chief)
        if len(" ".join(cells["matter"].split())) > _LONGEST_TITLE:
            raise _Wrong(self._too_long("matter", cells, _LONGEST_TITLE))
        if len(cells["evidence"]) > _LONGEST_EVIDENCE:
            raise _Wrong(self._too_long("evidence", cells, _LONGEST_EVIDENCE))
        if (title, cells["task"]) in self._numbers:
            raise _Wrong(twice([self._numbers[(title, cells["task"])], row.number]))
        if first and (facts, chief) != (first.facts, first.chief):
            raise _Wrong(_other_facts(title))
        lead, support = self._units(cells)
        found = self._due(row.cells.get("due"), doubts)
        doubts += self._left(cells)
        return found._replace(
            matter=title,
            text=cells["task"],
            lead=lead,
            support=support,
            leader=chief,
            evidence=cells["evidence"],
            line=said,
            chief=chief,
            facts=facts,
        )

    def _said(self, row: LedgerRow) -> str:
        parts = ((head, " ".join(typed(row.cells.get(key)).split())) for key, head in self._others.items())
        return "；".join(f"{head}：{words}" for head, words in parts if words)

    def _facts(self, row: LedgerRow, first: Found | None) -> dict[str, object]:
        """Give the facts of a row; what further rows of a matter leave empty is as the first row has it."""
        facts = facts_of(self._breakdown.kind, row.cells)
        if isinstance(facts, tuple):
            raise _Wrong(facts)
        return {**(first.facts or {}), **_filled(facts)} if first else facts

    def _asked(self, cells: dict[str, str], facts: dict[str, object], chief: int | None) -> None:
        """Ask for what has to be filled in."""
        gone = [self._columns[key] for key in ("matter", "task") if not cells[key]]
        gone += [self._columns["leader"]] if self._kind.led and chief is None else []
        gone += lacking(self._kind.facts, facts)
        if gone:
            chinese, english = ("、".join(words[place] for words in gone) for place in (0, 1))
            raise _Wrong((f"没有填“{chinese}”；请补上。", f"The row has no {english}: fill it in."))

    def _person(self, name: str) -> int | None:
        found = self._named.person(name) if name else None
        if name and found is None:
            raise _Wrong(unknown(name))
        return found

    def _units(self, cells: dict[str, str]) -> tuple[int | None, tuple[int, ...]]:
        leads, support = names_in(cells["lead"]), names_in(cells["support"])
        keys = {name: self._named.unit(name) for name in (*leads, *support)}
        lost = next((name for name, pk in keys.items() if pk is None), None)
        if lost is not None:
            raise _Wrong(unknown(lost))
        if len(leads) > 1:
            mend = ("只写一个，其余写在“配合单位”", "name one, and the others as supporting units")
            raise _Wrong(refused_cell(self._columns["lead"], cells["lead"], mend))
        lead = keys[leads[0]] if leads else None
        others = (keys[name] for name in support)
        return lead, tuple(dict.fromkeys(unit for unit in others if unit and unit != lead))

    def _due(self, value: Value, doubts: list[Words]) -> Found:
        """Read until when: a day, or the event that is named; where the kind is due by its event, that one."""
        found, text = Found("", "", None, (), None, None, "", "", ""), typed(value)
        day = day_of_cell(self._columns["due"], value)
        if isinstance(day, datetime.date):
            return found._replace(due=day)
        own = str(self._breakdown.facts.get("event") or "") if self._breakdown.kind == "event" else ""
        event = event_said(text or own, self._year) if text or own else None
        if event is not None:
            doubts += [] if event.day else [_undated(str(event))]
            words = (text or f"{event.name}前")[:_LONGEST_DUE]
            return found._replace(due=event.day, due_words=words, due_by=event.set_by[:120], event=event.pk)
        if own and own in (text or own):
            doubts.append(_unnamed(own))
            return found._replace(due_words=(text or f"{own}前")[:_LONGEST_DUE])
        if isinstance(day, tuple):
            raise _Wrong(day)
        return found

    def _left(self, cells: dict[str, str]) -> list[Words]:
        """Say what of a row a person settles afterwards."""
        by_event = self._breakdown.kind == "event"
        bare = [self._columns[key] for key in _OPEN if not cells[key] and not (key == "due" and by_event)]
        later = [self._columns[key] for key in self._columns if key.startswith(LATER) and cells[key]]
        told: list[Words] = []
        if bare:
            chinese, english = ("、".join(words[place] for words in bare) for place in (0, 1))
            told.append((f"没有填“{chinese}”，由您在分解方案里确定", f"no {english}: for a person to settle"))
        if later:
            chinese, english = ("、".join(words[place] for words in later) for place in (0, 1))
            told.append(
                (
                    f"“{chinese}”立项以后才能登记，先留在原文里",
                    f"{english}: noted once the matter is registered, until then it stands in the words",
                )
            )
        return told

    def _too_long(self, key: str, cells: dict[str, str], most: int) -> Words:
        return refused_cell(self._columns[key], cells[key], (f"最多 {most} 字，请写短些", f"at most {most} characters"))

    def _changes(self, task: Found, cells: dict[str, str]) -> tuple[Change, ...]:
        """Show what a row becomes, beside what it says where that is another."""
        shown = {key: cells[key] for key in self._columns if key != "no" and not key.startswith(LATER)}
        facts = task.facts or {}
        for field in self._kind.facts:
            value = str(_filled(facts).get(field.key, ""))
            shown[f"{FACT}{field.key}"] = dict(field.choices).get(value, (value, value))[language()]
        day = task.due.isoformat() if task.due else ""
        shown["lead"] = self._named.called(task.lead)
        shown["support"] = "、".join(self._named.called(unit) for unit in task.support)
        shown["due"] = f"{day}（{task.due_words}）" if day and task.due_words else day or task.due_words
        rows = ((self._columns[key], cells[key], now) for key, now in shown.items())
        return tuple(Change(words, "" if was == now else was, now) for words, was, now in rows if was or now)


def _filled(facts: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in facts.items() if value not in (None, "")}


def _stands(there: Task, task: Found) -> bool:
    """Say whether what stands in the draft is what a row says."""
    matter = there.matter
    support = {row.unit_id for row in there.units.all() if row.part == "support"}
    own = (_filled(matter.facts), matter.leader_id, there.lead_id, support, there.due, there.due_words, there.event_id)
    said = (_filled(task.facts or {}), task.chief, task.lead, {*task.support}, task.due, task.due_words, task.event)
    return (*own, there.evidence) == (*said, task.evidence)


def _other_there(title: str) -> Words:
    return (
        f"方案里已有事项“{title[:40]}”，与这一行不同；请在方案里改那一项，去掉这一行。",
        f"The break-down has a matter {title[:40]} already, which says something else: edit it there, and leave this row out.",
    )


def _other_facts(title: str) -> Words:
    return (
        f"事项“{title[:40]}”有几行，填的内容或者责任领导与第一行不同；请改成一样，或者只在第一行填。",
        f"Several rows are of the matter {title[:40]}, and this one has other fields or another leader: make them alike, or fill in the first alone.",
    )


def _undated(event: str) -> Words:
    return f"{event}还没有定日期，定了以后时限随之确定", f"{event} has no day yet: the task is due once it has"


def _unnamed(event: str) -> Words:
    return (
        f"还没有登记事件“{event[:40]}”，先按原话保留，由您在分解方案里确定",
        f"The event {event[:40]} is not there yet: kept as it is said, for a person to settle",
    )


def _unknown_column(word: str) -> Words:
    return (
        f"“{word}”列不是这张表的列，只留在原文里。",
        f"The column {word} is not of this form, and stands in the words alone.",
    )
