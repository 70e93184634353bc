"""Open a workbook from outside and give its rows, within bounds of size, rows and columns; what is broken or hostile is refused.

Formulas give the value that whoever saved the workbook saw. What is fetched from outside is never fetched.
"""

import datetime
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from yiding.papers.errors import PaperError
from yiding.papers.workbook_guard import checked, merged_down, reading
from yiding.rules.words import Words

MOST_ROWS, MOST_COLUMNS = 50_000, 200
"""The most filled rows of a sheet, and its most columns."""
Value = str | int | float | bool | datetime.date | datetime.time | None
"""What a cell holds; a moment (`datetime.datetime`) is a day too."""

_LAST_ROW = 1_048_576  # of Excel
# _x005F_x0041_ is _x0041_ as Excel writes it, _x000D_ a return
_CODE = re.compile("(_x005F_)(?=x[0-9A-Fa-f]{4}_)|_x000D_")


class SheetRow(NamedTuple):
    """A row of a sheet: its number, counted from 1, the values of the columns asked for, and the places of those in error.

    `inherited` are the places whose value is that of a merged cell which begins further up.
    """

    number: int
    values: tuple[Value, ...]
    faulty: tuple[int, ...] = ()
    inherited: tuple[int, ...] = ()

    @property
    def filled(self) -> bool:
        """Say whether the row holds anything of its own."""
        return any(value not in (None, "") for place, value in enumerate(self.values) if place not in self.inherited)


class OpenedBook:
    """A workbook from outside, opened; errors: PaperError, for what is none, is broken, or passes the bounds."""

    def __init__(self, file: bytes | Path) -> None:
        with reading():
            self._data = checked(file)
            book = load_workbook(io.BytesIO(self._data), read_only=True, data_only=True)
            self._pages = {str(page.title): page for page in book.worksheets}

    def titles(self) -> list[str]:
        """Give the names of its sheets in order, those that are hidden too."""
        return list(self._pages)

    def visible(self) -> list[str]:
        """Give the names of the sheets that can be seen."""
        return [title for title, page in self._pages.items() if page.sheet_state == "visible"]

    def rows(
        self, title: str, places: Sequence[int] | None = None, *, last: int = _LAST_ROW, fill_down: bool = False
    ) -> Iterator[SheetRow]:
        """Give the rows of a sheet that hold something of their own, up to the row `last`: the values of the columns at `places` (from 0), or of all.

        `values`, `faulty` and `inherited` of a row count by `places`. Where cells are merged downward and `fill_down` is asked for, each has the value of the first.
        """
        page = self._pages[title]
        page.reset_dimensions()
        wanted = range(MOST_COLUMNS) if places is None else places
        with reading():
            spans = merged_down(self._data, page._worksheet_path) if fill_down else {}
        open_spans: dict[int, tuple[int, Value]] = {}
        before, filled = None, 0
        for number, row in enumerate(_each(page.iter_rows(max_col=MOST_COLUMNS, max_row=min(last, _LAST_ROW))), 1):
            if row is before and not open_spans and number not in spans:
                continue  # openpyxl gives one and the same row for all that are missing
            before = row
            here = _inherit(_row(number, row, wanted), wanted, spans.get(number, ()), open_spans)
            filled += here.filled
            if filled > MOST_ROWS:
                raise PaperError(_too_long(title))
            if here.filled:
                yield here

    def wide(self, title: str, number: int) -> bool:
        """Say whether a row goes on after the last column that is read."""
        page = self._pages[title]
        page.reset_dimensions()
        number = min(number, _LAST_ROW)
        rows = page.iter_rows(min_row=number, max_row=number, min_col=MOST_COLUMNS + 1, max_col=MOST_COLUMNS + 1)
        return any(cell.value not in (None, "") for row in _each(rows) for cell in row)


def address(place: int, row: int) -> str:
    """Give the address of a cell: its column, counted from 0, and its row, from 1."""
    return f"{get_column_letter(place + 1)}{row}"


def _each(rows: Iterator[Any]) -> Iterator[Any]:
    """Give the rows of openpyxl; what a broken sheet fails with is told."""
    while True:
        with reading():
            row = next(rows, None)
        if row is None:
            return
        yield row


def _row(number: int, row: Sequence[Any], wanted: Sequence[int]) -> SheetRow:
    cells = [row[place] if place < len(row) else None for place in wanted]
    faulty = tuple(place for place, cell in enumerate(cells) if cell is not None and cell.data_type == "e")
    return SheetRow(number, tuple(_value(cell) for cell in cells), faulty)


def _value(cell: Any) -> Value:
    """Give the value of a cell: a whole number without a point, a share as it is seen (80%), a day without an hour."""
    value = None if cell is None else cell.value
    if isinstance(value, str):
        return _CODE.sub(lambda match: "_" if match[1] else "", value).replace("\r\n", "\n")
    if isinstance(value, datetime.datetime):
        return value.date() if value.time() == datetime.time() else value
    if isinstance(value, bool) or value is None or isinstance(value, datetime.date | datetime.time):
        return value
    if isinstance(value, int | float):
        if "%" in (cell.number_format or ""):
            return f"{value * 100:.10g}%"
        return int(value) if isinstance(value, float) and value.is_integer() else value
    return str(value)


def _inherit(
    row: SheetRow, wanted: Sequence[int], begin: Sequence[tuple[int, int]], open_spans: dict[int, tuple[int, Value]]
) -> SheetRow:
    """Fill a row with what is merged down into it from further up, and note what begins to be merged here."""
    values, inherited = list(row.values), []
    for place, column in enumerate(wanted) if open_spans else ():
        last, value = open_spans.get(column, (row.number, None))
        if row.number > last:
            del open_spans[column]
        elif value is not None and values[place] in (None, ""):
            values[place] = value
            inherited.append(place)
    for column, last in begin:
        if column in wanted:
            open_spans[column] = (last, row.values[wanted.index(column)])
    return row._replace(values=tuple(values), inherited=tuple(inherited)) if inherited else row


def _too_long(title: str) -> Words:
    return (
        f"“{title}”表有内容的行超过 {MOST_ROWS} 行；请分成几个文件。",
        f"Sheet {title} has more than {MOST_ROWS} filled rows: divide it.",
    )
