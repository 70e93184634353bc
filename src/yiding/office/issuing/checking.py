"""Whether a printed file says what was signed: word for word, its head, number and page numbers apart."""

import re

from yiding.office.base.files import read
from yiding.office.proposals.comparing import Version
from yiding.sources import SourceError, open_source

_PAGE = re.compile(r"[\s—–―－·.-]*\d{1,4}[\s—–―－·.-]*")  # — 3 —
_LONGEST = 60


def difference(signed: Version, printed: Version) -> str | None:
    """Give the first words of the signed text that the printed file does not have at their place.

    "" where it is the same, None where one of them has no words to compare.
    """
    before, after = _lines(signed), _lines(printed)
    if not before or not after:
        return None
    whole = "".join(after)
    return "" if "".join(before) in whole else _first(before, whole)[:_LONGEST]


def _lines(version: Version) -> list[str]:
    """Give the lines of a file without blanks and page numbers, none where it cannot be read."""
    try:
        text = open_source(read(version.file), f"a.{version.file.kind}").text
    except SourceError:
        return []
    rows = ("".join(row.split()) for row in text.splitlines())
    return [row for row in rows if row and not _PAGE.fullmatch(row)]


def _first(wanted: list[str], whole: str) -> str:
    """Give the first line that does not follow the one before it."""
    end = -1
    for row in wanted:
        at = whole.find(row, max(end, 0))
        if at < 0 or end not in (-1, at):
            return row
        end = at + len(row)
    return wanted[0]
