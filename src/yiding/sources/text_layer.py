"""The text layer of a PDF: its lines and where they stand on their page.

This file is also run by itself, as a program that takes a PDF on stdin and gives the lines as JSON on stdout: `pdf.py`
starts it within the bounds of `limits.py`. It imports nothing of ours, to start fast.
"""

import ctypes
import json
import sys
from pathlib import Path
from typing import TypedDict

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

# one font with a square for every character (tools/make_squares.py)
FONTS = Path(__file__).parent / "fonts"
MOST_PAGES = 2000
MOST_CHARACTERS = 5_000_000


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
        box = _box(layer, at, text) if text.strip() else None
        if box:
            lines.append({"text": text, "box": box})
        at += _units(text) + 2
    return lines


def _box(layer: pypdfium2.PdfTextPage, start: int, words: str) -> tuple[float, float, float, float] | None:
    """Measure a line from its first and last character that is no blank; `start` is its offset in UTF-16.

    The boxes are the loose ones, by the widths and heights that the file itself states: the tight ones are those of the
    font that the machine has in place of one that the file does not carry, and would move a line from machine to machine.
    """
    blanks = len(words) - len(words.lstrip())
    ends = start + blanks, start + _units(words.rstrip()) - 1
    # pdfium also counts characters that it does not print
    indices = [raw.FPDFText_GetCharIndexFromTextIndex(layer.raw, end) for end in ends]
    if min(indices) < 0:
        return None
    left, bottom, right, top = zip(*(layer.get_charbox(index, loose=True) for index in indices))
    return round(min(left), 2), round(min(bottom), 2), round(max(right), 2), round(max(top), 2)


def _units(words: str) -> int:
    """Count the units of a text in UTF-16."""
    return len(words) + sum(c > "\uffff" for c in words)


def _see_our_font_alone() -> None:
    """Let pdfium see `FONTS` in place of the fonts of the machine.

    It drops a run of text whose glyphs it cannot find: without Chinese fonts on the machine, whole lines of a file that
    does not carry its own.
    """
    raw.FPDF_DestroyLibrary()
    text = ctypes.POINTER(ctypes.c_char)
    folder = ctypes.create_string_buffer(str(FONTS).encode())
    folders = (text * 2)(ctypes.cast(folder, text))  # the second stays null and ends the list
    config = raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=folders, m_pIsolate=None, m_v8EmbedderSlot=0)
    raw.FPDF_InitLibraryWithConfig(config)


if __name__ == "__main__":
    _see_our_font_alone()
    sys.stdout.write(json.dumps(read_layer(sys.stdin.buffer.read())))
