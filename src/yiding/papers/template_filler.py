"""An office's own template filled by a program of its own, so that whoever runs it can bound its time and its memory.

This file is also run by itself, as that program: `Asked` as JSON on stdin; on stdout `Printed` as JSON, or with the exit code
REFUSED the sentence that says why not. Out of memory it ends with MEMORY, and says nothing.
"""

import datetime
import sys

import msgspec

from yiding.papers.errors import PaperError
from yiding.papers.official import Official
from yiding.papers.template_docx import print_template

REFUSED, MEMORY = 10, 11


class Asked(msgspec.Struct, frozen=True):
    """A template, the paper that it is filled with, and the date (with a time zone) that the document bears."""

    template: bytes
    paper: Official
    made: datetime.datetime


def answer(asked: bytes) -> tuple[int, bytes]:
    """Give the exit code, and what is said on stdout."""
    try:
        given = msgspec.json.decode(asked, type=Asked)
        return 0, msgspec.json.encode(print_template(given.template, given.paper, given.made))
    except PaperError as error:
        return REFUSED, msgspec.json.encode(error.words)
    except MemoryError:
        return MEMORY, b""


if __name__ == "__main__":
    code, said = answer(sys.stdin.buffer.read())
    sys.stdout.buffer.write(said)
    sys.exit(code)
