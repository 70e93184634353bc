"""Composed texts as what the reader takes, and what it made of them."""

from yiding.reading import read
from yiding.reading.page import Page
from yiding.records import Meeting
from yiding.text import SourceText, mend

Rows = list[tuple[str, str, str]]
"""Title, kind and outcome of each item of a meeting."""


def source_of(text: str) -> SourceText:
    """Give a text as the source text of a plain file."""
    return SourceText("x.txt", text, "text/plain", "utf-8", "0" * 64)


def page_of(text: str) -> Page:
    """Give a text as the page that rules read."""
    return Page(mend(source_of(text)))


def meeting_of(text: str) -> Meeting:
    """Give the one meeting of a text."""
    (meeting,) = read(source_of(text)).meetings
    return meeting


def rows_of(text: str) -> Rows:
    """Give the items of the one meeting of a text."""
    return [
        (str(item.title.value), item.kind, str(item.outcome.value) if item.outcome else "")
        for item in meeting_of(text).items
    ]
