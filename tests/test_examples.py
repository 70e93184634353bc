"""Every composed example reads to the record that a careful reader wrote down beside it."""

import json
from pathlib import Path

import jsonschema
import pytest
from bench import accuracy
from bench.accuracy import Case, Report
from bench.rows import GROUPS
from bench.spans import check

from yiding.reading import read
from yiding.records import json_schema, to_json
from yiding.sources import open_source

CASES = accuracy.examples()
FLOOR = 0.97
ROWS = [row for rows in GROUPS.values() for row in rows]


@pytest.fixture(scope="module")
def report() -> Report:
    """Measure the examples once for all tests."""
    return accuracy.measure(CASES)


def test_there_are_thirty_examples_or_more_of_three_governments() -> None:
    """At least 30 sources stand in the folders of three governments, and each has a source and an expected record."""
    folders = {case.path.parent.name for case in CASES}
    assert len(CASES) >= 30
    assert len(folders) >= 3
    assert all(case.path.is_file() for case in CASES)


def test_the_examples_carry_sixty_deadlines() -> None:
    """At least 60 deadlines as written stand in the expected records."""
    items = [item for case in CASES for meeting in case.expected["meetings"] for item in meeting["items"]]
    tasks = [task for item in items for task in item.get("assignments") or []]
    assert sum(bool(task.get("deadline_text")) for task in tasks) >= 60


def test_no_example_raises(report: Report) -> None:
    """Reading any example gives a record."""
    assert report.raised == []


def test_every_fact_of_the_examples_stands_at_its_spans(report: Report) -> None:
    """The words at the spans of every fact are its text, or lie on declared damage."""
    assert [(fact["source"], fact["rule"], fact["text"]) for fact in report.held.broken] == []


@pytest.mark.parametrize("row", ROWS)
def test_row_is_read_right(report: Report, row: str) -> None:
    """The F1 of the row over all examples is at least 0.97."""
    score = report.rows[row]
    misses = [miss for miss in report.tally.misses if miss.row == row]
    assert score.f1 >= FLOOR, misses


@pytest.mark.parametrize("row", ["amount", "link", "not_a_meeting"])
def test_row_beside_the_headline_is_read_right(report: Report, row: str) -> None:
    """The F1 of a row that only the examples have is at least 0.97."""
    misses = [miss for miss in report.tally.misses if miss.row == row]
    assert report.rows[row].f1 >= FLOOR, misses


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_record_keeps_to_the_schema_and_is_always_the_same(case: Case) -> None:
    """The record validates against the JSON Schema, and the same bytes give the same record."""
    data = case.path.read_bytes()
    first = to_json(read(open_source(data, case.path.name)))
    assert to_json(read(open_source(data, case.path.name))) == first
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(first))


@pytest.mark.parametrize("case", [c for c in CASES if not c.expected["meetings"]], ids=lambda case: case.name)
def test_source_that_is_no_report_says_why(case: Case) -> None:
    """A source that tells of no meeting yields none, and the reason begins with its kind."""
    record = read(open_source(case.path.read_bytes(), case.path.name))
    assert record.meetings == []
    assert record.source.not_a_meeting is not None
    assert record.source.not_a_meeting.startswith(f"{case.expected['not_a_meeting']}:")


def test_every_expected_record_belongs_to_its_file() -> None:
    """The id of an expected record is the path of its source without the suffix."""
    assert all(case.expected["id"] == str(Path(case.name)) for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_most_of_the_body_is_accounted_for(case: Case) -> None:
    """Of the text of a report, from its first meeting on, at most half is left that no rule accounts for."""
    record = read(open_source(case.path.read_bytes(), case.path.name))
    if record.meetings:
        assert record.source.unread is not None
        assert check(json.loads(to_json(record)), open_source(case.path.read_bytes(), case.path.name).text).exact > 0
        assert record.source.unread <= 0.5
