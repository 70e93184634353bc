"""The verbs of reading: locate, find, resolve, check. A source text goes in, a record comes out, nothing invented."""

from yiding.reading.read import read

__all__ = ["read"]
