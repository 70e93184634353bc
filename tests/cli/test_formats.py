"""The forms in which records are written."""

import csv
import io
import json

import jsonschema
import pytest

from yiding.cli.formats import FORMATS
from yiding.records import Record, json_schema, to_json


def written(form: str, records: list[Record], file: bool = False) -> bytes:
    """Write records in a form."""
    out = io.BytesIO()
    writer = FORMATS[form](out, file)
    for record in records:
        writer.add(to_json(record))
    writer.end()
    return out.getvalue()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_array_that_keeps_to_the_schema(record: Record, count: int) -> None:
    """However many records, the array is whole and each record valid."""
    records = json.loads(written("json", [record] * count))
    assert len(records) == count
    jsonschema.validate(
        records, {"type": "array", "items": {"$ref": "#/$defs/Record"}, "$defs": json_schema()["$defs"]}
    )


def test_ndjson_is_one_record_a_line(record: Record, empty: Record) -> None:
    """Each line is a record by itself."""
    lines = written("ndjson", [record, empty]).decode().splitlines()
    assert [len(json.loads(line)["meetings"]) for line in lines] == [1, 0]


def test_csv_has_one_head_and_a_mark_for_excel_only_in_files(record: Record) -> None:
    """The byte-order mark stands before a file, never in a pipe, and the head once."""
    piped, filed = written("csv", [record, record]), written("csv", [record], file=True)
    assert filed.startswith(b"\xef\xbb\xbf")
    assert not piped.startswith(b"\xef\xbb\xbf")
    table = list(csv.DictReader(io.StringIO(piped.decode())))
    assert [row["item"] for row in table] == ["1", "2", "3"] * 2


def test_the_table_names_meeting_item_outcome_and_owner(record: Record, empty: Record) -> None:
    """The table for the eye holds what people look for, in Chinese and without colours in a file."""
    text = written("table", [record, empty], file=True).decode()
    flat = text.replace("\n", "")
    for words in ("第17次常务会议", "2025年8月18日（周一）", "缓议", "区住建局", "没有读到会议：是会议通知"):
        assert words in flat
    assert "\x1b" not in text
