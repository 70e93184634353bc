"""A PDF with a text layer to its source text: a line for each line of a page, a form feed before each further page.

A line that begins two characters right of the page's margin begins with two ideographic blanks, so that paragraphs can
be told; what a PDF breaks is joined later, by `text`. `places` gives the page and the box of each line.

The file is read in a child process with a time limit and bounded memory: it costs about 0.1 s a file, and pdfium is a
large program in C++ that reads files from anywhere. Neither an endless file nor a crash reaches the reader.
"""

import re
import subprocess
from itertools import pairwise
from statistics import median
from unicodedata import normalize

import msgspec

from yiding.records import Place
from yiding.sources import text_layer
from yiding.sources.errors import FETCH_AGAIN, RECOGNISE, TAKE_PASSWORD_OFF, SourceError, Words
from yiding.sources.limits import run_apart
from yiding.sources.text_layer import Layer, Line

TIME = 60.0
_INDENT = "\u3000\u3000"
# zero-width blanks, marks of direction, soft hyphens and controls that a PDF leaves inside words
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]")
# ⼀ ⼈ ⼤: fonts whose characters were given back as radicals
_RADICALS = re.compile("[\u2e80-\u2fd5]")
_LINEAR = re.compile(rb"/Linearized.{0,200}?/L\s+(\d+)", re.DOTALL)
_TAIL = 1 << 16
_LONG = 10
_FEWER_PAGES: Words = ("请只保存正文所在的页再读", "save the pages of the paper alone and read those")
_PRINT_ANEW: Words = ("请重新打印成 PDF 再读", "print it to a new PDF and read that")
# What the layer finds wrong: in words, and how to mend it.
_WRONG = {
    "encrypted": (("PDF 有密码", "the PDF is encrypted"), TAKE_PASSWORD_OFF),
    "damaged": (("PDF 已损坏或不完整", "the PDF is damaged or cut short"), FETCH_AGAIN),
    "pages": (
        (f"PDF 超过 {text_layer.MOST_PAGES} 页", f"the PDF has more than {text_layer.MOST_PAGES} pages"),
        _FEWER_PAGES,
    ),
    "characters": (
        (
            f"PDF 超过 {text_layer.MOST_CHARACTERS // 10_000} 万字",
            f"the PDF has more than {text_layer.MOST_CHARACTERS} characters",
        ),
        _FEWER_PAGES,
    ),
}


class Extract(msgspec.Struct, frozen=True):
    """What was taken out of a PDF."""

    text: str
    places: tuple[Place, ...]


def extract(data: bytes, name: str) -> Extract:
    """Take the text layer out of a PDF.

    Errors: SourceError where the file is encrypted, cut short, too large or hostile, or has no text layer on any page.
    """
    if _is_cut(data):
        raise SourceError(name, *_WRONG["damaged"])
    layer = _read_apart(data, name)
    if layer["wrong"]:
        raise SourceError(name, *_WRONG[layer["wrong"]])
    pages = [_ordered(_cleaned(lines)) for lines in layer["pages"]]
    if not any(pages):
        wrong = ("PDF 是扫描件，没有文字层", "the PDF is scanned: no page has a text layer")
        raise SourceError(name, wrong, RECOGNISE)
    return _written(pages)


def _is_cut(data: bytes) -> bool:
    found = _LINEAR.search(data[:2048])
    return b"%%EOF" not in data[-_TAIL:] or bool(found and int(found[1]) > len(data))


def _read_apart(data: bytes, name: str) -> Layer:
    """Read the text layer in a child process."""
    try:
        done = run_apart(text_layer.__file__, data, TIME)
    except subprocess.TimeoutExpired:
        wrong = (f"PDF 在 {TIME:.0f} 秒内没有读完", f"the PDF was not read within {TIME:.0f} seconds")
        raise SourceError(name, wrong, _PRINT_ANEW) from None
    if done.returncode:
        raise SourceError(name, ("PDF 读不出来", "the PDF cannot be read"), _PRINT_ANEW)
    return msgspec.json.decode(done.stdout, type=Layer)


def _cleaned(lines: list[Line]) -> list[Line]:
    kept: list[Line] = []
    for line in lines:
        text = _UNSEEN.sub("", line["text"].replace("\t", " "))
        if _RADICALS.search(text):
            text = _RADICALS.sub(lambda m: normalize("NFKC", m[0]), text)
        if text.strip():
            kept.append({"text": text.rstrip(" "), "box": line["box"]})
    return kept


def _ordered(lines: list[Line]) -> list[Line]:
    """Put the lines of a page in reading order: as drawn, unless they are one column drawn out of order."""
    falling = sorted(lines, key=lambda line: -line["box"][3])
    if falling == lines or any(_beside(a, b) for a, b in pairwise(falling)):
        return lines
    return falling


def _beside(line: Line, other: Line) -> bool:
    """Say whether two lines stand side by side: they share more than half of the lower one's height."""
    _, bottom, _, top = line["box"]
    _, other_bottom, _, other_top = other["box"]
    return 2 * (min(top, other_top) - max(bottom, other_bottom)) > min(top - bottom, other_top - other_bottom)


def _written(pages: list[list[Line]]) -> Extract:
    out: list[str] = []
    places: list[Place] = []
    at = 0
    common = _margin([line for lines in pages for line in lines], None)
    for number, lines in enumerate(pages, 1):
        margin = _margin(lines, common)
        for first, line in enumerate(lines):
            mark = "\f" if number > 1 and not first else ""
            text = mark + (_INDENT if _is_indented(line, margin) else "") + line["text"] + "\n"
            places.append(Place(at + len(mark), page=number, box=line["box"]))
            out.append(text)
            at += len(text)
        if not lines and number > 1:
            out.append("\f")
            at += 1
    return Extract("".join(out), tuple(places))


def _em(line: Line) -> float:
    """Measure the width of a wide character, in points."""
    units = sum(1.0 if c > "\u2e7f" or c in "“”‘’—…" else 0.5 for c in line["text"])
    return (line["box"][2] - line["box"][0]) / max(1.0, units)


def _margin(lines: list[Line], common: tuple[float, float] | None) -> tuple[float, float] | None:
    """Find the left margin of a page and its character width, both in points; `common` is that of the whole paper.

    A page on which no long line stands at the margin of the paper still has that margin: all begin a paragraph, or are set in.
    """
    long = [line for line in lines if len(line["text"]) >= _LONG]
    if not long or (common and len(long) < 3):
        return common
    em = median(_em(line) for line in long)
    left = min(line["box"][0] for line in long if _em(line) < 1.15 * em)
    if common and abs(em - common[1]) < 0.1 * em and 0.6 * em <= left - common[0] <= 2.7 * em:
        return common
    return left, em


def _is_indented(line: Line, margin: tuple[float, float] | None) -> bool:
    if not margin or line["text"][0] in " \u3000\xa0":
        return False
    left, em = margin
    return 1.5 * em <= line["box"][0] - left <= 2.7 * em and _em(line) < 1.15 * em
