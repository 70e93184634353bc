"""A ledger of ours comes back as it was written and edited."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from papers.composed_ledgers import COLUMNS, ROWS, foreign, opened, saved, written
from yiding.papers.errors import PaperError
from yiding.papers.ledger import FORMAT
from yiding.papers.ledger_reading import read

KEYS = [column.key for column in COLUMNS]


def edited(change: Callable[[Any], object]) -> bytes:
    """Write a ledger, and change it as whoever fills it in does."""
    book = opened(written())
    change(book)
    return saved(book)


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    """The key of the table, each row with its number on the sheet, each value by its column, from bytes or a file."""
    found = read(written())
    assert (found.key, found.sheet, found.notes) == ("tasks", "任务台账", ())
    assert [(row.number, row.cells) for row in found.rows] == [
        (2, dict(zip(KEYS, ROWS[0]))),
        (3, dict(zip(KEYS, ROWS[1]))),
    ]
    assert found.letters == dict(zip(KEYS, "ABCDEFGH"))
    file = tmp_path / "台账.xlsx"
    file.write_bytes(written())
    assert read(file) == found


@pytest.mark.parametrize("text", ["=1+1", " 前后 ", "一行\n二行", "_x0041_", "_x005F_x0041_ _x000D_", "<&>\"'", "0123"])
@pytest.mark.parametrize("again", [False, True], ids=["as written", "saved anew"])
def test_text_comes_back_as_it_was(text: str, *, again: bool) -> None:
    """Also what looks like a formula, a number or Excel's own codes."""
    data = written([("T1", 1, text, *ROWS[0][3:])])
    whole = saved(opened(data)) if again and "_x" not in text else data
    assert read(whole).rows[0].cells["matter"] == text


def test_edits_come_back_as_they_stand() -> None:
    """Raw: a day as a day, a share as it is seen, words where a number was asked for, nothing where a cell was emptied."""

    def fill(book: Any) -> None:
        sheet = book.worksheets[0]
        sheet["E2"], sheet["F2"], sheet["G2"], sheet["H2"] = None, datetime.datetime(2026, 7, 31), 0.8, "随便"
        sheet["G2"].number_format = "0%"
        sheet["F3"], sheet["G3"] = "6月底", 45.0

    first, second = (row.cells for row in read(edited(fill)).rows)
    assert (first["news"], first["due"], first["share"], first["state"]) == (
        None,
        datetime.date(2026, 7, 31),
        "80%",
        "随便",
    )
    assert (second["due"], second["share"]) == ("6月底", 45)


def test_columns_may_be_moved_and_added() -> None:
    """They are known by their heads, whatever blanks are in them; what is not of the ledger is noted."""

    def move(book: Any) -> None:
        sheet = book.worksheets[0]
        sheet.insert_cols(3)
        sheet["C1"], sheet["C2"], sheet["D1"] = "我的备注", "要催", "议定\n事项"

    found = read(edited(move))
    assert found.rows[0].cells == dict(zip(KEYS, ROWS[0]))
    assert found.letters["matter"] == "D"
    assert [note[0] for note in found.notes] == ["“我的备注”列不是台账的列，没有读。"]


def test_empty_rows_are_left_out_and_numbers_stay() -> None:
    """A row has the number that Excel shows."""
    found = read(edited(lambda book: book.worksheets[0].insert_rows(3, 4)))
    assert [row.number for row in found.rows] == [2, 7]


def _drop(book: Any) -> None:
    book.worksheets[0].delete_cols(5)


def _double(book: Any) -> None:
    book.worksheets[0]["J1"] = "进展情况"


def _rename(book: Any) -> None:
    book.worksheets[0].title = "改过名"


def _fail(book: Any) -> None:
    sheet = book.worksheets[0]
    for row in (2, 3):
        sheet[f"E{row}"] = "#REF!"
        sheet[f"E{row}"].data_type = "e"


def _age(book: Any) -> None:
    book.worksheets[1]["A1"] = "yiding-ledger/0"


def _strip(book: Any) -> None:
    book.remove(book.worksheets[1])


def _widen(book: Any) -> None:
    book.worksheets[0].cell(1, 201, "太远")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_drop, "“任务台账”表第 1 行没有“进展情况”列"),
        (_double, "有两列都叫“进展情况”"),
        (_rename, "没有“任务台账”表；请不要给表改名"),
        (_fail, "“任务台账”表 E2、E3的公式出错"),
        (_age, f"格式是“yiding-ledger/0”，现在用的是“{FORMAT}”"),
        (_strip, "不是从本系统导出的台账"),
        (_widen, "“任务台账”表第 1 行超过 200 列"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(change: Callable[[Any], object], said: str) -> None:
    """What, where, and how to mend it."""
    with pytest.raises(PaperError, match=said):
        read(edited(change))


def test_a_foreign_workbook_is_none_of_ours() -> None:
    """Nor is one whose hidden sheet is another's."""
    for data in (foreign([("任务", "单位")]), foreign([("别的系统",)], title="yiding")):
        with pytest.raises(PaperError, match="不是从本系统导出的台账"):
            read(data)
