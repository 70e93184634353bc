"""Word and Excel files, looked through part by part: what in them is active or fetched from outside, and every word.

All words count, also those of headers, notes, text boxes, watermarks and deletions that are tracked: a mark of secrecy may
stand in any of them.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from lxml import etree

from yiding.office.base.file_refusals import BOMB, BROKEN, EMBEDDED, ENCRYPTED, MACROS, OUTSIDE, PATHS, Wrong, refused

MOST_PARTS = 5000
MOST_BYTES = 250_000_000
MOST_XML = 100_000_000
MOST_RATIO = 200
_RATIO_FROM = 2_000_000
_TYPES = "[Content_Types].xml"
_BODY = "word/document.xml"
_MAIN = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
_XML = (".xml", ".rels", ".vml")
# word/vbaProject.bin application/vnd.ms-word.document.macroEnabled.main+xml
_MACRO = re.compile("vbaProject|vbaData|macroEnabled|macrosheet|attachedToolbars", re.I)
# word/activeX/activeX1.bin …/relationships/oleObject …/relationships/aFChunk
_ACTIVE = re.compile("activeX|oleObject|/control$|aFChunk|/afchunk", re.I)
_EMBEDDED = re.compile("/embeddings/", re.I)
_DDE = re.compile(r"\bDDE(?:AUTO)?\b|(?:INCLUDE\w+|LINK|IMPORT)\b.*://", re.I)
# a file on a drive of whoever wrote the document (the template it was made from), and the place of a picture that is gone
_NOWHERE = re.compile(r"(?:file:/{0,3})?[a-z]:[\\/]|NULL$|#", re.I)
_BAD_PATH = re.compile(r"^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|[\x00-\x1f:\\]")


class Opened(NamedTuple):
    """What a document is ("docx", "xlsx", "" for another), all its words, a line for each paragraph and cell, and those of the body alone."""

    kind: str
    words: str
    body: str = ""


def read_office(name: str, data: bytes) -> Opened:
    """Look through a zip archive.

    Errors: Refused where it is broken, encrypted, hostile or active.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wrong = _unsafe(archive.infolist(), len(data))
            if wrong:
                raise refused(name, wrong)
            return _looked_through(name, archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
        EOFError,
        OSError,
        LookupError,
        ValueError,
        RuntimeError,
    ):
        raise refused(name, BROKEN) from None


def _unsafe(parts: list[zipfile.ZipInfo], size: int) -> Wrong | None:
    """Say what is wrong with an archive before anything of it is unpacked."""
    total = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith(_XML))
    if any(part.flag_bits & 1 for part in parts):
        return ENCRYPTED
    if len(parts) > MOST_PARTS or total > MOST_BYTES or xml > MOST_XML:
        return BOMB
    if total > _RATIO_FROM and total > MOST_RATIO * size:
        return BOMB
    names = [part.filename.lower() for part in parts]
    return PATHS if len(set(names)) < len(names) or any(map(_BAD_PATH.search, names)) else None


def _looked_through(name: str, archive: zipfile.ZipFile, *, inside: bool = False) -> Opened:
    """Look at every part; `inside` another document nothing more may be embedded."""
    if _TYPES not in archive.namelist():
        return Opened("", "")
    look, body = _Look(), ""
    for part in archive.infolist():
        data, before = archive.read(part), len(look.lines)
        if part.filename.lower().endswith(_XML):
            etree.fromstring(data, _parser(look))
        elif _EMBEDDED.search(part.filename):
            look.lines.append(_embedded(name, part.filename, data, inside=inside))
        if part.filename == _BODY:
            body = "\n".join(look.lines[before:])
    wrong = look.wrong(archive.namelist())
    if wrong:
        raise refused(name, wrong)
    kind = next((kind for type_, kind in _MAIN.items() if type_ in look.types), "")
    return Opened(kind, "\n".join(look.lines), body)


def _embedded(name: str, part: str, data: bytes, *, inside: bool) -> str:
    """Give the words of the workbook behind a chart, which is looked through like the document itself; refuse anything else."""
    if inside or PurePosixPath(part).suffix.lower() != ".xlsx":
        raise refused(name, EMBEDDED)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        wrong = _unsafe(archive.infolist(), len(data))
        if wrong:
            raise refused(name, wrong)
        return _looked_through(name, archive, inside=True).words


def _parser(look: "_Look") -> etree.XMLParser:
    return etree.XMLParser(
        target=look, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )


class _Look:
    """What the parts of one document hold, gathered while they are parsed; no tree is built."""

    _WORDS = frozenset({"t", "delText", "title", "subject", "keywords", "description", "category", "lpwstr"})
    _MARGINS = frozenset(f"{which}{where}" for which in ("odd", "even", "first") for where in ("Header", "Footer"))
    _ENDS = frozenset({"p", "si", "is", "comment", "tr"}) | _WORDS - {"t", "delText"} | _MARGINS
    _CODE = re.compile('&"[^"]*"|&[0-9]+|&[A-Za-z]')

    def __init__(self) -> None:
        self.types: set[str] = set()
        self.lines: list[str] = []
        self._related: list[tuple[str, str, bool]] = []
        self._fields: list[str] = []
        self._line: list[str] = []
        self._into: list[str] | None = None

    def doctype(self, *_: object) -> None:
        """Refuse what defines entities: no document does."""
        raise ValueError("a part with a document type")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        local = etree.QName(tag).localname if tag[0] == "{" else tag
        if local == "Relationship":
            outside = attributes.get("TargetMode") == "External"
            self._related.append((attributes.get("Type", ""), attributes.get("Target", ""), outside))
        elif local in ("Override", "Default"):
            self.types.add(attributes.get("ContentType", ""))
        elif local == "textpath":
            self.lines.append(attributes.get("string", ""))
        elif local == "fldSimple":
            self._fields += [value for key, value in attributes.items() if key.endswith("instr")]
        elif local in ("tab", "br", "cr"):
            self._line.append("\t" if local == "tab" else "\n")
        self._into = self._fields if local == "instrText" else self._line if self._holds_words(local) else None

    def data(self, words: str) -> None:
        if self._into is not None:
            self._into.append(words)

    def end(self, tag: str) -> None:
        local = tag.rpartition("}")[2]
        self._into = None
        if local in self._ENDS:
            words = "".join(self._line)
            self.lines.append(self._CODE.sub("\n", words) if local in self._MARGINS else words)
            self._line.clear()

    def comment(self, text: str) -> None:
        """Pass over what only the file says to itself."""

    def close(self) -> None:
        """End one part; the next goes on with the same look."""

    def wrong(self, parts: list[str]) -> Wrong | None:
        """Say what the document holds that it may not."""
        names = [*parts, *self.types, *(type_ for type_, _, _ in self._related)]
        if any(map(_MACRO.search, names)):
            return MACROS
        if any(map(_ACTIVE.search, names)):
            return EMBEDDED
        return OUTSIDE if _DDE.search("".join(self._fields)) or any(self._fetched()) else None

    def _fetched(self) -> Iterator[str]:
        """Give what is loaded from outside by itself; a link that somebody has to follow is not."""
        for type_, target, outside in self._related:
            if outside and not type_.endswith("/hyperlink") and not _NOWHERE.match(target):
                yield target

    def _holds_words(self, local: str) -> bool:
        return local in self._WORDS or local in self._MARGINS
