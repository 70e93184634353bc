"""A ledger is written as a workbook in which only what may be edited can be."""

import datetime
import io

import pytest

from papers.composed_ledgers import COLUMNS, DUE, ROWS, opened, written
from yiding.papers.errors import PaperError
from yiding.papers.ledger import MOST_SIGNS, Ledger, sheet_name, write
from yiding.papers.ledger_reading import read
from yiding.rules.words import ENGLISH

HOSTILE = ("=1+1", "+86 0917", "-", "@SUM(A1)", "\t=1", "#N/A", '=HYPERLINK("http://x")')


def test_heads_and_rows_stand_on_the_first_sheet() -> None:
    """Heads in the language of the ledger, numbers and days as such, nothing where nothing is known."""
    sheet = opened(written()).worksheets[0]
    assert sheet.title == "任务台账"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == [column.words[0] for column in COLUMNS]
    assert rows[1] == [*ROWS[0][:5], datetime.datetime(2026, 6, 30), 60, "办理中"]
    assert rows[2] == list(ROWS[1])
    english = opened(written(language=ENGLISH)).worksheets[0]
    assert [cell.value for cell in english[1]] == [column.words[1] for column in COLUMNS]


def test_only_what_may_be_edited_is_unlocked() -> None:
    """The sheet is protected; heads and the other columns are locked, those for programs hidden too."""
    sheet = opened(written()).worksheets[0]
    assert sheet.protection.sheet
    assert not sheet.protection.autoFilter
    assert all(cell.protection.locked for cell in sheet[1])
    for row in (sheet[2], sheet[3]):
        assert [not cell.protection.locked for cell in row] == [column.editable for column in COLUMNS]
    hidden = {letter for letter, dimension in sheet.column_dimensions.items() if dimension.hidden}
    assert hidden == {"A", "B"}


def test_head_stays_in_sight_and_rows_can_be_filtered() -> None:
    """Frozen below the head and beside the columns asked for; the filter goes over all rows."""
    sheet = opened(written(frozen=4)).worksheets[0]
    assert sheet.freeze_panes == "E2"
    assert sheet.auto_filter.ref == "A1:H3"


def test_excel_asks_for_days_shares_and_choices() -> None:
    """In the editable cells of the rows alone; the choices are those of the column."""
    book = opened(written())
    rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    assert {area: rule.type for area, rule in rules.items()} == {"F2:F3": "date", "G2:G3": "decimal", "H2:H3": "list"}
    assert (rules["G2:G3"].formula1, rules["G2:G3"].formula2) == ("0", "100")
    assert rules["G2:G3"].error == "请填 0 到 100 之间的数字。"
    name, area = rules["H2:H3"].formula1.replace("$", "").split("!")
    chosen = book[name.strip("'")][area]
    assert [cell.value for row in chosen for cell in row] == ["办理中", "已办结"]


def test_the_hidden_sheet_says_what_the_workbook_is() -> None:
    """Its format, the table's key, and the key of each column; it is not offered to be shown."""
    sheet = opened(written()).worksheets[1]
    assert sheet.sheet_state == "veryHidden"
    told = [row[:2] for row in sheet.iter_rows(values_only=True)]
    assert [row[0] for row in told[:3]] == ["yiding-ledger/1", "tasks", "任务台账"]
    assert told[3:] == [(column.key, column.words[0]) for column in COLUMNS]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_a_formula(text: str) -> None:
    """Whatever it begins with it is text, and marked as such for who edits it."""
    cell = opened(written([("T1", 1, text, "", "", None, None, None)])).worksheets[0]["C2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix == (text != "#N/A")


def test_what_no_file_can_hold_does_not_break_it() -> None:
    """Controls go, half of a pair becomes 〓, and a moment in a column of days is text."""
    row = ("T\x00\x071", True, "甲\ud800乙\ufffe", "", "一行\r\n二行", datetime.datetime(2026, 5, 8, 9), "六成", None)
    sheet = opened(written([row])).worksheets[0]
    values = [cell.value for cell in sheet[2]]
    assert values == ["T1", "True", "甲〓乙〓", None, "一行\n二行", "2026-05-08 09:00:00", "六成", None]


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    """Excel would cut it off, and what came back would look edited."""
    assert len(opened(written([("T1", 1, "长" * MOST_SIGNS, *ROWS[0][3:])])).worksheets[0]["C2"].value) == MOST_SIGNS
    with pytest.raises(PaperError, match="第 3 行“议定事项”有 32768 字，Excel 一格最多 32767 字"):
        written([ROWS[0], ("T2", 1, "长" * (MOST_SIGNS + 1), *ROWS[0][3:])])


def test_two_columns_of_one_head_are_refused() -> None:
    """What comes back could not be told apart."""
    with pytest.raises(PaperError, match="有两列都叫“牵头单位”"):
        written(columns=[*COLUMNS[:4], COLUMNS[3]._replace(key="other")], rows=[])


def test_a_ledger_without_rows_is_a_workbook() -> None:
    """With its heads."""
    sheet = opened(written([])).worksheets[0]
    assert (sheet.max_row, sheet.auto_filter.ref) == (1, "A1:H1")


def test_rows_are_taken_one_by_one() -> None:
    """A row is written before the next is asked for, so that a long ledger need not be in memory."""
    asked: list[int] = []

    def rows() -> object:
        for number in range(3):
            asked.append(number)
            yield (f"T{number}", number, "", "", "", DUE, 0, None)
        raise RuntimeError("the database is gone")

    with pytest.raises(RuntimeError, match="gone"):
        write(Ledger("tasks", "台账", COLUMNS, rows()), io.BytesIO())  # type: ignore[arg-type]
    assert asked == [0, 1, 2]


@pytest.mark.parametrize(("name", "taken"), [("台账[1/2]", "台账（1／2）"), ("长" * 40, "长" * 31), ("", "1")])
def test_a_sheet_has_a_name_that_excel_takes(name: str, taken: str) -> None:
    """Without the signs that it refuses, and no longer than it allows."""
    assert sheet_name(name) == taken


def test_spare_rows_can_be_filled_in() -> None:
    """Below the last row every column that is seen is free, keys stay locked; empty ones do not come back."""
    sheet = opened(written(spare=2)).worksheets[0]
    assert sheet.max_row == 1 + len(ROWS) + 2
    locked = [sheet.cell(sheet.max_row, place).protection.locked for place in range(1, len(COLUMNS) + 1)]
    assert locked == [column.hidden for column in COLUMNS]
    assert str(sheet.max_row) in str(sheet.data_validations.dataValidation[0].sqref)
    assert [row.number for row in read(written(spare=2)).rows] == [2, 3]
