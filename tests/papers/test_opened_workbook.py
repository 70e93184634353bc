"""A workbook from outside gives its rows, within bounds."""

import datetime
import io
import zipfile
from typing import Any

import pytest

from papers.composed_ledgers import foreign, opened, saved
from yiding.papers import opened_workbook
from yiding.papers.errors import PaperError
from yiding.papers.opened_workbook import OpenedBook, address


def values(data: bytes, **asked: Any) -> list[tuple[int, tuple[object, ...]]]:
    """Give number and values of the rows of the sheet 台账."""
    return [(row.number, row.values) for row in OpenedBook(data).rows("台账", **asked)]


def with_sheet(xml: str) -> bytes:
    """Make a workbook whose only sheet has these rows, as XML."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(foreign([("甲",)]))) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.infolist():
            words = old.read(part).decode()
            if part.filename == "xl/worksheets/sheet1.xml":
                words = words[: words.index("<sheetData>")] + f"<sheetData>{xml}</sheetData></worksheet>"
            new.writestr(part.filename, words)
    return file.getvalue()


def test_rows_have_their_numbers_and_the_columns_asked_for() -> None:
    """Counted as Excel counts; rows that hold nothing there are left out."""
    data = foreign([("甲", "乙", 1), (None, None, 2), (), ("丙", "", 2.5)])
    assert values(data, places=(2, 0)) == [(1, (1, "甲")), (2, (2, None)), (4, (2.5, "丙"))]
    assert values(data, places=(0,)) == [(1, ("甲",)), (4, ("丙",))]


def test_values_are_as_they_are_seen() -> None:
    """A share with its sign, a day without an hour, a moment with one; a truth stays one."""
    book = opened(foreign([(0.85, datetime.datetime(2026, 5, 8), datetime.datetime(2026, 5, 8, 9), True, 3.0)]))
    book.worksheets[0]["A1"].number_format = "0.0%"
    [(_, found)] = values(saved(book), places=range(5))
    assert found == ("85%", datetime.date(2026, 5, 8), datetime.datetime(2026, 5, 8, 9), True, 3)
    assert isinstance(found[4], int)


def test_merged_cells_are_filled_down() -> None:
    """In the first of their columns, and only as far as they go; a row that holds nothing else is left out."""
    data = foreign([("甲", "一"), (None, "二"), (None, None), (None, "四"), ("横", None, "五")], ["A1:A3", "A5:B5"])
    assert values(data, places=(0, 1), fill_down=True) == [
        (1, ("甲", "一")),
        (2, ("甲", "二")),
        (4, (None, "四")),
        (5, ("横", None)),
    ]
    [_, second, *_] = OpenedBook(data).rows("台账", (0, 1), fill_down=True)
    assert second.inherited == (0,)


def test_errors_of_formulas_are_known() -> None:
    """By their place among the columns asked for."""
    data = with_sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>')
    [row] = OpenedBook(data).rows("台账", (1, 0))
    assert (row.values, row.faulty) == (("#DIV/0!", 1), (0,))


def test_hidden_sheets_are_not_offered() -> None:
    """They can be read by name."""
    book = opened(foreign([("甲",)]))
    book.create_sheet("藏").sheet_state = "hidden"
    found = OpenedBook(saved(book))
    assert (found.titles(), found.visible()) == (["台账", "藏"], ["台账"])


def test_more_filled_rows_than_the_bound_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty ones do not count."""
    monkeypatch.setattr(opened_workbook, "MOST_ROWS", 3)
    assert len(values(foreign([("甲",), (), ("乙",), (), ("丙",)]))) == 3
    with pytest.raises(PaperError, match="“台账”表有内容的行超过 3 行"):
        values(foreign([("甲",)] * 4))


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="999999999999"><c><v>1</v></c></row>',
        '<row r="1048576"><c><v>1</v></c></row>',
        '<row r="1"><c r="XFD1"><v>1</v></c></row>',
    ],
)
def test_a_row_far_away_costs_nothing(rows: str) -> None:
    """Whatever number a hostile file gives it."""
    assert values(with_sheet(rows), places=(5,)) == []


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="x"><c><v>1</v></c></row>',
        '<row><c r="ZZZZZZ1"><v>1</v></c></row>',
        '<row><c t="s"><v>7</v></c></row>',
        "<row><c><v>eins</v></c></row>",
        "<row>",
    ],
)
def test_a_broken_sheet_is_told(rows: str) -> None:
    """In the sentence for what cannot be read."""
    with pytest.raises(PaperError, match="不是能读的 Excel 工作簿"):
        values(with_sheet(rows))


def test_a_row_may_go_on_too_far() -> None:
    """Whoever asks is told."""
    book = opened(foreign([("甲",)]))
    book.worksheets[0].cell(3, 201, "远")
    found = OpenedBook(saved(book))
    assert [found.wide("台账", number) for number in (1, 2, 3)] == [False, False, True]


def test_a_cell_has_an_address() -> None:
    """As Excel writes it."""
    assert [address(0, 1), address(27, 12)] == ["A1", "AB12"]
