"""Read a ledger that comes back: the workbook that `ledger.write` made, filled in; its columns may have been moved."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from yiding.papers.errors import PaperError
from yiding.papers.ledger import FORMAT, HEAD_ROWS, HIDDEN
from yiding.papers.opened_workbook import MOST_COLUMNS, OpenedBook, SheetRow, Value, address
from yiding.rules.words import Words

_FAMILY = FORMAT.rpartition("/")[0]
_MOST_TOLD = 5


class LedgerRow(NamedTuple):
    """A row of a ledger that came back: its number on the sheet, and the value of each column by its key, as it stands there."""

    number: int
    cells: dict[str, Value]


class Returned(NamedTuple):
    """What came back: the key of the table ("" of a foreign workbook), the sheet, its rows, and where each column stands.

    `letters` are the columns of the sheet by key; `notes` say what of the sheet was not read, a sentence each.
    """

    key: str
    sheet: str
    rows: list[LedgerRow]
    letters: dict[str, str]
    notes: tuple[Words, ...] = ()


def read(file: bytes | Path) -> Returned:
    """Read a ledger of ours that comes back; rows that hold nothing are left out, text is as it was typed.

    Errors: PaperError, one sentence, for what is no workbook or passes the bounds of `opened_workbook`, is none of ours or of
    another version, lacks a column or has it twice, or holds the error of a formula.
    """
    book = OpenedBook(file)
    key, title, keys = _told(book)
    if title not in book.titles():
        raise PaperError(
            (
                f"工作簿里没有“{title}”表；请不要给表改名，从系统重新导出再填。",
                f"The workbook has no sheet {title}: do not rename it, export anew and fill that in.",
            )
        )
    heads = head_at(book, title, 1)
    places = {key: _place(heads, head, title) for head, key in keys.items()}
    unknown = [head for head in heads if head and head not in keys]
    rows, faulty = [], []
    for row in book.rows(title, list(places.values())):
        if row.number > 1:
            rows.append(LedgerRow(row.number, dict(zip(places, row.values, strict=True))))
            faulty += [address(list(places.values())[place], row.number) for place in row.faulty]
    refuse_faulty(title, faulty)
    return Returned(key, title, rows, letters_of(places), tuple(map(_unread, unknown)))


def head_at(book: OpenedBook, title: str, number: int, *, fill_down: bool = False) -> list[str]:
    """Give the heads in a row of a sheet, by place; "" where there is none. Errors: PaperError where they are too many."""
    if book.wide(title, number):
        raise PaperError(
            (
                f"“{title}”表第 {number} 行超过 {MOST_COLUMNS} 列；请删去不用的列。",
                f"Sheet {title}, row {number} has more than {MOST_COLUMNS} columns: delete those that are not needed.",
            )
        )
    rows = book.rows(title, last=number, fill_down=fill_down)
    return next((head_words(row) for row in rows if row.number == number), [])


def head_words(row: SheetRow) -> list[str]:
    """Give the cells of a row as heads: without blanks and breaks inside."""
    words = ["".join(str(value).split()) if value is not None else "" for value in row.values]
    while words and not words[-1]:
        words.pop()
    return words


def refuse_faulty(title: str, places: Sequence[str]) -> None:
    """Refuse cells that hold the error of a formula, if there are any. Errors: PaperError."""
    if places:
        raise PaperError(_faulty(title, places))


def letters_of(places: dict[str, int]) -> dict[str, str]:
    """Give the columns of a sheet by key: A, B, …"""
    return {key: address(place, 1)[:-1] for key, place in places.items()}


def _told(book: OpenedBook) -> tuple[str, str, dict[str, str]]:
    """Read the hidden sheet: the key of the table, the name of its sheet, and the keys of the columns by head."""
    rows = [row.values for row in book.rows(HIDDEN, (0, 1))] if HIDDEN in book.titles() else []
    mark = str(rows[0][0]) if rows else ""
    if mark.rpartition("/")[0] != _FAMILY:
        raise PaperError(
            (
                "这个工作簿不是从本系统导出的台账；请从系统导出台账，在上面填。",
                "This workbook is no ledger of this system: export the ledger and fill that in.",
            )
        )
    if mark != FORMAT or len(rows) < HEAD_ROWS:
        raise PaperError(
            (
                f"这个台账的格式是“{mark}”，现在用的是“{FORMAT}”；请重新导出，把改动填到新的台账里。",
                f"This ledger has the format {mark}, now it is {FORMAT}: export anew and fill that in.",
            )
        )
    keys = {"".join(str(head).split()): str(key) for key, head in rows[HEAD_ROWS:] if key not in (None, "")}
    return str(rows[1][0]), str(rows[2][0]), keys


def _place(heads: Sequence[str], head: str, title: str) -> int:
    if heads.count(head) == 1:
        return heads.index(head)
    if heads.count(head):
        raise PaperError(twice(title, head))
    raise PaperError(lacks(title, 1, head))


def twice(title: str, head: str) -> Words:
    """Say that a column is there twice."""
    return (
        f"“{title}”表有两列都叫“{head}”；请删去一列或者改名。",
        f"Sheet {title} has two columns called {head}: delete or rename one.",
    )


def lacks(title: str, row: int, head: str) -> Words:
    """Say that a column is not there."""
    return (
        f"“{title}”表第 {row} 行没有“{head}”列；请补上这一列，表头照原样写。",
        f"Sheet {title}, row {row} has no column {head}: put it back with that head.",
    )


def _unread(head: str) -> Words:
    return f"“{head}”列不是台账的列，没有读。", f"The column {head} is not of the ledger and was not read."


def _faulty(title: str, places: Sequence[str]) -> Words:
    named = "、".join(places[:_MOST_TOLD])
    more = f"等 {len(places)} 格" if len(places) > _MOST_TOLD else ""
    return (
        f"“{title}”表 {named}{more}的公式出错，没有值；请改成文字、数字或者日期。",
        f"Sheet {title}, {', '.join(places[:_MOST_TOLD])} ({len(places)} in all): the formula fails; type a text, a number or a day.",
    )
