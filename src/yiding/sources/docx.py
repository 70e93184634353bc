"""A Word document to its source text: a line for each paragraph and for each row of a table, a tab between its cells.

Tracked insertions are kept, tracked deletions, hidden words, notes, headers and footers left out; the numbers that Word
writes by itself are put back. `places` gives the number of each paragraph, counted from 1 through the whole body.
"""

import io
import zipfile

import msgspec
from lxml import etree

from yiding.records import Place
from yiding.sources.errors import TAKE_PASSWORD_OFF, UNPACK, SourceError, Words
from yiding.sources.numbering import Numbering, W
from yiding.text.source import Anchor

MOST_ENTRIES = 5000
MOST_BYTES = 200_000_000
MOST_XML = 60_000_000
MOST_RATIO = 200
_RATIO_FROM = 2_000_000
_BODY = "word/document.xml"
DAMAGED: Words = ("docx 已损坏或不完整", "the docx is damaged or cut short")
NO_DOCUMENT: Words = ("压缩包里没有 Word 文档", "the file is a zip archive without a Word document")
_SAVE_ANEW: Words = (
    "请用 Word 或 WPS 打开，重新存为 docx 再读",
    "open it in Word or WPS, save it again as docx and read that",
)
_FETCH_OR_SAVE: Words = (
    "请重新下载，或者用 Word、WPS 打开，重新存为 docx 再读",
    "fetch it again, or open it in Word or WPS, save it again as docx and read that",
)
_PICTURES: Words = (
    "里面若是图片，请先做文字识别（OCR）",
    "where it holds pictures of a paper, run text recognition (OCR) on them",
)
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"
_DROPPED = frozenset(
    [
        _FALLBACK,
        *(
            W + n
            for n in (
                "del",
                "moveFrom",
                "pPr",
                "sectPr",
                "tblPr",
                "tblGrid",
                "trPr",
                "tcPr",
                "sdtPr",
                "sdtEndPr",
                "instrText",
            )
        ),
    ]
)
_WRITTEN = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": "\t"}


class Extract(msgspec.Struct, frozen=True):
    """What was taken out of a document."""

    text: str
    places: tuple[Place, ...]
    anchors: tuple[Anchor, ...]


def is_docx(data: bytes) -> bool:
    """Say whether a zip archive is a Word document."""
    return b"word/" in data


