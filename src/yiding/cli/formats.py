"""The forms in which records are written, one record after another, so that nothing is held back."""

import csv
import io
from collections.abc import Callable
from typing import BinaryIO, Protocol

import msgspec

from yiding.cli.rows import COLUMNS, rows
from yiding.cli.table import items_table
from yiding.cli.terminal import console_on
from yiding.records import Record

_BOM = b"\xef\xbb\xbf"
_decode = msgspec.json.Decoder(Record).decode


class Writer(Protocol):
    """Writes records, given as JSON, to one stream of bytes."""

    def add(self, record: bytes) -> None:
        """Write one record."""

    def end(self) -> None:
        """Write what stands after the last record."""


class Ndjson:
    """One JSON object a line."""

    def __init__(self, out: BinaryIO, file: bool) -> None:
        self.out = out

    def add(self, record: bytes) -> None:
        """Write one record as one line."""
        self.out.write(record + b"\n")

    def end(self) -> None:
        """Nothing stands after the last line."""


class Json:
    """One JSON array, written as it grows."""

    def __init__(self, out: BinaryIO, file: bool) -> None:
        self.out = out
        self.before = b"[\n"

    def add(self, record: bytes) -> None:
        """Write one element of the array."""
        self.out.write(self.before + record)
        self.before = b",\n"

    def end(self) -> None:
        """Close the array, which may be empty."""
        self.out.write(b"[]\n" if self.before == b"[\n" else b"\n]\n")


class Csv:
    """One row an item (RFC 4180, UTF-8); a file begins with a byte-order mark, without which Excel garbles Chinese."""

    def __init__(self, out: BinaryIO, file: bool) -> None:
        self.out = out
        self._write([dict(zip(COLUMNS, COLUMNS))], _BOM if file else b"")

    def add(self, record: bytes) -> None:
        """Write the rows of one record."""
        self._write(list(rows(_decode(record))))

    def _write(self, lines: list[dict[str, str]], before: bytes = b"") -> None:
        buffer = io.StringIO(newline="")
        csv.DictWriter(buffer, COLUMNS).writerows(lines)
        self.out.write(before + buffer.getvalue().encode())

    def end(self) -> None:
        """Nothing stands after the last row."""


class Table:
    """One table a meeting, for the eye."""

    def __init__(self, out: BinaryIO, file: bool) -> None:
        self.text = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
        self.console = console_on(self.text, file)

    def add(self, record: bytes) -> None:
        """Print the tables of one record."""
        self.console.print(items_table(_decode(record)))

    def end(self) -> None:
        """Give the stream back to who opened it."""
        self.text.detach()


FORMATS: dict[str, Callable[[BinaryIO, bool], Writer]] = {"json": Json, "ndjson": Ndjson, "csv": Csv, "table": Table}
