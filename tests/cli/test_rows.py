"""A record as rows."""

import msgspec

from yiding.cli.rows import COLUMNS, rows
from yiding.records import Record


def test_every_item_is_a_row(record: Record) -> None:
    """A row holds the meeting, the item and what was decided, each in its column."""
    table = list(rows(record))
    assert [row["item"] for row in table] == ["1", "2", "3"]
    first = table[0]
    assert tuple(first) == COLUMNS
    assert first["source"] == "青榆.txt"
    assert (first["bodies"], first["number"], first["held_on"]) == ("青榆区人民政府", "17", "2025-08-18")
    assert (first["chair"], first["chair_post"]) == ("陆知远", "区长")
    assert (first["outcome"], first["outcome_words"]) == ("adopted_in_principle", "原则通过")
    assert first["next_steps"] == "revise_and_issue"
    assert first["lead_units"] == "区水务局；区财政局"
    assert (first["deadlines"], first["deadline_words"]) == ("2025-09-30", "9月底前")
    assert first["amounts_yuan"] == "12000000"
    assert first["lowest_certainty"] == "0.6"


def test_a_source_without_items_has_a_row_that_says_so(record: Record, empty: Record) -> None:
    """No source disappears from the table."""
    assert [row["note"] for row in rows(empty)] == ["notice: it convenes a meeting"]
    bare = msgspec.structs.replace(record, meetings=[msgspec.structs.replace(record.meetings[0], items=[])])
    assert [(row["number"], row["note"]) for row in rows(bare)] == [("17", "no items found")]


def test_no_cell_is_a_formula(record: Record) -> None:
    """A cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    named = msgspec.structs.replace(record.source, name='=HYPERLINK("x")', url="+1")
    row = next(rows(msgspec.structs.replace(record, source=named)))
    assert row["source"].startswith("'=")
    assert row["url"] == "'+1"
