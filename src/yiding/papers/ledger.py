"""A ledger (台账) as an Excel workbook that goes out to be filled in and comes back: `ledger_reading` reads it.

Its first sheet is protected but for the cells that may be edited; a hidden one says what the workbook is: `FORMAT`, the
table's key, the key of each column beside its head, and what can be chosen. Text that begins with = + - @ is never a formula.
"""

import datetime
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import IO, Any, Literal, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from yiding.papers.errors import PaperError
from yiding.papers.printed import LACKING
from yiding.rules.words import CHINESE, Words

FORMAT = "yiding-ledger/1"
"""The first cell of the hidden sheet: what the workbook is, and which version of its form."""
HIDDEN = "yiding"
"""The name of the hidden sheet."""
HEAD_ROWS = 3
"""Rows of the hidden sheet before those of the columns: format, key of the table, name of the sheet."""
MOST_SIGNS = 32_767
"""The most characters that a cell holds."""
Kind = Literal["text", "number", "day", "choice"]

_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans("[]:*?/\\'", "（）：＊？／＼’")
_FORMATS: dict[Kind, str] = {"text": "@", "choice": "@", "number": "General", "day": "yyyy-mm-dd"}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_UNHELD = re.compile("[\ud800-\udfff\ufffe\uffff]")
# _x0041_ is how Excel writes a character by its number
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FIRST_DAY, _LAST_DAY = "DATE(2000,1,1)", "DATE(2099,12,31)"
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_LOCKED_FILL = PatternFill("solid", fgColor="F2F2F2")
_WRONG: dict[str, Words] = {
    "day": ("请填日期，如 2026-06-30。", "Enter a day, such as 2026-06-30."),
    "number": ("请填 {0:g} 到 {1:g} 之间的数字。", "Enter a number from {0:g} to {1:g}."),
    "choice": ("请从列表里选。", "Choose from the list."),
}


class Column(NamedTuple):
    """A column of a ledger: its key, its head in both languages, its width in characters, and what its cells hold.

    `choices` are those of kind "choice"; `bounds` the least and the most of kind "number". A cell can be edited where
    `editable`; a column that is `hidden` is there for the programs (key and version of a row).
    """

    key: str
    words: Words
    width: float = 16
    kind: Kind = "text"
    choices: Sequence[str] = ()
    bounds: tuple[float, float] | None = None
    editable: bool = False
    hidden: bool = False


class Ledger(NamedTuple):
    """A ledger to be written: the key of its table, the name of its sheet, its columns, and its rows, each a value a column.

    `frozen` is how many columns stay in sight beside the head row; `spare` how many empty rows below can be filled in, in every column that is seen;
    `language` is that of the heads and of what Excel says.
    """

    key: str
    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[object]]
    frozen: int = 0
    spare: int = 0
    language: int = CHINESE


def write(book: Ledger, file: IO[bytes]) -> None:
    """Write a ledger into a file, row by row, so that its length costs no memory.

    Errors: PaperError where two columns have one head, or where a text is longer than a cell holds.
    """
    _check_heads(book)
    workbook = Workbook(write_only=True)
    workbook.properties.creator = ""
    sheet = workbook.create_sheet(sheet_name(book.name))
    _lay_out(sheet, book)
    try:
        last = _write_rows(sheet, book)
    except BaseException:
        sheet.close()  # so that no file of half a sheet is left behind
        sheet._writer.cleanup()
        raise
    _protect(sheet, book, last)
    _write_hidden(workbook.create_sheet(HIDDEN), book)
    workbook.save(file)


def _write_rows(sheet: Any, book: Ledger) -> int:
    """Write head, rows and spare rows; give the number of the last one."""
    sheet.append([_head(sheet, column.words[book.language]) for column in book.columns])
    pens = [_Pen(sheet, column) for column in book.columns]
    last = 1
    for last, row in enumerate(book.rows, 2):
        sheet.append([pen.cell(value, last) for pen, value in zip(pens, row, strict=True)])
    free = [_Pen(sheet, column._replace(editable=not column.hidden)) for column in book.columns]
    for _ in range(book.spare):
        last += 1
        sheet.append([pen.cell(None, last) for pen in free])
    return last


def sheet_name(name: str) -> str:
    """Give the name of a sheet as Excel takes it: without the signs that it refuses, at most 31 characters long."""
    return name.translate(_NOT_IN_NAMES)[:_LONGEST_NAME] or "1"


def _check_heads(book: Ledger) -> None:
    heads = [column.words[book.language] for column in book.columns]
    for head in heads:
        if heads.count(head) > 1:
            raise PaperError(
                (
                    f"台账有两列都叫“{head}”；请给其中一列改名。",
                    f"Two columns of the ledger are called {head}: rename one.",
                )
            )


