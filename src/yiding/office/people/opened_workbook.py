"""Open a workbook of people and give its rows, each cell as words with its address; what cannot be one is refused."""

import datetime
import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from yiding.office.base.file_kinds import kind_of
from yiding.office.base.refused import Refused
from yiding.office.people.keeping import tidy
from yiding.office.people.sheets import ID, OPTIONS, SHEETS, Sheet
from yiding.papers.errors import PaperError
from yiding.papers.workbook_guard import BROKEN, checked
from yiding.rules.words import Words

LARGEST = 2_000_000
"""The most bytes of a workbook."""
MOST_ROWS, MOST_COLUMNS = 20_000, 30
FORMULA = object()
"""What stands for the value of a cell that holds a formula."""


class Line(NamedTuple):
    """One row of a sheet: the words (or FORMULA) of each column that the sheet has, by field; "" is the number."""

    sheet: Sheet
    number: int
    cells: dict[str, Any]
    letters: dict[str, str]

    def place(self, field: str) -> Words:
        """Say where a field of the row stands."""
        return placed(self.sheet.title, f"{self.letters.get(field, 'A')}{self.number}")


def placed(title: str, address: str) -> Words:
    """Say where a cell is."""
    return f"“{title}”表 {address}", f"Sheet {title}, cell {address}"


def at(place: Words, words: Words) -> Refused:
    """Give the refusal of something at a place."""
    return Refused((f"{place[0]}：{words[0]}", f"{place[1]}: {words[1]}"))


def lines(name: str, data: bytes) -> list[Line]:
    """Give the filled rows of every sheet, in the order of `SHEETS`.

    Errors: Refused for a file that is no such workbook, a sheet or a head that is unknown, missing or there twice.
    """
    if len(data) > LARGEST:
        raise Refused(
            (
                f"{name} 有 {len(data) / 1e6:.1f} MB，超过 {LARGEST / 1e6:g} MB；请分成几个文件导入。",
                f"{name} has {len(data) / 1e6:.1f} MB, more than {LARGEST / 1e6:g} MB: import it in parts.",
            )
        )
    kind_of(name, data, ("xlsx",))
    try:
        checked(data)
        workbook = load_workbook(io.BytesIO(data), read_only=True)
        pages = {page.title: page for page in workbook.worksheets}
        found = [line for sheet in _known(list(pages)) for line in _lines(sheet, pages[sheet.title])]
    except (PaperError, *BROKEN) as error:
        raise Refused(
            (
                f"{name} 的内容读不出来；请在 Excel 里另存一份再导入。",
                f"{name} cannot be read: save it anew in Excel and import that.",
            )
        ) from error
    return found


def _known(titles: list[str]) -> list[Sheet]:
    known = {sheet.title: sheet for sheet in SHEETS}
    for title in titles:
        if title not in known and title != OPTIONS:
            names = "、".join(known)
            raise at(
                (f"“{title}”表", f"Sheet {title}"),
                (f"不认识这张表；只用这些表名：{names}。", f"this sheet is unknown: only use {names}."),
            )
    return [sheet for sheet in SHEETS if sheet.title in titles]


def _lines(sheet: Sheet, page: Any) -> Iterator[Line]:
    page.reset_dimensions()
    rows = page.iter_rows(max_col=MOST_COLUMNS, max_row=MOST_ROWS + 2)
    columns = _columns(sheet, next(iter(rows), ()))
    letters = {field: get_column_letter(place + 1) for place, field in columns.items()}
    for number, row in enumerate(rows, 2):
        if number > MOST_ROWS + 1:
            raise at(
                placed(sheet.title, f"A{number}"),
                (
                    f"一张表最多{MOST_ROWS}行；请分成几个文件导入。",
                    f"a sheet has at most {MOST_ROWS} rows: import in parts.",
                ),
            )
        cells = {field: _words(row[place]) if place < len(row) else "" for place, field in columns.items()}
        if any(cells.values()):
            yield Line(sheet, number, cells, letters)


def _columns(sheet: Sheet, heads: tuple[Any, ...]) -> dict[int, str]:
    """Give which field stands in which place by the heads."""
    fields = {ID: "", **{sheet.head(column): column.field for column in sheet.columns}}
    found: dict[int, str] = {}
    for place, cell in enumerate(heads):
        head = _words(cell)
        where = placed(sheet.title, f"{get_column_letter(place + 1)}1")
        if head in fields and fields[head] in found.values():
            raise at(where, (f"“{head}”列有两个；请删去一个。", f"the column {head} is there twice: delete one."))
        if head in fields:
            found[place] = fields[head]
        elif head:
            names = "、".join(fields)
            raise at(where, (f"不认识这一列；只用这些表头：{names}。", f"this column is unknown: only use {names}."))
    for head, field in fields.items():
        if field not in found.values():
            raise at(
                placed(sheet.title, "A1"),
                (
                    f"缺“{head}”列；请从系统导出一份，在上面改。",
                    f"the column {head} is missing: export anew and edit that.",
                ),
            )
    return found


def _words(cell: Any) -> Any:
    """Give a cell as words: a day as 2026-05-08, a whole number without a point."""
    value = cell.value
    if getattr(cell, "data_type", "") == "f":
        return FORMULA
    if value is None:
        return ""
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        value = value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return tidy(str(value))
