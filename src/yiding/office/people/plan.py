"""What a workbook of people would change: every row that is new or differs, field by field, and every cell that is refused."""

import hashlib
import re
from collections import defaultdict
from typing import Any, NamedTuple

from django.db.models import Model

from yiding.office.base.models import Thing
from yiding.office.people.keeping import put, tidy
from yiding.office.people.models import Person, Unit
from yiding.office.people.names import label
from yiding.office.people.opened_workbook import FORMULA, Line, lines, placed
from yiding.office.people.register import Register, Unknown
from yiding.office.people.sheets import Sheet, read, shown
from yiding.rules.words import Words

_FORMULA = (
    "公式不能导入；请改成它的值（选择性粘贴→数值）。",
    "a formula is not imported: put its value there (paste as values).",
)


class Change(NamedTuple):
    """A row that is new or differs: where it is, whose it is, and of each field its name, what stood in it and what will."""

    place: Words
    new: bool
    name: str
    fields: tuple[tuple[Words, str, str], ...]


class Fault(NamedTuple):
    """A cell that is refused: where it is, and the sentence."""

    place: Words
    words: Words


class Plan(NamedTuple):
    """What would change, what is refused, and the things as they would be, each behind those that it needs."""

    changes: tuple[Change, ...]
    faults: tuple[Fault, ...]
    things: tuple[Thing, ...]

    @property
    def mark(self) -> str:
        """Give the SHA-256 of what would change: the same plan has the same."""
        return hashlib.sha256(repr((self.changes, self.faults)).encode()).hexdigest()


def planned(name: str, data: bytes) -> Plan:
    """Compare a workbook with the directory. Errors: Refused for a file that is no such workbook."""
    return _Planning(lines(name, data)).plan()


class _Planning:
    """The comparison: first whose each unit and person is, then what all cells say, at last whether it fits together."""

    def __init__(self, found: list[Line]) -> None:
        self._lines = found
        self._register = Register()
        self._faults: list[Fault] = []
        self._rows: list[tuple[Line, Thing]] = []
        self._changes: list[Change] = []
        self._whose: dict[tuple[str, int], Thing] = {}
        self._claimed: dict[int, Line] = {}
        self._by_key: dict[tuple[object, ...], list[Thing]] = defaultdict(list)
        for sheet in {line.sheet.kind: line.sheet for line in found}.values():
            for thing in self._register.rows[sheet.model]:
                self._by_key[_key(sheet, {field: getattr(thing, field) for field in sheet.same})].append(thing)

    def plan(self) -> Plan:
        """Give the plan."""
        for line in self._lines:
            if line.sheet.same == ("name",) and isinstance(line.cells["name"], str):
                self._meet(line, {"name": line.cells["name"]})
        for line in self._lines:
            self._fill(line)
        for place, misfit in self._register.misfits([thing for _, thing in self._rows]).items():
            self._refuse(self._rows[place][0], misfit.field, misfit.words)
        things = sorted((thing for _, thing in self._rows), key=_depth)
        return Plan(tuple(self._changes), tuple(self._faults), tuple(things))

    def _refuse(self, line: Line, field: str, words: Words) -> None:
        self._faults.append(Fault(line.place(field), words))

    def _meet(self, line: Line, values: dict[str, Any]) -> None:
        """Find or make the thing of a row; a unit or person takes its new name, so that other rows may speak of it."""
        thing = self._numbered(line) if line.cells[""] else self._keyed(line, values)
        if thing is None:
            return
        first = self._claimed.setdefault(id(thing), line)
        if first is not line:
            self._refuse(
                line,
                "",
                (
                    f"和第{first.number}行是同一条；请删去一行。",
                    f"is the same as row {first.number}: delete one of them.",
                ),
            )
            return
        self._whose[line.sheet.kind, line.number] = thing
        if isinstance(thing, Unit):
            self._register.units.setdefault(values["name"], thing)
        elif isinstance(thing, Person) and not thing.pk:
            put(thing, values)
            self._register.name(thing)

    def _numbered(self, line: Line) -> Thing | None:
        """Give the thing that the number of a row names."""
        number = line.cells[""]
        if isinstance(number, str) and re.fullmatch(r"[0-9]{1,18}", number):
            found: Thing | None = self._register.by_id[line.sheet.model].get(int(number))
            if found:
                return found
        told = "" if number is FORMULA else f" {number} "
        self._refuse(
            line,
            "",
            (
                f"没有编号{told}；编号不能改，新增的行请留空。",
                f"there is no number{told}: numbers stay, and new rows have none.",
            ),
        )
        return None

    def _keyed(self, line: Line, values: dict[str, Any]) -> Thing | None:
        """Give the thing of a row without a number by what it says, or a new one."""
        found = self._by_key[_key(line.sheet, values)]
        if len(found) > 1:
            self._refuse(
                line,
                line.sheet.same[0],
                (
                    f"这样的有{len(found)}条；请从系统导出，保留编号再改。",
                    f"there are {len(found)} such: export, and keep the numbers.",
                ),
            )
            return None
        if not found:
            found.append(line.sheet.model())
            self._register.add(found[0])
        return found[0]

    def _fill(self, line: Line) -> None:
        """Read the cells of a row into its thing, and keep what differs."""
        values = self._values(line)
        if values is None:
            return
        place = (line.sheet.kind, line.number)
        if line.sheet.same != ("name",):
            self._meet(line, values)
        thing = self._whose.get(place)
        if thing is None:
            return
        before = {} if not thing.pk else self._shown(line.sheet, thing)
        put(thing, values)
        self._register.name(thing)
        after = self._shown(line.sheet, thing)
        fields = tuple(
            (label(line.sheet.kind, field), before.get(field, ""), text)
            for field, text in after.items()
            if tidy(before.get(field, "")) != text
        )
        if fields:
            self._rows.append((line, thing))
            self._changes.append(Change(placed(line.sheet.title, str(line.number)), not thing.pk, str(thing), fields))

    def _values(self, line: Line) -> dict[str, Any] | None:
        """Read the cells of a row; None where one is refused."""
        values: dict[str, Any] = {}
        for column in line.sheet.columns:
            text = line.cells[column.field]
            if text is FORMULA:
                self._refuse(line, column.field, _FORMULA)
                continue
            try:
                values[column.field] = read(text, line.sheet.kind, column, self._register)
            except Unknown as unknown:
                self._refuse(line, column.field, unknown.words)
        return values if len(values) == len(line.sheet.columns) else None

    def _shown(self, sheet: Sheet, thing: Thing) -> dict[str, str]:
        return {column.field: shown(thing, column, self._register) for column in sheet.columns}


def _key(sheet: Sheet, values: dict[str, Any]) -> tuple[object, ...]:
    """Give what a row without a number is found by."""
    found = (values[field] for field in sheet.same)
    return (sheet.kind, *(id(value) if isinstance(value, Model) else value for value in found))


def _depth(thing: Thing) -> float:
    """Give how many units stand above a unit, which are kept before it; what is no unit comes behind all of them."""
    if not isinstance(thing, Unit):
        return float("inf")
    seen: list[Unit] = []
    above = thing.parent
    while above is not None and not any(above is one for one in seen):
        seen.append(above)
        above = above.parent
    return len(seen)
