"""The papers of a sitting as one packet: one PDF with contents, or a ZIP of folders; a copy of either names who reads it."""

import io
import zipfile
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from pypdf import PdfReader, PdfWriter

from yiding.papers.errors import PaperError
from yiding.papers.sheets import Sheet, bring, form_of, lay, sheet_of, strip
from yiding.papers.typeset import typeset

_A4 = 595.0
"""Points across; the number of a larger or smaller page is larger or smaller."""
_FOOT = 14.0
_LONGEST_NAME = 40
_NOT_IN_NAMES = frozenset('/\\:*?"<>|')


class Paper(NamedTuple):
    """One paper: its title and its PDF."""

    title: str
    pdf: bytes


class Item(NamedTuple):
    """One item of the agenda: its number as it is printed (一、 or 1.), its title, who presents it, its papers."""

    number: str
    title: str
    presenter: str
    papers: Sequence[Paper]


class Packet(NamedTuple):
    """The papers of a sitting: its title, when it is in words, its items in order."""

    title: str
    when: str
    items: Sequence[Item]


def bind(packet: Packet) -> bytes:
    """Bind a packet: contents, the papers each behind its bookmark, a running number on every page.

    Errors: PaperError where a paper cannot be read, and where no Chinese font is installed.
    """
    readers = [[_opened(paper) for paper in item.papers] for item in packet.items]
    writer = PdfWriter()
    sheets = list(bring(writer, _contents(packet, [[len(reader.pages) for reader in row] for row in readers])))
    writer.add_outline_item(title="目录", page_number=0)
    for item, row in zip(packet.items, readers):
        first = len(sheets) if row else 0
        starts = [*accumulate((len(reader.pages) for reader in row), initial=first)]
        for paper, reader in zip(item.papers, row):
            sheets += _brought(writer, paper, reader)
        bookmark = writer.add_outline_item(title=_heading(item), page_number=first)
        for paper, start in zip(item.papers, starts):
            writer.add_outline_item(title=paper.title, page_number=start, parent=bookmark)
    _number(writer, sheets)
    return _written(writer, packet.title)


def mark(bound: bytes, words: str) -> bytes:
    """Make the copy of a bound packet for one reader: `words` (王海　2026年5月8日 9:30) stand on every page."""
    reader = PdfReader(io.BytesIO(bound))
    writer = PdfWriter(clone_from=reader)
    _watermark(writer, [sheet_of(page) for page in writer.pages], words)
    return _written(writer, (reader.metadata and reader.metadata.title) or "")


def pack(packet: Packet, words: str) -> bytes:
    """Pack a packet for one reader: a folder for each item, its papers with `words` on every page, and contents.txt.

    Errors: PaperError, as for `bind`.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        lines = [packet.title, packet.when, ""]
        for number, item in enumerate(packet.items, 1):
            folder = _name(number, item.title)
            lines.append(_heading(item) + (f"（汇报：{item.presenter}）" if item.presenter else ""))
            for place, paper in enumerate(item.papers, 1):
                path = f"{folder}/{_name(place, paper.title)}.pdf"
                archive.writestr(path, _marked(paper, words))
                lines.append(f"　　{path}")
            if not item.papers:
                lines.append("　　（无书面材料）")
        archive.writestr("contents.txt", "\r\n".join([*lines, "", words, ""]).encode("utf-8-sig"))
    return made.getvalue()


def _heading(item: Item) -> str:
    return f"{item.number}　{item.title}".strip()


def _opened(paper: Paper) -> PdfReader:
    """Open a paper. Errors: PaperError where it is no PDF that can be read."""
    try:
        reader = PdfReader(io.BytesIO(paper.pdf))
        if reader.is_encrypted or not len(reader.pages):
            raise _unreadable(paper)
    except PaperError:
        raise
    except Exception as error:  # a damaged PDF fails in any way
        raise _unreadable(paper) from error
    return reader


def _brought(writer: PdfWriter, paper: Paper, reader: PdfReader) -> list[Sheet]:
    """Bring a paper over. Errors: PaperError where one of its pages cannot be read."""
    try:
        return list(bring(writer, reader))
    except Exception as error:  # the same
        raise _unreadable(paper) from error


def _unreadable(paper: Paper) -> PaperError:
    return PaperError(
        (
            f"材料“{paper.title}”的 PDF 读不出来（已损坏或者有密码）；请换上重新导出的 PDF。",
            f"The PDF of the paper “{paper.title}” cannot be read (damaged or encrypted): replace it by one exported anew.",
        )
    )


def _contents(packet: Packet, counts: Sequence[Sequence[int]]) -> PdfReader:
    """Set the contents; how many pages they take shifts the pages they name, but never the reverse."""
    pages = 1
    while True:
        reader = PdfReader(io.BytesIO(typeset("contents", _listed(packet, counts, pages + 1))))
        if len(reader.pages) == pages:
            return reader
        pages = len(reader.pages)


def _listed(packet: Packet, counts: Sequence[Sequence[int]], first: int) -> dict[str, object]:
    """List the items and papers with their pages, the papers beginning on page `first`."""
    items = []
    for item, row in zip(packet.items, counts):
        *starts, after = accumulate(row, initial=first)
        papers = [{"title": paper.title, "page": start} for paper, start in zip(item.papers, starts)]
        items.append(
            {"number": item.number, "title": item.title, "presenter": item.presenter, "page": first, "papers": papers}
        )
        first = after
    return {"title": packet.title, "when": packet.when, "items": items}


def _number(writer: PdfWriter, sheets: Sequence[Sheet]) -> None:
    """Lay a running number on the foot of every page."""
    numbers = PdfReader(io.BytesIO(typeset("numbers", {"count": len(sheets)})))
    for sheet, page in zip(sheets, numbers.pages):
        scale = min(sheet.size) / _A4
        middle = (sheet.size[0] - scale * float(page.mediabox.width)) / 2
        lay(sheet, form_of(writer, page), sheet.matrix(middle, scale * _FOOT, scale))


def _watermark(writer: PdfWriter, sheets: Sequence[Sheet], words: str) -> None:
    """Lay words all over every page."""
    sizes = sorted({sheet.size for sheet in sheets})
    pages = PdfReader(io.BytesIO(typeset("watermark", {"sizes": sizes, "words": words}))).pages
    forms = {size: form_of(writer, page) for size, page in zip(sizes, pages)}
    for sheet in sheets:
        lay(sheet, forms[sheet.size], sheet.matrix())


def _marked(paper: Paper, words: str) -> bytes:
    """Bring one paper over by itself, with words all over it."""
    writer = PdfWriter()
    _watermark(writer, _brought(writer, paper, _opened(paper)), words)
    return _written(writer, paper.title)


def _written(writer: PdfWriter, title: str) -> bytes:
    strip(writer)
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = {"/Title": title, "/Producer": "Yiding"}
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _name(number: int, title: str) -> str:
    """Make the name of a folder or file: its number, and as much of its title as any system takes."""
    clean = "".join(" " if sign in _NOT_IN_NAMES or not sign.isprintable() else sign for sign in title)
    return f"{number:02} {' '.join(clean.split())[:_LONGEST_NAME]}".rstrip(" .")
