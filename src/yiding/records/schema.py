"""Records as JSON, and the JSON Schema they keep to."""

from typing import Any

import msgspec

from yiding.records.record import Record

_encoder = msgspec.json.Encoder()


def to_json(record: Record) -> bytes:
    """Encode a record as one line of UTF-8 JSON, without the line break."""
    return _encoder.encode(record)


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a record."""
    schema = msgspec.json.schema(Record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "yiding/record/1", **schema}
