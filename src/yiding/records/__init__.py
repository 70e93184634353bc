"""The nouns: what reading one source yields. No input, no output, no other room of this house."""

from yiding.records.fact import Deadline, Fact, Span
from yiding.records.meeting import Amount, Assignment, Attendee, Chair, Document, Item, Meeting
from yiding.records.record import Damage, Link, Place, Publication, Record, Source, Trust
from yiding.records.schema import json_schema, to_json

__all__ = [
    "Amount",
    "Assignment",
    "Attendee",
    "Chair",
    "Damage",
    "Deadline",
    "Document",
    "Fact",
    "Item",
    "Link",
    "Meeting",
    "Place",
    "Publication",
    "Record",
    "Source",
    "Span",
    "Trust",
    "json_schema",
    "to_json",
]