def _lay_out(sheet: Any, book: Ledger) -> None:
    """Set what has to stand before the rows: widths, what is hidden, what stays in sight, how it is printed."""
    sheet.freeze_panes = f"{get_column_letter(book.frozen + 1)}2"
    for place, column in enumerate(book.columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width, dimension.hidden = column.width, column.hidden
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _head(sheet: Any, words: str) -> Any:
    head = WriteOnlyCell(sheet, words)
    head.data_type = "s"
    head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor="D9E1F2")
    head.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    return head


class _Pen:
    """What writes one column: two cells that are used again for each row, the second for text that looks like a formula."""

    def __init__(self, sheet: Any, column: Column) -> None:
        self._column = column
        self._plain, self._quoted = self._made(sheet), self._made(sheet)
        self._quoted.quotePrefix = True

    def _made(self, sheet: Any) -> Any:
        made = WriteOnlyCell(sheet)
        made.alignment, made.number_format = _WRAPPED, _FORMATS[self._column.kind]
        if self._column.editable:
            made.protection = Protection(locked=False)
        else:
            made.fill, made.font = _LOCKED_FILL, Font(color="595959")
        return made

    def cell(self, value: object, row: int) -> Any:
        """Give the cell of a row: a number or a day of a column that is for them, else text."""
        if _fits(value, self._column.kind):
            self._plain.value = value
            return self._plain
        text = self._text(value, row)
        cell = self._quoted if text.startswith(_FORMULA) else self._plain
        # as the setter of `value` does with a text that is clean already, in a third of its time
        cell._value, cell.data_type = (text, "s") if text else (None, "n")
        return cell

    def _text(self, value: object, row: int) -> str:
        text = "" if value is None else str(value).replace("\r\n", "\n")
        text = _CODE.sub("_x005F_", _UNHELD.sub(LACKING, _CONTROL.sub("", text)))
        if len(text) > MOST_SIGNS:
            chinese, english = self._column.words
            raise PaperError(
                (
                    f"第 {row} 行“{chinese}”有 {len(text)} 字，Excel 一格最多 {MOST_SIGNS} 字；请改短后再导出。",
                    f"Row {row}, {english}, has {len(text)} characters, a cell holds {MOST_SIGNS}: shorten it.",
                )
            )
        return text


def _fits(value: object, kind: Kind) -> bool:
    """Whether a value is written as it is: a number in a column of numbers, a day in a column of days."""
    if kind == "number":
        return isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return kind == "day" and isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def _protect(sheet: Any, book: Ledger, last: int) -> None:
    """Let only cells that may be edited be edited, and only by what they are for; filtering and widths stay free."""
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(book.columns))}{last}"
    sheet.protection.enable()
    for free in ("autoFilter", "formatColumns", "formatRows"):
        setattr(sheet.protection, free, False)
    for place, column in enumerate(book.columns, 1):
        rule = _rule(column, place, book.language) if column.editable and last > 1 else None
        if rule is not None:
            letter = get_column_letter(place)
            rule.add(f"{letter}2:{letter}{last}")
            sheet.data_validations.append(rule)


def _rule(column: Column, place: int, language: int) -> DataValidation | None:
    """Give what Excel asks of a cell of a column; its choices stand on the hidden sheet, in the column after its own place."""
    if column.kind == "choice":
        letter = get_column_letter(place + 2)
        last = HEAD_ROWS + max(1, len(column.choices))
        rule = DataValidation(
            "list", formula1=f"'{HIDDEN}'!${letter}${HEAD_ROWS + 1}:${letter}${last}", allow_blank=True
        )
    elif column.kind == "day":
        rule = DataValidation("date", operator="between", formula1=_FIRST_DAY, formula2=_LAST_DAY, allow_blank=True)
    elif column.kind == "number" and column.bounds is not None:
        low, high = column.bounds
        rule = DataValidation(
            "decimal", operator="between", formula1=f"{low:g}", formula2=f"{high:g}", allow_blank=True
        )
    else:
        return None
    rule.showErrorMessage = True
    rule.errorTitle = column.words[language][:_LONGEST_NAME]
    rule.error = _WRONG[column.kind][language].format(*(column.bounds or ()))
    return rule


def _write_hidden(sheet: Any, book: Ledger) -> None:
    """Write what the workbook is; from the third column on, at the place of each column, what can be chosen there."""
    sheet.sheet_state = "veryHidden"
    for row in ((FORMAT,), (book.key,), (sheet_name(book.name),)):
        sheet.append([_told(sheet, word) for word in row])
    columns = [(column.key, column.words[book.language]) for column in book.columns]
    chosen = zip_longest(*(column.choices for column in book.columns))
    for column, choices in zip_longest(columns, chosen, fillvalue=()):
        row = (*(column or ("", "")), *choices)
        sheet.append([_told(sheet, word) if word else None for word in row])


def _told(sheet: Any, word: str) -> Any:
    made = WriteOnlyCell(sheet, word)
    made.data_type = "s"
    return made
