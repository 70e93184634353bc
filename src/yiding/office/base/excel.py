"""Rows as an Excel workbook. What people typed stays text: a cell that begins with = + - @ is never a formula."""

import datetime
import tempfile
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import IO, Any

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans("[]:*?/\\", "（）：＊？／＼")
_IN_MEMORY = 8_000_000
_WIDTH = 22
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def workbook(name: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> IO[bytes]:
    """Write a workbook of one sheet, its head frozen; give its file, at the beginning."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(name.translate(_NOT_IN_NAMES)[:_LONGEST_NAME])
    sheet.freeze_panes = "A2"
    for number, _ in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTH
    sheet.append([cell(sheet, head, Font(bold=True)) for head in heads])
    for row in rows:
        sheet.append([cell(sheet, value) for value in row])
    file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - whoever sends it closes it
    book.save(file)
    file.seek(0)
    return file


def cell(sheet: Any, value: object, font: Font | None = None) -> Any:
    """Make a cell of a sheet that is only written: a number, a day, a moment in the office's zone, or text."""
    if isinstance(value, datetime.datetime) and timezone.is_aware(value):
        value = timezone.localtime(value).replace(tzinfo=None)
    if not isinstance(value, int | float | Decimal | datetime.date | None):
        value = ILLEGAL_CHARACTERS_RE.sub("", str(value))
    made = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        made.data_type = "s"
        made.quotePrefix = value[:1] in ("=", "+", "-", "@", "\t", "\r")
        made.alignment = _WRAPPED
    if font:
        made.font = font
    return made
