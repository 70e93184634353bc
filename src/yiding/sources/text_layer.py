"""The text layer of a PDF: its lines and where they stand on their page.

This file is also run by itself, as a program that takes a PDF on stdin and gives the lines as JSON on stdout: `pdf.py`
starts it so that a hostile PDF can neither hang nor bring down the reader. It imports nothing of ours, to start fast.
"""

import json
import sys
from typing import TypedDict

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

MOST_PAGES = 2000
MOST_CHARACTERS = 5_000_000
MOST_MEMORY = 2 << 30


class Line(TypedDict):
    """A line of the text layer: its words, and its box as left, bottom, right, top in points."""

    text: str
    box: tuple[float, float, float, float]


class Layer(TypedDict):
    """The pages of a PDF as lines, or what is wrong: "encrypted", "damaged", "pages", "characters"."""

    pages: list[list[Line]]
    wrong: str


def read_layer(data: bytes) -> Layer:
    """Read the lines of every page in the order in which the file draws them."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        password = raw.FPDF_GetLastError() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return {"pages": [], "wrong": "encrypted" if password else "damaged"}
    try:
        return _pages(document)
    except pypdfium2.PdfiumError:
        return {"pages": [], "wrong": "damaged"}
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument) -> Layer:
    count = len(document)
    if not count or count > MOST_PAGES:
        return {"pages": [], "wrong": "pages" if count else "damaged"}
    pages, characters = [], 0
    for number in range(count):
        page = document[number]
        layer = page.get_textpage()
        characters += layer.count_chars()
        if characters > MOST_CHARACTERS:
            return {"pages": [], "wrong": "characters"}
        pages.append(_lines(layer))
        layer.close()
        page.close()
    return {"pages": pages, "wrong": ""}


def _lines(layer: pypdfium2.PdfTextPage) -> list[Line]:
    """Read the lines of one page; pdfium parts them by CR LF."""
    lines: list[Line] = []
    at = 0
    words = layer.get_text_range(errors="replace") if layer.count_chars() else ""
    for text in words.split("\r\n"):
        length = len(text) + sum(c > "\uffff" for c in text)
        box = _box(layer, at, at + length) if text.strip() else None
        if box:
            lines.append({"text": text, "box": box})
        at += length + 2
    return lines


def _box(layer: pypdfium2.PdfTextPage, start: int, end: int) -> tuple[float, float, float, float] | None:
    """Measure what stands between two offsets in UTF-16; pdfium also counts characters that it does not print."""
    first, last = (raw.FPDFText_GetCharIndexFromTextIndex(layer.raw, i) for i in (start, end - 1))
    boxes = [layer.get_rect(i) for i in range(layer.count_rects(first, last - first + 1))] if 0 <= first <= last else []
    if not boxes:
        return None
    left, bottom, right, top = zip(*boxes)
    return round(min(left), 2), round(min(bottom), 2), round(max(right), 2), round(max(top), 2)


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    _bound_memory()
    sys.stdout.write(json.dumps(read_layer(sys.stdin.buffer.read())))