def extract(data: bytes, name: str) -> Extract:
    """Take the body out of a document.

    Errors: SourceError where the archive is damaged, encrypted or hostile, or its body has no words.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive, len(data), name)
            body = _parse(archive, _BODY, name)
            if body is None:
                raise SourceError(name, NO_DOCUMENT, UNPACK)
            numbering = Numbering(_parse(archive, "word/numbering.xml", name), _parse(archive, "word/styles.xml", name))
            targets = _targets(_parse(archive, "word/_rels/document.xml.rels", name))
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        wrong = (DAMAGED[0], f"{DAMAGED[1]} ({error})")
        raise SourceError(name, wrong, _FETCH_OR_SAVE) from None
    taken = _Document(numbering, targets).read(body)
    if not taken.text.strip():
        raise SourceError(name, ("文档里没有文字", "the document has no words"), _PICTURES)
    return taken


def _check(archive: zipfile.ZipFile, size: int, name: str) -> None:
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if any(entry.flag_bits & 1 for entry in entries):
        raise SourceError(name, ("文档有密码", "the archive is encrypted"), TAKE_PASSWORD_OFF)
    if len(entries) > MOST_ENTRIES or total > MOST_BYTES or (total > _RATIO_FROM and total > MOST_RATIO * size):
        wrong = (
            f"docx 解压后有 {len(entries)} 个文件、{total} 字节，超出文档应有的大小",
            f"the archive unpacks to {total} bytes in {len(entries)} files, more than a document has",
        )
        raise SourceError(name, wrong, _SAVE_ANEW)


def _parse(archive: zipfile.ZipFile, path: str, name: str) -> etree._Element | None:
    """Parse one part of the document, None where there is none; no entities, nothing from outside."""
    try:
        entry = archive.getinfo(path)
    except KeyError:
        return None
    if entry.file_size > MOST_XML or (
        entry.file_size > _RATIO_FROM and entry.file_size > MOST_RATIO * entry.compress_size
    ):
        wrong = (
            f"docx 里的 {path} 解压后有 {entry.file_size} 字节，超出文档应有的大小",
            f"{path} unpacks to {entry.file_size} bytes, more than a document has",
        )
        raise SourceError(name, wrong, _SAVE_ANEW)
    data = archive.read(entry)
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise SourceError(name, _entities(path), _SAVE_ANEW)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        wrong = (f"docx 里的 {path} 已损坏", f"{path} is damaged ({error.msg})")
        raise SourceError(name, wrong, _SAVE_ANEW) from None
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise SourceError(name, _entities(path), _SAVE_ANEW)
    return root


def _entities(path: str) -> Words:
    return f"docx 里的 {path} 定义了实体，正常文档不会有", f"{path} defines entities, which no document does"


def _targets(related: etree._Element | None) -> dict[str, str]:
    found = related.iterfind(_RELATED) if related is not None else ()
    return {r.get("Id", ""): r.get("Target", "") for r in found if r.get("TargetMode") == "External"}


class _Document:
    """The state of reading one body."""

    def __init__(self, numbering: Numbering, targets: dict[str, str]) -> None:
        self.numbering, self.targets = numbering, targets
        self.out: list[str] = []
        self.at = 0
        self.paragraphs = 0
        self.places: list[Place] = []
        self.anchors: list[Anchor] = []

    def read(self, root: etree._Element) -> Extract:
        body = root.find(W + "body")
        self.blocks(body if body is not None else root, "\n")
        anchors = tuple(a for a in self.anchors if a.end <= self.at)
        return Extract("".join(self.out), tuple(self.places), anchors)

    def blocks(self, parent: etree._Element, end: str) -> None:
        """Read paragraphs and tables; `end` is written after each of them."""
        for child in parent:
            if child.tag == W + "p":
                self.paragraph(child, end)
            elif child.tag == W + "tbl":
                self.table(child)
            elif child.tag not in _DROPPED:
                self.blocks(child, end)

    def table(self, table: etree._Element) -> None:
        for row in table.iter(W + "tr"):
            if next(row.iterancestors(W + "tbl")) is not table:
                continue
            start = self.at
            for cell in row.iter(W + "tc"):
                if next(cell.iterancestors(W + "tr")) is row:
                    if self.at > start:
                        self.write("\t")
                    self.cell(cell)
            self.write("\n")

    def cell(self, cell: etree._Element) -> None:
        """Read a cell; a line break stands between its paragraphs and not after the last."""
        self.blocks(cell, "\n")
        while self.out and self.out[-1] == "\n":
            self.out.pop()
            self.at -= 1
        while self.places and self.places[-1].start > self.at:
            self.places.pop()

    def paragraph(self, paragraph: etree._Element, end: str) -> None:
        self.paragraphs += 1
        self.places.append(Place(self.at, paragraph=self.paragraphs))
        label = self.numbering.label(paragraph.find(W + "pPr"))
        boxes: list[etree._Element] = []
        start, size = self.at, len(self.out)
        self.write(label)
        self.runs(paragraph, boxes)
        if label and not "".join(self.out[size + 1 :]).strip():
            del self.out[size:]
            self.at = start
        self.write(end)
        for box in boxes:
            self.blocks(box, end)

    def runs(self, parent: etree._Element, boxes: list[etree._Element]) -> None:
        """Write the words of runs, insertions, fields and links; text boxes are put aside."""
        for child in parent:
            tag = child.tag
            if tag == W + "t":
                words = child.text or ""
                self.write(words if child.get(_PRESERVED) == "preserve" else words.strip(" \t\r\n"))
            elif tag in _WRITTEN:
                self.write(_WRITTEN[tag] if child.get(W + "type") != "page" else "")
            elif tag == W + "txbxContent":
                boxes.append(child)
            elif tag == W + "hyperlink":
                start = self.at
                self.runs(child, boxes)
                self.link(child, start)
            elif tag not in _DROPPED and not _is_hidden(child):
                self.runs(child, boxes)

    def link(self, element: etree._Element, start: int) -> None:
        target = self.targets.get(element.get(_ID, ""))
        if target and self.at > start:
            self.anchors.append(Anchor(start, self.at, target))

    def write(self, words: str) -> None:
        if words:
            self.out.append(words)
            self.at += len(words)


def _is_hidden(run: etree._Element) -> bool:
    if run.tag != W + "r":
        return False
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(W + "val") not in ("0", "false", "off")
