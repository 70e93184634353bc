"""Which format a file is in: its first bytes decide, its name only where they leave it open."""

import re
from typing import Literal

from yiding.sources.errors import RECOGNISE, UNPACK, Words

Format = Literal["pdf", "zip", "ole", "rtf", "text"]

PLAIN_SUFFIXES = (".txt", ".text", ".md")
HTML_SUFFIXES = (".html", ".htm", ".shtml", ".xhtml")
OFFICE_SUFFIXES = (".docx", ".doc", ".wps", ".rtf")
READABLE_SUFFIXES = (*PLAIN_SUFFIXES, *HTML_SUFFIXES, *OFFICE_SUFFIXES, ".pdf")

# What is wrong, and how to mend it.
_IMAGE = (("文件是图片", "the file is an image"), RECOGNISE)
_ARCHIVE = (("文件是压缩包", "the file is an archive"), UNPACK)
_PROGRAM = (("文件是程序", "the file is a program"), ("请改读正文的文件", "give the file of the paper itself"))
_FILM = (("文件是录音或录像", "the file is a recording"), ("请改读书面稿", "give the written paper"))
_DATABASE = (
    ("文件是数据库", "the file is a database"),
    ("请导出为文本、HTML、docx 或 PDF 再读", "export the paper as text, HTML, docx or PDF and read that"),
)
# The first bytes of what is no text, and where in the file they stand.
_BINARY = (
    (0, b"\x89PNG\r\n\x1a\n", _IMAGE),
    (0, b"\xff\xd8\xff", _IMAGE),
    (0, b"GIF87a", _IMAGE),
    (0, b"GIF89a", _IMAGE),
    (0, b"II*\x00", _IMAGE),
    (0, b"MM\x00*", _IMAGE),
    (8, b"WEBP", _IMAGE),
    (4, b"ftypheic", _IMAGE),
    (0, b"\x00\x00\x01\x00", _IMAGE),
    (0, b"\x1f\x8b\x08", _ARCHIVE),
    (0, b"BZh", _ARCHIVE),
    (0, b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (0, b"Rar!\x1a\x07", _ARCHIVE),
    (0, b"\xfd7zXZ\x00", _ARCHIVE),
    (0, b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (257, b"ustar", _ARCHIVE),
    (0, b"\x7fELF", _PROGRAM),
    (0, b"\xca\xfe\xba\xbe", _PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", _PROGRAM),
    (0, b"SQLite format 3\x00", _DATABASE),
    (4, b"ftyp", _FILM),
    (0, b"ID3", _FILM),
    (0, b"OggS", _FILM),
    (0, b"\x1aE\xdf\xa3", _FILM),
    (0, b"RIFF", _FILM),
)
_WINDOWS_PROGRAM = b"MZ"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIRST = frozenset(magic[0] for at, magic, _ in _BINARY if not at) | frozenset(b"BM")
_INNER = tuple((at, at + len(magic), magic) for at, magic, _ in _BINARY if at)
# control characters other than blanks and the end mark of DOS, and what stands for lost bytes
_NOISE = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\ufffd]+")
_CONTROL = bytes((*range(9), *range(0x0E, 0x1A), *range(0x1B, 0x20), 0x7F))
_HEAD = 1024
_SAMPLE = 2048


def sniff(data: bytes) -> Format:
    """Name the family of a file by its bytes."""
    head = data[:_HEAD]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "zip"
    if head.startswith(_OLE):
        return "ole"
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if b"%PDF-" in head and b"<html" not in head.lower():
        return "pdf"
    return "text"


def binary(data: bytes) -> tuple[Words, Words] | None:
    """Say what a file is that holds no text, and what to do about it; None where it may hold text."""
    if data[:1] and data[0] not in _FIRST and all(data[low:high] != magic for low, high, magic in _INNER):
        return None
    for at, magic, what in _BINARY:
        if data.startswith(magic, at):
            return what
    if data.startswith(b"BM") and data[6:10] == b"\x00\x00\x00\x00":
        return _IMAGE
    if data.startswith(_WINDOWS_PROGRAM) and b"\x00" in data[:64]:
        return _PROGRAM
    return None


def is_plain(data: bytes) -> bool:
    """Say cheaply whether the beginning of a file that is UTF-8 has no control character."""
    head = data[:_SAMPLE]
    return len(head) == len(head.translate(None, _CONTROL))


def is_noise(text: str) -> bool:
    """Say whether decoded characters are no text: more than one in thirty is a control character or lost."""
    sample = text[:_SAMPLE]
    return 30 * sum(map(len, _NOISE.findall(sample))) > len(sample)
