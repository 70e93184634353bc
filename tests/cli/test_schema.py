"""`yiding schema`."""

import json

import jsonschema
from click.testing import CliRunner

from yiding.cli.main import main
from yiding.records import Record, to_json


def test_the_printed_schema_holds_for_a_record(record: Record, empty: Record) -> None:
    """What is printed is a valid JSON Schema, and records keep to it."""
    result = CliRunner().invoke(main, ["schema"])
    assert result.exit_code == 0
    schema = json.loads(result.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    for one in (record, empty):
        jsonschema.validate(json.loads(to_json(one)), schema)
