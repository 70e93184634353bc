"""Write the directory as an Excel workbook: one sheet a kind, lists to choose from, numbers protected."""

import datetime
import io
from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from yiding.office.base.models import Thing
from yiding.office.people.models import Body, Person, Unit
from yiding.office.people.names import CHOICES, NO, YES
from yiding.office.people.register import Register
from yiding.office.people.sheets import ID, OPTIONS, SHEETS, Column, Sheet, shown

SPARE = 500
"""How many empty rows below the last one offer the lists too."""
_LOCKED, _OPEN = Protection(locked=True), Protection(locked=False)
_HEAD = PatternFill("solid", fgColor="DDE6F0")
_FORMATS = {"day": "yyyy-mm-dd", "number": "0"}


def written() -> bytes:
    """Give the workbook of the whole directory, as xlsx."""
    register, workbook = Register(), Workbook()
    workbook.remove(workbook.active)
    lists = _Lists(register)
    for sheet in SHEETS:
        _write(workbook.create_sheet(sheet.title), sheet, register, lists)
    lists.write(workbook.create_sheet(OPTIONS))
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _write(page: Worksheet, sheet: Sheet, register: Register, lists: "_Lists") -> None:
    rows = register.rows[sheet.model]
    page.append([ID, *(sheet.head(column) for column in sheet.columns)])
    for cell in page[1]:
        cell.font, cell.fill, cell.protection = Font(bold=True), _HEAD, _LOCKED
    page.freeze_panes = "C2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns) + 1)}{len(rows) + 1}"
    for line, thing in enumerate(rows, 2):
        page.cell(line, 1, thing.pk)
        for place, column in enumerate(sheet.columns, 2):
            _fill(page.cell(line, place), column, thing, register)
    for place, column in enumerate(sheet.columns, 2):
        _prepare(page, place, column, lists.of(sheet, column), len(rows) + SPARE)
    protection = page.protection
    protection.sheet = True
    protection.sort = protection.autoFilter = protection.insertRows = protection.formatColumns = False  # not forbidden


def _fill(cell: Any, column: Column, thing: Thing, register: Register) -> None:
    """Fill a cell; words stay words, also those that begin like a formula."""
    value = getattr(thing, column.field, None)
    cell.protection = _OPEN
    cell.number_format = _FORMATS.get(column.form, "@")
    if isinstance(value, (int, datetime.date)) and column.form in _FORMATS:
        cell.value = value
        return
    text = shown(thing, column, register)
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text[0] in "=+-@"


def _prepare(page: Worksheet, place: int, column: Column, choices: str, last: int) -> None:
    """Open a column for writing, with its width, its format and its list."""
    letter = get_column_letter(place)
    dimension = page.column_dimensions[letter]
    dimension.width = column.width
    dimension.protection = _OPEN
    dimension.number_format = _FORMATS.get(column.form, "@")
    if choices:
        validation = DataValidation("list", formula1=choices, allow_blank=True)
        validation.error, validation.errorTitle, validation.showErrorMessage = "请从列表里选。", "议定", True
        page.add_data_validation(validation)
        validation.add(f"{letter}2:{letter}{last}")


class _Lists:
    """The lists to choose from, each a column of the hidden sheet."""

    def __init__(self, register: Register) -> None:
        self._columns: dict[str, list[str]] = {
            "unit": [unit.name for unit in register.rows[Unit]],
            "person": [register.called(person) for person in register.rows[Person]],
            "body": [body.name for body in register.rows[Body]],
            "flag": [YES[0], NO[0]],
        }
        for sheet in SHEETS:
            for column in sheet.columns:
                if column.form == "choice":
                    self._columns[_key(sheet, column)] = [words[0] for words in CHOICES[_key(sheet, column)].values()]

    def of(self, sheet: Sheet, column: Column) -> str:
        """Give the range that a column's list lies in, "" where it has none."""
        key = _key(sheet, column) if column.form == "choice" else column.form
        if not self._columns.get(key):
            return ""
        letter = get_column_letter(list(self._columns).index(key) + 1)
        return f"={OPTIONS}!${letter}$1:${letter}${len(self._columns[key])}"

    def write(self, page: Worksheet) -> None:
        """Write the lists and hide them."""
        for place, words in enumerate(self._columns.values(), 1):
            _down(page, place, words)
        page.sheet_state = "hidden"
        page.protection.sheet = True


def _down(page: Worksheet, place: int, words: Iterable[str]) -> None:
    for line, text in enumerate(words, 1):
        page.cell(line, place, text).data_type = "s"


def _key(sheet: Sheet, column: Column) -> str:
    return f"{sheet.kind}.{column.field}"
