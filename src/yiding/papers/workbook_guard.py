"""What a workbook from outside may cost, and what is said of one that is broken or hostile."""

import io
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import etree
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from yiding.papers.errors import PaperError
from yiding.rules.words import Words

LARGEST = 30_000_000
"""The most bytes of a workbook."""
Spans = dict[int, list[tuple[int, int]]]
"""Cells merged downward, by the row in which they begin: the column, counted from 0, and the last row."""

_MOST_PARTS = 2_000
_MOST_BYTES = 300_000_000
_MOST_RATIO, _RATIO_FROM = 200, 2_000_000
_MOST_MERGED = 200_000
_CHUNK = 1 << 20
BROKEN = (
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
    OSError,
    ArithmeticError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
)
"""What a broken workbook fails with."""
_BROKEN: Words = (
    "这个文件不是能读的 Excel 工作簿；请在 Excel 里另存为 xlsx 再上传。",
    "This is no workbook that can be read: save it anew as xlsx.",
)
_TOO_LARGE: Words = (
    f"这个工作簿太大：文件最多 {LARGEST // 1_000_000} MB，展开后最多 {_MOST_BYTES // 1_000_000} MB；请删去不用的表，或者分成几个文件。",
    f"This workbook is too large: at most {LARGEST // 1_000_000} MB, and {_MOST_BYTES // 1_000_000} MB unpacked; remove sheets, or divide it.",
)


@contextmanager
def reading() -> Iterator[None]:
    """Turn whatever a broken file fails with into one sentence."""
    try:
        yield
    except BROKEN as error:
        raise PaperError(_BROKEN) from error


def checked(file: bytes | Path) -> bytes:
    """Give the bytes of a workbook that may be opened: not too large, packed or unpacked, and without entities.

    Errors: PaperError for what passes a bound; zipfile's own for what is no archive, to be had inside `reading`.
    """
    size = len(file) if isinstance(file, bytes) else file.stat().st_size
    if size > LARGEST:
        raise PaperError(_TOO_LARGE)
    data = file if isinstance(file, bytes) else file.read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        total = sum(part.file_size for part in parts)
        if len(parts) > _MOST_PARTS or total > _MOST_BYTES:
            raise PaperError(_TOO_LARGE)
        if total > _RATIO_FROM and total > _MOST_RATIO * len(data):
            raise PaperError(_TOO_LARGE)
        for part in parts:
            if part.filename.lower().endswith((".xml", ".rels", ".vml")) and _has_type(archive, part):
                raise PaperError(_BROKEN)
    return data


def _has_type(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part has a document type, as no workbook does, in any of the encodings of XML."""
    before = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            if b"<!DOCTYPE" in (before + chunk).replace(b"\0", b""):
                return True
            before = chunk[-32:]
    return False


def merged_down(data: bytes, part: str) -> Spans:
    """Give the cells of a sheet, a part of a workbook, that are merged over several rows."""
    found = _Merged()
    parser = etree.XMLParser(target=found, resolve_entities=False, no_network=True, load_dtd=False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
    parser.close()
    return found.spans


class _Merged:
    """What gathers merged cells while a sheet is parsed; no tree is built."""

    def __init__(self) -> None:
        self.spans: Spans = defaultdict(list)
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not tag.endswith("}mergeCell"):
            return
        self._count += 1
        if self._count > _MOST_MERGED:
            raise PaperError(_TOO_LARGE)
        left, top, _, bottom = range_boundaries(attributes["ref"])
        if bottom > top:
            self.spans[top].append((left - 1, bottom))

    def close(self) -> None:
        """End the part."""
